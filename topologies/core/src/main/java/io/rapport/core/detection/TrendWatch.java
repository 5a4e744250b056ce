package io.rapport.core.detection;

import io.rapport.core.rule.Detector.Trend;
import io.rapport.core.rule.Rule;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;
import java.util.Locale;

/**
 * Finds that an outcome moves. The track holds whether it has been found, then time and figure of touchpoints; of those closer together than a sixteenth of the time the last one stands for all.
 */
final class TrendWatch implements Watch {
    private static final String KEY = "";
    private static final int MOST = 16;

    private final Rule rule;
    private final Trend trend;
    private final long over;

    TrendWatch(Rule rule, Trend trend) {
        this.rule = rule;
        this.trend = trend;
        over = trend.over().toMillis();
    }

    @Override
    public void touchpoint(View view, Findings out) {
        Track track = view.state().tracks().find(rule.number(), KEY);
        if (track == null) {
            track = view.state().tracks().add(rule.number(), KEY, 0);
        }
        track.replace(with(view, track.values()));
        boolean was = track.value(0) != 0;
        double moved = slope(track) * over;
        boolean is = (track.size() - 1) / 2 >= trend.touchpoints() && trend.isReached(moved);
        track.set(0, is ? 1 : 0);
        if (is && !was) {
            String name = trend.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            out.found(rule, KEY, Reasons.with(rule, "%s moved by %.2f in %s", name, moved, Reasons.span(over)));
        } else if (was && !is) {
            out.over(rule, KEY);
        }
    }

    private long[] with(View view, long[] values) {
        int first = 1;
        while (first < values.length && values[first] < view.now() - over) {
            first += 2;
        }
        int end = values.length;
        boolean stands = end - 2 > first && values[end - 2] - values[end - 4] < over / MOST;
        int known = Math.max(0, (stands ? end - 2 : end) - first);
        long[] more = new long[known + 3];
        more[0] = values[0];
        System.arraycopy(values, first, more, 1, known);
        more[more.length - 2] = view.now();
        more[more.length - 1] = Double.doubleToLongBits(view.after(trend.outcome()));
        return more;
    }

    /** Of the least-squares line, per millisecond; 0 where all are of one time. */
    private static double slope(Track track) {
        int count = (track.size() - 1) / 2;
        double meanTime = 0;
        double meanFigure = 0;
        for (int i = 0; i < count; i++) {
            meanTime += (double) (track.value(1 + 2 * i) - track.value(1)) / count;
            meanFigure += track.number(2 + 2 * i) / count;
        }
        double product = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            double time = track.value(1 + 2 * i) - track.value(1) - meanTime;
            product += time * (track.number(2 + 2 * i) - meanFigure);
            square += time * time;
        }
        return square == 0 ? 0 : product / square;
    }
}
