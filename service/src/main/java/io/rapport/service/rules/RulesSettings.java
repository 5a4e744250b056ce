package io.rapport.service.rules;

import io.rapport.core.Allowed;
import java.time.Duration;

/**
 * Where rules come from.
 *
 * @param file a rule file that holds at all times until a set from the topic comes into force; or {@value #BUILT_IN}
 *     for the rules that come with Rapport
 * @param lead how long after it was published a set from the topic comes into force at the earliest: longer than it
 *     takes to reach every program, so that a replay applies the same rules as were applied live
 */
public record RulesSettings(String file, Duration lead) {
    /** In place of a file's name. */
    public static final String BUILT_IN = "built-in";

    public static final RulesSettings DEFAULT = new RulesSettings(BUILT_IN, Duration.ofSeconds(10));

    public RulesSettings {
        Allowed.require(!file.isBlank(), "rules.file", "a file's name or " + BUILT_IN, "'" + file + "'");
        Allowed.notNegative("rules.lead", lead);
    }
}
