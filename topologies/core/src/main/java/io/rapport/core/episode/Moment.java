package io.rapport.core.episode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Situation;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.silence.Silences;

/**
 * One customer at one time.
 *
 * @param customerId who
 * @param now the customer's own time, epoch milliseconds
 * @param rules the rules in force
 * @param episodes the customer's alerts
 * @param silences the customer's silences
 * @param sink what comes of it goes there
 */
public record Moment(String customerId, long now, RuleSet rules, Episodes episodes, Silences silences, Sink sink) {

    /** Where what comes of alerts goes, and where they learn how the customer stands. */
    public interface Sink {
        /** An alert was raised, changed or had a command refused. */
        void alert(Alert alert);

        /** It is time to measure what came of an alert. */
        void measure(Episode episode);

        /** What the customer stands at now. */
        Situation situation();
    }
}
