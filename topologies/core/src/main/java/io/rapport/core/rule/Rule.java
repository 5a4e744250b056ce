package io.rapport.core.rule;

import io.rapport.core.Allowed;
import io.rapport.core.rule.life.Advice;
import io.rapport.core.rule.life.Attention;
import io.rapport.core.rule.life.Dedup;
import io.rapport.core.rule.life.Ending;
import io.rapport.core.rule.life.Onset;
import io.rapport.core.rule.life.Severity;
import io.rapport.core.rule.service.ServiceClock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A declared condition that raises alerts, and how they live.
 *
 * @param id its name: small letters, digits and hyphens; alert ids are derived from it
 * @param desk who gets its alerts first
 * @param severity how urgent they are
 * @param detector what it watches for
 * @param dedup what signals must share to belong to one alert
 * @param onset when what was found becomes an alert
 * @param attention how an alert makes itself heard
 * @param ending how an alert ends
 * @param clocks service clocks of each alert: {@code ACKNOWLEDGE} and {@code RESOLVE}, at most 4
 * @param advice what the desk is told
 */
public record Rule(
        String id,
        String desk,
        Severity severity,
        Detector detector,
        Dedup dedup,
        Onset onset,
        Attention attention,
        Ending ending,
        List<ServiceClock> clocks,
        Advice advice) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final int MOST_CLOCKS = 4;

    public Rule {
        Allowed.require(ID.matcher(id).matches(), "id", "small letters, digits and hyphens, at most 64", id);
        clocks = List.copyOf(clocks);
        Allowed.require(
                dedup != Dedup.EVENT || !needsSeveral(detector), "dedup", "what several touchpoints can share", dedup);
        Allowed.require(clocks.size() <= MOST_CLOCKS, "clocks", "at most " + MOST_CLOCKS, clocks.size());
        for (ServiceClock clock : clocks) {
            boolean plain = !clock.isConditional() && !clock.hasOwnEnd();
            Allowed.require(plain, "clocks", "without when and until on alerts", clock.name());
        }
    }

    private static boolean needsSeveral(Detector detector) {
        return detector instanceof Detector.Occurrence
                || detector instanceof Detector.Absence
                || detector instanceof Detector.Sequence;
    }

    /** What stands for it in a customer's state: 32 bits of its id, distinct within a set. */
    public int number() {
        return number(id);
    }

    /** See {@link #number()}. */
    public static int number(String id) {
        int h = id.hashCode() * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
