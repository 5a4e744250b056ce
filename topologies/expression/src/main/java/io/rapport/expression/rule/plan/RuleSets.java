package io.rapport.expression.rule.plan;

import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset.Inhibition;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.expression.rule.spec.RuleException;
import io.rapport.expression.rule.spec.RuleFileSpec;
import io.rapport.expression.rule.spec.RuleSpec;
import io.rapport.expression.value.Words;
import io.rapport.expression.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles a rule file to a set of rules. */
public final class RuleSets {
    private static final int MOST_CHARACTERS = 1 << 16;

    private final At root;
    private final RuleFileSpec spec;
    private final List<RuleSpec> rules;
    private final Clocks clocks;
    private final CaseService service;

    private RuleSets(At root, RuleFileSpec spec) {
        this.root = root;
        this.spec = spec;
        this.rules = root.required("rules", spec.rules());
        bounds();
        clocks = new Clocks(new Calendars(root.at("calendars"), spec.calendars()));
        service = clocks.ofCases(root.at("service"), spec.service());
    }

    /**
     * Compiles what a file states.
     *
     * @param validFrom the time from which the set holds, epoch milliseconds
     * @throws RuleException if it cannot be used
     */
    public static RuleSet of(YamlFile file, long validFrom) {
        return new RuleSets(new At(file, ""), file.read(RuleFileSpec.class)).compile(validFrom);
    }

    /** Before anything is compiled, which takes milliseconds a rule. */
    private void bounds() {
        if (rules.size() > RuleSet.MOST) {
            throw root.at("rules").refuse(rules.size() + " rules; allowed: " + RuleSet.MOST);
        }
        for (int i = 0; i < rules.size(); i++) {
            At rule = root.at("rules").at(i);
            int characters = rule.file().characters(rule.key());
            if (characters > MOST_CHARACTERS) {
                throw rule.refuse("the rule has " + characters + " characters; allowed: " + MOST_CHARACTERS);
            }
        }
    }

    private RuleSet compile(long validFrom) {
        String version = root.required("version", spec.version());
        Set<String> names = service.clocks().stream().map(ServiceClock::name).collect(Collectors.toSet());
        Detectors detectors = new Detectors(names);
        Lives lives = new Lives(ids());
        List<Rule> compiled = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            compiled.add(rule(root.at("rules").at(i), rules.get(i), new Parts(detectors, lives)));
        }
        for (int i = 0; i < compiled.size(); i++) {
            inhibitions(root.at("rules").at(i).at("inhibitedBy"), compiled.get(i), compiled);
        }
        return root.make(() -> new RuleSet(version, validFrom, compiled, service));
    }

    /** An alert is found by its key, which is what its own rule's dedup says. */
    private static void inhibitions(At at, Rule rule, List<Rule> all) {
        List<Inhibition> inhibitions = rule.onset().inhibitedBy();
        for (int i = 0; i < inhibitions.size(); i++) {
            Inhibition inhibition = inhibitions.get(i);
            for (Rule other : all) {
                boolean fits = !other.id().equals(inhibition.rule())
                        || inhibition.same() == Dedup.CUSTOMER
                        || inhibition.same() == other.dedup();
                if (!fits) {
                    throw at.at(i)
                            .at("same")
                            .refuse("alerts of " + other.id() + " are told apart by " + Words.of(other.dedup())
                                    + "; allowed: customer, " + Words.of(other.dedup()));
                }
            }
        }
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            At at = root.at("rules").at(i);
            String id = at.required("id", rules.get(i).id());
            if (!ids.add(id)) {
                throw at.at("id").refuse("two rules are called '" + id + "'");
            }
        }
        return ids;
    }

    private Rule rule(At at, RuleSpec stated, Parts parts) {
        String title = at.required("title", stated.title());
        return at.make(() -> new Rule(
                at.required("id", stated.id()),
                Objects.requireNonNullElse(stated.desk(), "service"),
                at.word("severity", stated.severity(), Severity.WARNING),
                parts.detectors().of(at, stated),
                at.word("dedup", stated.dedup(), Dedup.CUSTOMER),
                parts.lives().onset(at, stated),
                Lives.attention(at, stated),
                Lives.ending(at, stated),
                clocks.ofAlerts(at.at("clocks"), stated.clocks()),
                new Advice(
                        title,
                        Objects.requireNonNullElse(stated.action(), ""),
                        Objects.requireNonNullElse(stated.runbook(), ""))));
    }

    /** What compiles the parts of a rule that look at the rest of the file. */
    private record Parts(Detectors detectors, Lives lives) {}
}
