package io.rapport.scenarios.detection;

import io.rapport.core.alert.Alert;
import io.rapport.core.alert.AlertStatus;
import io.rapport.core.alert.Change;
import io.rapport.core.alert.Origin;
import io.rapport.core.alert.Situation;
import io.rapport.core.alert.Trigger;
import io.rapport.core.metrics.RiskParts;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Severity;
import org.jspecify.annotations.Nullable;

/** Records of alerts of the customer c. */
record Alerts(String rule, String key, @Nullable String eventId) {
    private static final Situation CALM = new Situation(70, 0.1, new RiskParts(0, 0, 0, 0, 0, 0, 0), 100);
    private static final Alert.Handling NONE =
            new Alert.Handling("service", null, null, null, null, 0, null, 0, null, null, null);

    static Alerts of(String rule) {
        return new Alerts(rule, "", null);
    }

    Alerts at(String touchpoint) {
        return new Alerts(rule, key, touchpoint);
    }

    Alerts on(String newKey) {
        return new Alerts(rule, newKey, eventId);
    }

    Alert opens(long at) {
        return record(Trigger.RAISED, at, AlertStatus.OPEN, null);
    }

    Alert record(Trigger trigger, long at, AlertStatus status, @Nullable String detail) {
        Origin origin =
                new Origin(rule + key, rule, key, at, eventId, "why", Severity.WARNING, "service", rule + key, CALM);
        return new Alert(
                "c",
                origin,
                1,
                status,
                Change.automatic(trigger, at, detail),
                NONE,
                1,
                at,
                new Advice("what", "do", "read"));
    }
}
