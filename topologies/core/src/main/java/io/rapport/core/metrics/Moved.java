package io.rapport.core.metrics;

import io.rapport.core.signal.Signal;

/**
 * How far one touchpoint's signal moves a score from its prior now; over all signals these add up to the distance.
 *
 * @param signal what it was
 * @param occurredAt when its touchpoint occurred
 * @param points how far it moves the score, points of 0..100
 */
public record Moved(Signal signal, long occurredAt, double points) {}
