package io.rapport.core.detection;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.rule.Detector.Absence;
import io.rapport.core.rule.Rule;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.track.Track;
import io.rapport.core.track.Tracks;
import io.rapport.core.view.View;
import java.util.List;

/**
 * Finds that something did not follow. The track holds the latest time of what it follows on, the latest of what was to
 * follow, and for which of the former it has been found.
 */
final class AbsenceWatch implements Watch {
    private static final int AFTER = 0;
    private static final int UNTIL = 1;
    private static final int FOUND = 2;

    private final Rule rule;
    private final Absence absence;
    private final long within;
    private final long kept;

    AbsenceWatch(Rule rule, Absence absence, long late) {
        this.rule = rule;
        this.absence = absence;
        within = absence.within().toMillis();
        kept = within + late;
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Touchpoint t = view.touchpoint();
        if (t == null) {
            return;
        }
        boolean follows = absence.until().picks(view);
        boolean begins = absence.after().picks(view);
        if (!begins && !follows) {
            return;
        }
        Tracks tracks = view.state().tracks();
        String key = rule.dedup().keyOf(t);
        Track track = tracks.find(rule.number(), key);
        if (track == null) {
            track = tracks.add(rule.number(), key, Evidence.NEVER, Evidence.NEVER, Evidence.NEVER);
        }
        track.set(AFTER, begins ? Math.max(track.value(AFTER), t.occurredAt()) : track.value(AFTER));
        track.set(UNTIL, follows ? Math.max(track.value(UNTIL), t.occurredAt()) : track.value(UNTIL));
        if (track.value(FOUND) != Evidence.NEVER && !waits(track)) {
            track.set(FOUND, Evidence.NEVER);
            out.over(rule, key);
        }
    }

    /** Of two at one instant what was to follow has followed. */
    private static boolean waits(Track track) {
        return track.value(AFTER) > track.value(UNTIL);
    }

    private boolean isPending(Track track) {
        return track.rule() == rule.number()
                && track.size() > FOUND
                && waits(track)
                && track.value(FOUND) != track.value(AFTER);
    }

    @Override
    public void due(View view, Findings out) {
        List<Track> all = view.state().tracks().all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Track track = all.get(i);
            if (isPending(track) && track.value(AFTER) + within <= view.now()) {
                track.set(FOUND, track.value(AFTER));
                out.found(rule, track.key(), Reasons.with(rule, "nothing for %s", Reasons.span(within)));
            }
        }
    }

    @Override
    public boolean isPast(Track track, long now) {
        return !isPending(track) && Math.max(track.value(AFTER), track.value(UNTIL)) < now - kept;
    }

    @Override
    public long next(View view) {
        long next = Long.MAX_VALUE;
        List<Track> all = view.state().tracks().all();
        for (int i = 0; i < all.size(); i++) {
            Track track = all.get(i);
            if (isPending(track)) {
                next = Math.min(next, track.value(AFTER) + within);
            }
        }
        return next;
    }
}
