package io.rapport.core.customer;

import io.rapport.core.signal.Signal;

/**
 * A signal that moves a score.
 *
 * @param signal what it was
 * @param at when its touchpoint occurred
 * @param push its weight times its distance from the prior, when it was made
 */
public record Mover(Signal signal, long at, double push) {}
