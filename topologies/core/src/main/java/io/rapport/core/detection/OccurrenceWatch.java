package io.rapport.core.detection;

import io.rapport.core.rule.Detector.Occurrence;
import io.rapport.core.rule.Rule;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;
import java.util.Arrays;

/** Finds so many touchpoints within a window. The track holds when they occurred, rising. */
final class OccurrenceWatch implements Watch {
    private final Rule rule;
    private final Occurrence occurrence;
    private final long within;
    private final long kept;

    /**
     * @param late how late a touchpoint may come and still find its window whole, milliseconds
     */
    OccurrenceWatch(Rule rule, Occurrence occurrence, long late) {
        this.rule = rule;
        this.occurrence = occurrence;
        within = occurrence.within().toMillis();
        kept = within + late;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Touchpoint t = view.touchpoint();
        if (t == null || !occurrence.on().picks(view)) {
            return;
        }
        String key = rule.dedup().keyOf(t);
        Track track = view.state().tracks().find(rule.number(), key);
        if (track == null) {
            view.state().tracks().add(rule.number(), key, t.occurredAt());
            return;
        }
        long[] times = with(t.occurredAt(), track.values());
        track.replace(times);
        if (hasWindowAround(t.occurredAt(), times)) {
            String counted = Reasons.with(rule, "%d within %s", occurrence.count(), Reasons.span(within));
            out.found(rule, key, counted);
        }
    }

    /** The times with one more, without those that no window reaches any more. */
    private long[] with(long time, long[] times) {
        long[] all = Arrays.copyOf(times, times.length + 1);
        all[times.length] = time;
        Arrays.sort(all);
        int first = Math.max(0, all.length - Occurrence.MOST);
        while (all[first] < all[all.length - 1] - kept) {
            first++;
        }
        return Arrays.copyOfRange(all, first, all.length);
    }

    private boolean hasWindowAround(long time, long[] times) {
        for (int first = 0; first + occurrence.count() <= times.length; first++) {
            long last = times[first + occurrence.count() - 1];
            if (times[first] <= time && time <= last && last - times[first] <= within) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isPast(Track track, long now) {
        return track.value(track.size() - 1) < now - kept;
    }
}
