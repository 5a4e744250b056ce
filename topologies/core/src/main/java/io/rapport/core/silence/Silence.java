package io.rapport.core.silence;

/**
 * A time in which alerts of a customer are put off to its end.
 *
 * @param rule the number of the rule whose alerts, or 0 for all
 * @param from when it begins, epoch milliseconds
 * @param until when it ends
 */
public record Silence(int rule, long from, long until) {
    /** All rules. */
    public static final int ALL = 0;

    boolean covers(int number, long time) {
        return (rule == ALL || rule == number) && from <= time && time < until;
    }
}
