package io.rapport.service.whatif;

import io.rapport.core.recovery.Recoveries;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one rule set raised. An alert counts for the desk that gets it first: without answers all would escalate. */
public final class Account {
    private final SortedMap<String, Long> byRule = new TreeMap<>();
    private final SortedMap<String, Days> byDesk = new TreeMap<>();
    private final SortedMap<String, Long> failed = new TreeMap<>();
    private final Days days = new Days();
    private final Recoveries recoveries = new Recoveries();

    void add(Raised raised, LocalDate day) {
        byRule.merge(raised.rule(), 1L, Long::sum);
        byDesk.computeIfAbsent(raised.alert().origin().desk(), none -> new Days())
                .add(day);
        days.add(day);
    }

    void failed(String rule) {
        failed.merge(rule, 1L, Long::sum);
    }

    /** How many alerts, by the id of the rule, a view. */
    public SortedMap<String, Long> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }

    /** By desk and day, a view. */
    public SortedMap<String, Days> byDesk() {
        return Collections.unmodifiableSortedMap(byDesk);
    }

    /** All of them by day. */
    public Days days() {
        return days;
    }

    /** What came of them. */
    public Recoveries recoveries() {
        return recoveries;
    }

    /** How often a rule had no value and was put aside for a customer, by rule, a view. */
    public SortedMap<String, Long> failed() {
        return Collections.unmodifiableSortedMap(failed);
    }
}
