package io.rapport.service.whatif;

import io.rapport.core.policy.Policy;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.reference.Reference;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.touchpoint.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Two rule sets over the same touchpoints in one pass. Nothing is written anywhere, and no desk answers, so alerts end by
 * touchpoints and time alone.
 */
public final class Comparison {
    private final ZoneId zone;
    private final Overlap overlap;
    private final Examples examples;
    private final Map<Side, Trial> trials = new EnumMap<>(Side.class);
    private final Map<Side, Account> accounts = new EnumMap<>(Side.class);
    private @Nullable Span span;

    /**
     * What is compared.
     *
     * @param today the rules that hold
     * @param proposed those that might
     * @param overlap within what time of each other two alerts are the same
     * @param examples how many to show
     * @param seed which of them
     */
    public record Plan(RuleBook today, RuleBook proposed, Duration overlap, int examples, long seed) {}

    public Comparison(Policy policy, Plan plan) {
        zone = policy.zone();
        overlap = new Overlap(plan.overlap());
        examples = new Examples(plan.examples(), plan.seed());
        for (Side side : Side.values()) {
            accounts.put(side, new Account());
            RuleBook rules = side == Side.TODAY ? plan.today() : plan.proposed();
            trials.put(side, new Trial(policy, rules, new Finding(side)));
        }
    }

    /** Takes the next touchpoint; those of one customer come in the order in which they were recorded. */
    public void accept(Touchpoint touchpoint, long recordedAt) {
        boolean taken = false;
        for (Trial trial : trials.values()) {
            taken = trial.accept(touchpoint, recordedAt);
        }
        if (taken) {
            span(recordedAt);
        }
    }

    /** Lets time pass for every customer through {@code now}. */
    public void finish(long now) {
        if (span != null) {
            span(now);
        }
        trials.values().forEach(trial -> trial.finish(now));
    }

    private LocalDate span(long instant) {
        LocalDate day = Instant.ofEpochMilli(instant).atZone(zone).toLocalDate();
        span = span == null ? new Span(day, day) : span.with(day);
        return day;
    }

    /** What a set raised. */
    public Account of(Side side) {
        return Collections.unmodifiableMap(accounts).getOrDefault(side, new Account());
    }

    /** How many alerts both sets raised, by rule, a view. */
    public SortedMap<String, Long> both() {
        return overlap.both();
    }

    /** The days that the touchpoints and alerts cover, or none while there is no touchpoint. */
    public Optional<Span> span() {
        return Optional.ofNullable(span);
    }

    /** Alerts to look at. */
    public List<Example> examples() {
        return examples.pick();
    }

    /** The fold with today's rules: how many touchpoints were applied, repeated and rejected is the same with both. */
    public Reference reference() {
        return trials.entrySet().iterator().next().getValue().reference();
    }

    private final class Finding implements Trial.Finder {
        private final Side side;
        private final Account account;

        Finding(Side side) {
            this.side = side;
            account = of(side);
        }

        @Override
        public void raised(Raised raised) {
            account.add(raised, span(raised.at()));
            Optional<String> partner = overlap.add(side, raised.alert());
            if (partner.isPresent()) {
                examples.both(side, raised, partner.get());
            } else {
                examples.alone(side, raised);
            }
        }

        @Override
        public void recovered(Recovery recovery) {
            account.recoveries().add(recovery);
        }

        @Override
        public void failed(String rule) {
            account.failed(rule);
        }
    }
}
