package io.rapport.core.alarm;

import io.rapport.core.customer.CustomerState;
import io.rapport.core.customer.SeenEvents;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.policy.AlertPolicy;
import io.rapport.core.recovery.Doings;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.recovery.Recovery.Stand;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;

/**
 * Follows customers who have no alert, for comparison with those who have: a fixed share of all, chosen by their ids. One
 * who gets an alert meanwhile is followed no more. The track holds since when, where the customer stood and what was
 * seen.
 */
final class Controls {
    private static final String KEY = "";
    private static final int FROM = 0;
    private static final int SATISFACTION = 1;
    private static final int RISK = 2;
    private static final int SEEN = 3;
    private static final double HASHES = 0x1p32;

    private final double share;
    private final long window;

    Controls(AlertPolicy policy) {
        share = policy.controls();
        window = policy.controlWindow().toMillis();
    }

    void touchpoint(Touchpoint t, View view) {
        CustomerState state = view.state();
        Track track = state.tracks().isEmpty() ? null : state.tracks().find(Track.CONTROL, KEY);
        boolean hasAlert = !state.episodes().isEmpty();
        if (track == null
                && !hasAlert
                && isChosen(t.customerId())
                && view.outcomes().isCustomer(state)) {
            state.tracks()
                    .add(
                            Track.CONTROL,
                            KEY,
                            view.now(),
                            Double.doubleToLongBits(view.after(Outcome.SATISFACTION)),
                            Double.doubleToLongBits(view.after(Outcome.RETENTION)),
                            0);
        } else if (track != null && hasAlert) {
            state.tracks().remove(track);
        } else if (track != null && t.occurredAt() > track.value(FROM)) {
            track.set(SEEN, track.value(SEEN) | Doings.of(t));
        }
    }

    private boolean isChosen(String customerId) {
        return (SeenEvents.hash(customerId) >>> Integer.SIZE) < share * HASHES;
    }

    void due(View view, AlarmOutputs out) {
        CustomerState state = view.state();
        Track track = state.tracks().isEmpty() ? null : state.tracks().find(Track.CONTROL, KEY);
        if (track != null && !state.episodes().isEmpty()) {
            state.tracks().remove(track);
        } else if (track != null && track.value(FROM) + window <= view.now()) {
            state.tracks().remove(track);
            out.recovery(measured(track, view));
        }
    }

    private static Recovery measured(Track track, View view) {
        boolean hasLapsed = view.outcomes().hasLapsed(view.state(), view.now());
        return new Recovery(
                view.customerId(),
                null,
                track.value(FROM),
                view.now(),
                new Stand(track.number(SATISFACTION), track.number(RISK)),
                new Stand(view.after(Outcome.SATISFACTION), view.after(Outcome.RETENTION)),
                Doings.course(track.value(SEEN), hasLapsed));
    }

    long next(CustomerState state) {
        Track track = state.tracks().isEmpty() ? null : state.tracks().find(Track.CONTROL, KEY);
        return track == null ? Long.MAX_VALUE : track.value(FROM) + window;
    }
}
