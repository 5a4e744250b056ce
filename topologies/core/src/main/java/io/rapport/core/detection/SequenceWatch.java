package io.rapport.core.detection;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.rule.Detector.Sequence;
import io.rapport.core.rule.Rule;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.track.Track;
import io.rapport.core.track.Tracks;
import io.rapport.core.view.View;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds touchpoints one after the other. For each number of steps but the last the track holds when the latest sequence
 * of so many steps began, and when it got so far: no other can be completed within the window where this one cannot.
 * A touchpoint takes one step only, and one that comes late takes its place only if what follows it is still to come.
 */
final class SequenceWatch implements Watch {
    private final Rule rule;
    private final Sequence sequence;
    private final int last;
    private final long within;
    private final long kept;

    SequenceWatch(Rule rule, Sequence sequence, long late) {
        this.rule = rule;
        this.sequence = sequence;
        last = sequence.steps().size() - 1;
        within = sequence.within().toMillis();
        kept = within + late;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Touchpoint t = view.touchpoint();
        if (t == null) {
            return;
        }
        Tracks tracks = view.state().tracks();
        String key = rule.dedup().keyOf(t);
        Track track = tracks.find(rule.number(), key);
        for (int step = last; step >= 0; step--) {
            if ((step == 0 || leads(track, step - 1, t.occurredAt()))
                    && sequence.steps().get(step).picks(view)) {
                if (step == last) {
                    out.found(rule, key, Reasons.of(rule, t));
                } else {
                    track = track == null ? tracks.add(rule.number(), key, nothing()) : track;
                    take(track, step, t.occurredAt());
                }
            }
        }
    }

    private boolean leads(@Nullable Track track, int step, long time) {
        return track != null
                && began(track, step) != Evidence.NEVER
                && track.value(2 * step + 1) < time
                && time - began(track, step) <= within;
    }

    private static void take(Track track, int step, long time) {
        long begin = step == 0 ? time : began(track, step - 1);
        boolean isSooner = begin == began(track, step) && time < track.value(2 * step + 1);
        if (begin > began(track, step) || isSooner) {
            track.set(2 * step, begin);
            track.set(2 * step + 1, time);
        }
    }

    private static long began(Track track, int step) {
        return track.value(2 * step);
    }

    private long[] nothing() {
        long[] values = new long[2 * last];
        Arrays.fill(values, Evidence.NEVER);
        return values;
    }

    @Override
    public boolean isPast(Track track, long now) {
        for (int step = 0; step < last; step++) {
            if (began(track, step) != Evidence.NEVER && began(track, step) >= now - kept) {
                return false;
            }
        }
        return true;
    }
}
