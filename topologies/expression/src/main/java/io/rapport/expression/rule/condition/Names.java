package io.rapport.expression.rule.condition;

import static io.rapport.expression.cel.ValueType.DURATION;
import static io.rapport.expression.cel.ValueType.INTEGER;
import static io.rapport.expression.cel.ValueType.NUMBER;
import static io.rapport.expression.cel.ValueType.TRUTH;

import io.rapport.core.matter.CaseFile;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.rule.condition.Facts;
import io.rapport.expression.cel.ValueType;
import io.rapport.expression.closure.Code;
import io.rapport.expression.closure.Real;
import io.rapport.expression.closure.Truth;
import io.rapport.expression.closure.Whole;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names that conditions may use: one table. A value is read when, and only if, an expression comes to it. */
public final class Names {
    private static final Map<Outcome, String> OUTCOMES = new EnumMap<>(Map.of(
            Outcome.SATISFACTION, "satisfaction",
            Outcome.EXPERIENCE, "experience",
            Outcome.RETENTION, "retentionRisk",
            Outcome.BUYING_INTENTION, "buyingIntention",
            Outcome.REFERRAL, "referral",
            Outcome.SHARE_OF_WALLET, "shareOfWallet",
            Outcome.PROFITABILITY, "profitability"));
    private static final Map<String, Name> ALL = all();

    private Names() {}

    private static Map<String, Name> all() {
        Map<String, Name> all = new LinkedHashMap<>(TouchpointNames.all());
        OUTCOMES.forEach((outcome, name) -> {
            all.put("before." + name, Name.lasting(NUMBER, (Real<Facts>) facts -> facts.before(outcome)));
            all.put("after." + name, Name.lasting(NUMBER, (Real<Facts>) facts -> facts.after(outcome)));
        });
        all.put("customer.openCases", Name.lasting(INTEGER, (Whole<Facts>) facts -> facts.openCases()));
        all.put("customer.overduePromises", Name.lasting(INTEGER, (Whole<Facts>) facts -> facts.overduePromises()));
        all.put("customer.touchpoints", Name.lasting(INTEGER, (Whole<Facts>) Facts::touchpoints));
        all.put("case.known", Name.always(TRUTH, (Truth<Facts>) facts -> facts.matter() != null));
        all.put("case.open", Name.always(TRUTH, (Truth<Facts>) Names::isOpen));
        all.put("case.age", Name.always(DURATION, (Whole<Facts>) Names::age));
        return all;
    }

    private static boolean isOpen(Facts facts) {
        CaseFile file = facts.matter();
        return file != null && file.open();
    }

    private static long age(Facts facts) {
        CaseFile file = facts.matter();
        return file == null ? 0 : Math.max(0, facts.now() - file.openedAt());
    }

    /** The types of the names, for a language. */
    static Map<String, ValueType> types(boolean timeAlone) {
        return ALL.entrySet().stream()
                .filter(entry -> entry.getValue().timeAlone() || !timeAlone)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().type()));
    }

    /** Whether there is such a name. */
    public static boolean knows(String name) {
        return ALL.containsKey(name);
    }

    /** The value of a name as CEL takes it; none where it is absent. */
    static Optional<Object> value(String name, Function<Name, Code<Facts>> code, Facts facts) {
        Name known = ALL.get(name);
        return known == null ? Optional.empty() : known.value(code.apply(known), facts);
    }

    /** How the values of names are found, for closures. */
    static Map<String, Code<Facts>> codes(Function<Name, Code<Facts>> code) {
        return ALL.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> code.apply(entry.getValue())));
    }

    /**
     * The outcome of a name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Outcome outcome(String name) {
        return OUTCOMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no outcome; allowed: " + String.join(", ", OUTCOMES.values())));
    }
}
