package io.rapport.core.sample;

import io.rapport.core.alert.Command.Details;
import org.jspecify.annotations.Nullable;

/** What commands take. */
public final class Commands {
    private Commands() {}

    public static Details until(long until) {
        return new Details(null, until, null, null, null, null, 0, null, null);
    }

    public static Details silence(@Nullable Long from, long until, @Nullable String rule) {
        return new Details(from, until, null, null, null, null, 0, null, rule);
    }

    public static Details to(@Nullable String assignee, @Nullable String desk) {
        return new Details(null, null, assignee, desk, null, null, 0, null, null);
    }

    public static Details note(String note) {
        return new Details(null, null, null, null, note, null, 0, null, null);
    }

    public static Details action(String action, long costMinor) {
        return new Details(null, null, null, null, null, action, costMinor, null, null);
    }

    public static Details result(String result) {
        return new Details(null, null, null, null, null, null, 0, result, null);
    }

    /** Everything at once. */
    public static Details all(long until) {
        return new Details(null, until, "lee", "back-office", "a note", "refund", 500, "recovered", null);
    }
}
