package io.rapport.expression.rule.plan;

import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.expression.rule.spec.LifeSpec;
import io.rapport.expression.rule.spec.RuleSpec;
import io.rapport.expression.rule.spec.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles how alerts live. */
final class Lives {
    private static final double SLOWER = 2;
    private static final int REMINDERS = 3;

    /** The ids of all rules of the file. */
    private final Set<String> rules;

    Lives(Set<String> rules) {
        this.rules = rules;
    }

    Onset onset(At rule, RuleSpec spec) {
        List<Onset.Inhibition> inhibitions = new ArrayList<>();
        List<LifeSpec.Inhibition> stated = spec.inhibitedBy() == null ? List.of() : spec.inhibitedBy();
        for (int i = 0; i < stated.size(); i++) {
            inhibitions.add(inhibition(rule.at("inhibitedBy").at(i), stated.get(i)));
        }
        return rule.make(() -> new Onset(
                time(spec.holdDown(), Onset.AT_ONCE.holdDown()),
                time(spec.cooldown(), Onset.AT_ONCE.cooldown()),
                inhibitions));
    }

    private Onset.Inhibition inhibition(At at, LifeSpec.Inhibition spec) {
        String other = at.required("rule", spec.rule());
        if (!rules.contains(other)) {
            throw at.at("rule").refuse("there is no rule '" + other + "'; rules: " + String.join(", ", rules));
        }
        return new Onset.Inhibition(other, at.word("same", spec.same(), Dedup.CUSTOMER));
    }

    static Attention attention(At rule, RuleSpec spec) {
        Duration held = time(spec.acknowledgedFor(), Attention.NONE.acknowledgedFor());
        List<Attention.Escalation> chain = chain(rule.at("escalate"), spec.escalate());
        LifeSpec.Remind remind = spec.remind();
        if (remind == null) {
            return rule.at("escalate").make(() -> new Attention(held, Duration.ZERO, 1, 0, chain));
        }
        At at = rule.at("remind");
        Duration after = at.required("after", remind.after()).time();
        double slower = remind.slower() == null ? SLOWER : remind.slower();
        int most = remind.most() == null ? REMINDERS : remind.most();
        at.make(() -> new Attention(held, after, slower, most, List.of()));
        return rule.at("escalate").make(() -> new Attention(held, after, slower, most, chain));
    }

    private static List<Attention.Escalation> chain(At at, @Nullable List<LifeSpec.Escalation> stated) {
        List<Attention.Escalation> chain = new ArrayList<>();
        for (int i = 0; stated != null && i < stated.size(); i++) {
            At step = at.at(i);
            Duration after = step.required("after", stated.get(i).after()).time();
            String desk = step.required("desk", stated.get(i).desk());
            chain.add(step.make(() -> new Attention.Escalation(after, desk)));
        }
        return chain;
    }

    static Ending ending(At rule, RuleSpec spec) {
        return rule.make(() -> new Ending(
                Selectors.of(rule.at("resolvedBy"), spec.resolvedBy()),
                time(spec.quiet(), Ending.PATIENT.quiet()),
                time(spec.reopenWithin(), Ending.PATIENT.reopenWithin()),
                time(spec.expireAfter(), Ending.PATIENT.expireAfter()),
                time(spec.followUp(), Ending.PATIENT.followUp())));
    }

    private static Duration time(@Nullable Span span, Duration otherwise) {
        return span == null ? otherwise : span.time();
    }
}
