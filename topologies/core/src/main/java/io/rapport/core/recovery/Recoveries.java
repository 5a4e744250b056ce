package io.rapport.core.recovery;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sum over recoveries: what alerts led to by rule, by action and by desk, and how customers of like risk without an
 * alert fared meanwhile.
 *
 * <p>Laws: {@link #merge} is associative and commutative, and the order in which recoveries are added does not matter:
 * counts, costs and times to the bit, changes of satisfaction to 1e-9. Each recovery is to be added once; a repeat counts
 * again. One object serves one thread.
 */
public final class Recoveries {
    /** In place of an action: nothing was done. */
    public static final String NO_ACTION = "";

    private final SortedMap<String, Tally> byRule = new TreeMap<>();
    private final SortedMap<String, Tally> byAction = new TreeMap<>();
    private final SortedMap<String, Tally> byDesk = new TreeMap<>();
    private final Tally all = new Tally();
    private final ByRisk controls = new ByRisk();

    /** Adds what came of an alert, or how a customer without one fared. */
    public void add(Recovery recovery) {
        Recovery.Handled alert = recovery.alert();
        if (alert == null) {
            controls.add(recovery);
            return;
        }
        all.add(recovery, alert);
        tally(byRule, alert.rule()).add(recovery, alert);
        tally(byAction, alert.action() == null ? NO_ACTION : alert.action()).add(recovery, alert);
        tally(byDesk, alert.desk()).add(recovery, alert);
    }

    /** Adds all that another has summed up; the other is not changed, and must not be this one. */
    public void merge(Recoveries other) {
        controls.merge(other.controls);
        all.merge(other.all);
        other.byRule.forEach((rule, tally) -> tally(byRule, rule).merge(tally));
        other.byAction.forEach((action, tally) -> tally(byAction, action).merge(tally));
        other.byDesk.forEach((desk, tally) -> tally(byDesk, desk).merge(tally));
    }

    private static Tally tally(SortedMap<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, none -> new Tally());
    }

    /** All alerts together. */
    public Tally all() {
        return all;
    }

    /** By the id of the rule, a view. */
    public SortedMap<String, Tally> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }

    /** By the action in the desk's words, a view; {@link #NO_ACTION} where none was taken. */
    public SortedMap<String, Tally> byAction() {
        return Collections.unmodifiableSortedMap(byAction);
    }

    /** By the desk that had it last, a view. */
    public SortedMap<String, Tally> byDesk() {
        return Collections.unmodifiableSortedMap(byDesk);
    }

    /** How customers without an alert fared. */
    public Fared controls() {
        return controls.all();
    }

    /** The alerts of a tally of this sum against customers of like risk without one. */
    public Comparison compare(Tally tally) {
        return tally.against(controls);
    }
}
