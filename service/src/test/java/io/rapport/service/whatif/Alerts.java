package io.rapport.service.whatif;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.alert.Trigger;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Severity;
import java.util.List;

/** Alerts to compare. */
final class Alerts {
    private Alerts() {}

    static Alert of(String rule, String customer, String key, long raisedAt) {
        String id = rule + "/" + customer + "/" + key + "/" + raisedAt;
        Situation situation = new Situation(50, 0.2, new RiskParts(0, 0, 0, 0, 0, 0, 0), 100);
        Origin origin =
                new Origin(id, rule, key, raisedAt, "event", "because", Severity.WARNING, "service", id, situation);
        Alert.Handling handling = new Alert.Handling("service", null, null, null, null, 0, null, 0, null, null, null);
        Change change = Change.automatic(Trigger.RAISED, raisedAt, null);
        Advice advice = new Advice("", "", "");
        return new Alert(customer, origin, 1, AlertStatus.OPEN, change, handling, 1, raisedAt, advice);
    }

    static Raised raised(String rule, String customer, long raisedAt) {
        return new Raised(of(rule, customer, "", raisedAt), List.of());
    }
}
