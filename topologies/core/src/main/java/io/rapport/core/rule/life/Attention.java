package io.rapport.core.rule.life;

import io.rapport.core.Allowed;
import java.time.Duration;
import java.util.List;

/**
 * How an alert that nobody takes up makes itself heard. Each reminder waits longer than the one before.
 *
 * @param acknowledgedFor how long an acknowledgement holds until the alert opens again; zero for ever
 * @param remindAfter when an open alert is told of again for the first time; zero for never
 * @param slower how much longer each wait is than the one before, 1 to 10
 * @param reminders how often at most
 * @param escalation where an alert goes that stays open, by rising time after it opened
 */
public record Attention(
        Duration acknowledgedFor, Duration remindAfter, double slower, int reminders, List<Escalation> escalation) {
    private static final int MOST = 16;

    /** It waits in silence. */
    public static final Attention NONE = new Attention(Duration.ZERO, Duration.ZERO, 1, 0, List.of());

    public Attention {
        Allowed.notNegative("acknowledgedFor", acknowledgedFor);
        Allowed.notNegative("remindAfter", remindAfter);
        Allowed.require(slower >= 1 && slower <= 10, "slower", "1 to 10", slower);
        Allowed.require(reminders >= 0 && reminders <= MOST, "reminders", "0 to " + MOST, reminders);
        escalation = List.copyOf(escalation);
        Allowed.require(escalation.size() <= MOST, "escalation", "at most " + MOST + " steps", escalation.size());
        for (int i = 1; i < escalation.size(); i++) {
            Duration after = escalation.get(i).after();
            Allowed.require(after.compareTo(escalation.get(i - 1).after()) > 0, "escalation", "rising", after);
        }
    }

    /** How long after the alert opened the reminder of a number, from 0, is due, in milliseconds. */
    public long reminder(int number) {
        double wait = remindAfter.toMillis();
        double sum = 0;
        for (int i = 0; i <= number; i++) {
            sum += wait;
            wait *= slower;
        }
        return (long) Math.min(sum, Long.MAX_VALUE / 4.0);
    }

    /**
     * A step of the chain.
     *
     * @param after how long after the alert opened
     * @param desk who gets it then
     */
    public record Escalation(Duration after, String desk) {
        public Escalation {
            Allowed.positive("after", after);
        }
    }
}
