package io.rapport.core.rule;

import io.rapport.core.rule.service.CaseService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rule sets there are and were. The one in force at a time is that with the latest {@code validFrom} not after it;
 * of two from the same time that of the greater version; before the first, none. Immutable.
 *
 * <p>Law: what is in force at a time depends on the sets alone, not on when they became known.
 */
public final class RuleBook {
    /** No rules at any time. */
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private static final RuleSet NONE = new RuleSet("none", Long.MIN_VALUE, List.of(), CaseService.NONE);

    private final List<RuleSet> sets;
    /** From when each set holds. */
    private final long[] starts;

    private RuleBook(List<RuleSet> sets) {
        this.sets = sets;
        starts = sets.stream().mapToLong(RuleSet::validFrom).toArray();
    }

    /** One set, at all times. */
    public static RuleBook always(List<Rule> rules, CaseService service) {
        return EMPTY.with(new RuleSet("built-in", Long.MIN_VALUE, rules, service));
    }

    /** This book and one more set; one of the same version is replaced. */
    public RuleBook with(RuleSet set) {
        List<RuleSet> more = new ArrayList<>(without(set.version()).sets);
        more.add(set);
        more.sort(Comparator.comparingLong(RuleSet::validFrom).thenComparing(RuleSet::version));
        return new RuleBook(List.copyOf(more));
    }

    /** This book without the set of a version. */
    public RuleBook without(String version) {
        return new RuleBook(
                sets.stream().filter(set -> !set.version().equals(version)).toList());
    }

    /** The sets that have come into force by a time: all that may count then, so that what is foreseen is the same in a replay. */
    public RuleBook through(long time) {
        return new RuleBook(sets.stream().filter(set -> set.validFrom() <= time).toList());
    }

    /** The set in force at a time. */
    public RuleSet at(long time) {
        for (int i = sets.size() - 1; i >= 0; i--) {
            if (sets.get(i).validFrom() <= time) {
                return sets.get(i);
            }
        }
        return NONE;
    }

    /** When the next set comes into force after a time; {@link Long#MAX_VALUE} when none does. */
    public long nextAfter(long time) {
        for (long start : starts) {
            if (start > time) {
                return start;
            }
        }
        return Long.MAX_VALUE;
    }

    /** All sets, by the time from which they hold. */
    public List<RuleSet> sets() {
        return sets;
    }
}
