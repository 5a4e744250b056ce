package io.rapport.expression.rule;

import io.rapport.core.rule.RuleSet;
import io.rapport.expression.rule.plan.RuleSets;
import io.rapport.expression.rule.spec.RuleException;
import io.rapport.expression.yaml.YamlFile;

/** Reads rule files. */
public final class RuleFile {
    private RuleFile() {}

    /**
     * The rules of a file.
     *
     * @param name what messages call the file
     * @param yaml its text
     * @param validFrom the time from which the rules hold, epoch milliseconds
     * @throws RuleException if it cannot be used, with the line, the key and what is allowed
     */
    public static RuleSet read(String name, String yaml, long validFrom) {
        return RuleSets.of(YamlFile.of(name, yaml, RuleException::new), validFrom);
    }
}
