package io.rapport.core.rule;

import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.touchpoint.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules that hold together, from a time on. Indexed by kind: a rule is not even looked at where it does not apply.
 * Immutable.
 */
public final class RuleSet {
    /** More would cost every touchpoint too much. */
    public static final int MOST = 256;

    private final String version;
    private final long validFrom;
    private final List<Rule> rules;
    private final CaseService service;
    private final Map<String, Rule> byId = new HashMap<>();
    private final Map<Integer, Rule> byNumber = new HashMap<>();
    private final Map<Kind, List<Rule>> byKind = new EnumMap<>(Kind.class);
    private final List<Rule> standing = new ArrayList<>();

    /**
     * @param version what it is called
     * @param validFrom the time from which it holds, epoch milliseconds
     * @param rules in the order in which they are looked at
     * @param service how cases are to be served
     * @throws IllegalArgumentException if two rules cannot be told apart, one names a rule or clock that is not there, an
     *     inhibition cannot be told by what the inhibiting alerts share, or there are too many
     */
    public RuleSet(String version, long validFrom, List<Rule> rules, CaseService service) {
        this.version = version;
        this.validFrom = validFrom;
        this.rules = List.copyOf(rules);
        this.service = service;
        require(rules.size() <= MOST, rules.size() + " rules; allowed: " + MOST);
        rules.forEach(this::index);
        rules.forEach(this::requireNamesThere);
        long promises = rules.stream()
                .filter(rule -> rule.detector() instanceof Detector.BrokenPromise)
                .count();
        require(promises <= 1, promises + " rules of broken promises; allowed: 1");
    }

    private void index(Rule rule) {
        Rule other = byNumber.put(rule.number(), rule);
        require(other == null, "rule " + rule.id() + ": its id cannot be told from another's");
        byId.put(rule.id(), rule);
        for (Kind kind : Kind.values()) {
            boolean applies = isStanding(rule) || Roles.kinds(rule).contains(kind);
            if (applies) {
                byKind.computeIfAbsent(kind, none -> new ArrayList<>()).add(rule);
            }
        }
        if (isStanding(rule)) {
            standing.add(rule);
        }
    }

    private void requireNamesThere(Rule rule) {
        for (Onset.Inhibition inhibition : rule.onset().inhibitedBy()) {
            Rule inhibitor = byId.get(inhibition.rule());
            String where = "rule " + rule.id() + ": inhibitedBy ";
            require(inhibitor != null, where + "names no rule: " + inhibition.rule());
            require(
                    inhibitor == null || inhibition.same() == Dedup.CUSTOMER || inhibition.same() == inhibitor.dedup(),
                    where + inhibition.rule() + ": same must be CUSTOMER or that rule's dedup");
        }
        if (rule.detector() instanceof Detector.OnClock on) {
            require(
                    service.clocks().stream().anyMatch(clock -> clock.name().equals(on.clock())),
                    "rule " + rule.id() + ": there is no clock " + on.clock());
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether it follows from how the customer stands, so that any touchpoint and time alone can bring it about. */
    private static boolean isStanding(Rule rule) {
        return rule.detector() instanceof Detector.Crossing
                || rule.detector() instanceof Detector.BrokenPromise
                || rule.detector() instanceof Detector.Overdue
                || rule.detector() instanceof Detector.Trend;
    }

    public String version() {
        return version;
    }

    public long validFrom() {
        return validFrom;
    }

    /** All rules, in order. */
    public List<Rule> rules() {
        return rules;
    }

    public CaseService service() {
        return service;
    }

    /** The rules that a touchpoint of a kind can concern, in order. */
    public List<Rule> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The rules that follow from how a customer stands, in order. */
    public List<Rule> standing() {
        return standing;
    }

    /** The rule of an id, or null. */
    public @Nullable Rule find(String id) {
        return byId.get(id);
    }

    /** The rule of a number, or null. */
    public @Nullable Rule find(int number) {
        return byNumber.get(number);
    }
}
