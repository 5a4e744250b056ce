package io.rapport.service.whatif;

/**
 * The alerts of a desk against what it can take up. Each day it takes up as many as it can, of that day and of days before;
 * what is left waits.
 *
 * @param daysOver the share of days on which more came than it can take up, 0..1
 * @param longestQueue how many waited at most at the end of a day
 * @param waiting how many wait at the end
 */
public record DeskLoad(double daysOver, long longestQueue, long waiting) {

    /** The load over the days of a span, with a capacity in alerts a day. */
    public static DeskLoad of(Days alerts, Span span, long capacity) {
        long over = 0;
        long longest = 0;
        long queue = 0;
        for (long came : span.days().mapToLong(alerts::on).toArray()) {
            over += came > capacity ? 1 : 0;
            queue = Math.max(0, queue + came - capacity);
            longest = Math.max(longest, queue);
        }
        return new DeskLoad((double) over / span.length(), longest, queue);
    }
}
