package io.rapport.core.watch;

import io.rapport.core.detection.Findings;
import io.rapport.core.detection.Reasons;
import io.rapport.core.detection.Watch;
import io.rapport.core.episode.Finding;
import io.rapport.core.episode.Lives;
import io.rapport.core.episode.Moment;
import io.rapport.core.matter.Reference;
import io.rapport.core.rule.Detector;
import io.rapport.core.rule.Rule;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.rule.condition.ConditionFailedException;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.track.Track;
import io.rapport.core.view.View;
import io.rapport.core.watch.Watches.Watching;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks at a customer with all rules in force and lets alerts begin, go on and end. A rule that fails is put aside for
 * the customer until another set comes into force, and told of; the others go on. One object serves one thread.
 */
public final class Watcher implements Findings {
    private static final String FAILED = "!";
    private static final int MOST_SETS = 64;

    private final long late;
    private final Consumer<Rule> failed;
    private final View view;
    private final Moment moment;
    private final IdentityHashMap<RuleSet, Watches> opened = new IdentityHashMap<>();
    private boolean told;
    private boolean anyPutAside;
    private Watches watches;

    /**
     * @param late how late a touchpoint may come and still find what rules remember whole, milliseconds
     * @param failed is told of each rule that failed
     * @param view what rules look at
     * @param moment the same customer and time, with the rules in force
     */
    public Watcher(long late, Consumer<Rule> failed, View view, Moment moment) {
        this.late = late;
        this.failed = failed;
        this.view = view;
        this.moment = moment;
        watches = new Watches(moment.rules(), late);
    }

    /** The view and its moment have come to another customer or another time. */
    public void look() {
        anyPutAside = isAnyPutAside(view.state().tracks().all());
        if (watches.set() != moment.rules()) {
            if (opened.size() > MOST_SETS) {
                opened.clear();
            }
            watches = opened.computeIfAbsent(moment.rules(), set -> new Watches(set, late));
        }
    }

    /** The view's touchpoint has been applied. */
    public void touchpoint(Touchpoint t) {
        forget();
        for (Watching watching : watches.of(t.kind())) {
            if (!isPutAside(watching.rule())) {
                touchpoint(watching, t);
            }
        }
    }

    private void touchpoint(Watching watching, Touchpoint t) {
        Rule rule = watching.rule();
        try {
            watching.watch().touchpoint(view, this);
            boolean mayBeOver = !view.state().episodes().isEmpty()
                    && rule.ending().resolvedBy().picks(view);
            if (mayBeOver) {
                over(rule, keyOf(rule, t));
            }
        } catch (ConditionFailedException failure) {
            putAside(rule);
        }
    }

    /** What the alerts of a rule that a touchpoint is about go by: as its watch names them. */
    private static String keyOf(Rule rule, Touchpoint t) {
        Detector detector = rule.detector();
        if (detector instanceof Detector.BrokenPromise) {
            return Reference.ofPromise(t.labels());
        }
        boolean stands = detector instanceof Detector.Crossing
                || detector instanceof Detector.Overdue
                || detector instanceof Detector.Trend;
        return stands ? "" : rule.dedup().keyOf(t);
    }

    private void forget() {
        List<Track> tracks = view.state().tracks().all();
        for (int i = tracks.size() - 1; i >= 0; i--) {
            Track track = tracks.get(i);
            Watch watch = watches.find(track.rule());
            boolean isPast = watch == null
                    ? track.rule() != Track.CONTROL
                    : !track.key().equals(FAILED) && watch.isPast(track, view.now());
            if (isPast) {
                view.state().tracks().remove(track);
            }
        }
    }

    /**
     * Time alone has come to the view's now.
     *
     * @return whether any rule found something, or that something is over
     */
    public boolean due() {
        told = false;
        for (Watching watching : watches.timed()) {
            if (!isPutAside(watching.rule())) {
                try {
                    watching.watch().due(view, this);
                } catch (ConditionFailedException failure) {
                    putAside(watching.rule());
                }
            }
        }
        return told;
    }

    /** The next instant at which time alone may matter to a rule, or {@link Long#MAX_VALUE}. */
    public long next() {
        long next = Long.MAX_VALUE;
        for (Watching watching : watches.timed()) {
            if (!isPutAside(watching.rule())) {
                next = Math.min(next, watching.watch().next(view));
            }
        }
        return next;
    }

    /** A service clock has told of something. */
    public void clock(ServiceLevel level) {
        for (Rule rule : watches.clocks()) {
            if (rule.detector() instanceof Detector.OnClock on && on.clock().equals(level.clock())) {
                clock(rule, on, level);
            }
        }
    }

    private void clock(Rule rule, Detector.OnClock on, ServiceLevel level) {
        switch (level.event()) {
            case WARNED, BREACHED -> {
                if (on.breach() == (level.event() == ServiceLevel.Event.BREACHED)) {
                    String due = Instant.ofEpochMilli(level.dueAt()).toString();
                    found(rule, level.caseReference(), Reasons.with(rule, "%s due %s", level.clock(), due));
                }
            }
            case MET, MET_LATE -> over(rule, level.caseReference());
            case STARTED, PAUSED, RESUMED -> {
                // Nothing is wrong.
            }
        }
    }

    private static boolean isAnyPutAside(List<Track> tracks) {
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).key().equals(FAILED)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPutAside(Rule rule) {
        if (!anyPutAside) {
            return false;
        }
        Track track = view.state().tracks().find(rule.number(), FAILED);
        if (track != null && track.value(0) != watches.set().version().hashCode()) {
            view.state().tracks().remove(track);
            return false;
        }
        return track != null;
    }

    private void putAside(Rule rule) {
        view.state().tracks().add(rule.number(), FAILED, watches.set().version().hashCode());
        anyPutAside = true;
        failed.accept(rule);
    }

    @Override
    public void found(Rule rule, String key, String reason) {
        told = true;
        Lives.found(new Finding(rule, key, view.touchpoint(), reason), moment);
    }

    @Override
    public void over(Rule rule, String key) {
        told = true;
        Lives.over(rule, key, moment);
    }

    @Override
    public List<String> keysOf(Rule rule) {
        return view.state().episodes().keysOf(rule.id());
    }
}
