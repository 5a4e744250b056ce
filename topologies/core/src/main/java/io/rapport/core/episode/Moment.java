package io.rapport.core.episode;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.Situation;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.silence.Silences;

/**
 * One customer at one time, as the lives of alerts see it, and where what comes of them goes. Whoever calls them says what
 * the moment is, and it stays so until they have answered; what they are given is not kept.
 */
public interface Moment {
    /** Who. */
    String customerId();

    /** The customer's own time, epoch milliseconds. */
    long now();

    /** The rules in force. */
    RuleSet rules();

    /** The customer's alerts. */
    Episodes episodes();

    /** The customer's silences. */
    Silences silences();

    /** An alert was raised, changed or had a command refused. */
    void alert(Alert alert);

    /** It is time to measure what came of an alert. */
    void measure(Episode episode);

    /** What the customer stands at now. */
    Situation situation();
}
