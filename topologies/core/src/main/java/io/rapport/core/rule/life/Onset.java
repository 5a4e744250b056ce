package io.rapport.core.rule.life;

import io.rapport.core.Allowed;
import java.time.Duration;
import java.util.List;

/**
 * When what a rule has found becomes an alert.
 *
 * @param holdDown how long it is pending first, in case it passes by itself; zero for at once
 * @param cooldown how long after the end of an alert no other of the same key is raised
 * @param inhibitedBy the rules whose live alert stands in for one of this rule
 */
public record Onset(Duration holdDown, Duration cooldown, List<Inhibition> inhibitedBy) {
    /** At once, each time. */
    public static final Onset AT_ONCE = new Onset(Duration.ZERO, Duration.ZERO, List.of());

    public Onset {
        Allowed.notNegative("holdDown", holdDown);
        Allowed.notNegative("cooldown", cooldown);
        inhibitedBy = List.copyOf(inhibitedBy);
    }

    /**
     * A live alert of one rule that stands in for those of another.
     *
     * @param rule the id of the rule whose alert inhibits
     * @param same what both must share; {@link Dedup#CUSTOMER} for any alert of the customer
     */
    public record Inhibition(String rule, Dedup same) {}
}
