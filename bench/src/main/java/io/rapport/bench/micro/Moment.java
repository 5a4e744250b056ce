package io.rapport.bench.micro;

import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.step.Enriched;
import io.rapport.core.view.View;

/**
 * A touchpoint that has just been applied, kept as it is at that moment.
 *
 * @param enriched explained; the explanation is its own
 * @param metrics of the customer
 * @param facts as conditions of rules see them; the state behind them is their own
 */
record Moment(Enriched enriched, LiveMetrics metrics, View facts) {}
