package io.rapport.core.matter;

import io.rapport.core.evidence.Evidence;
import io.rapport.core.touchpoint.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The promises to a customer that are pending, or that were kept within the horizon. */
public final class Promises {
    private static final Promised NONE = Promised.unknown("");

    private final List<Promised> promises = new ArrayList<>(0);
    private int settled;
    private int pending;
    private int revision;

    /** Forgets everything. */
    public void clear() {
        promises.clear();
        settled = 0;
        pending = 0;
        revision++;
    }

    private void count(Promised promise, int change) {
        settled += promise.isSettled() ? change : 0;
        pending += promise.isPending() ? change : 0;
        revision++;
    }

    /** Puts one back as it was kept. */
    public void restore(Promised promise) {
        promises.add(promise);
        count(promise, 1);
    }

    /** The promise that goes by a reference; one of which nothing is known where there is none. */
    public Promised find(String reference) {
        int index = indexOf(reference);
        return index < 0 ? Promised.unknown(reference) : promises.get(index);
    }

    /** The promise that a touchpoint makes or keeps; one of which nothing is known where there is none. */
    public Promised find(Labels labels) {
        for (int i = 0; i < promises.size(); i++) {
            if (Reference.isOfPromise(promises.get(i).reference(), labels)) {
                return promises.get(i);
            }
        }
        return Promised.unknown(Reference.ofPromise(labels));
    }

    /** Replaces what is known of a promise. */
    public void put(Promised promise) {
        int index = indexOf(promise.reference());
        if (index >= 0) {
            forget(index);
            promises.add(index, promise);
        } else {
            promises.add(promise);
        }
        count(promise, 1);
    }

    private Promised forget(int index) {
        Promised promise = promises.remove(index);
        count(promise, -1);
        return promise;
    }

    /** Forgets the oldest while there are more than {@code most}; see {@link #forgetBefore}. */
    public void forgetBeyond(int most, Consumer<Promised> last) {
        while (promises.size() > most) {
            int oldest = 0;
            for (int i = 1; i < promises.size(); i++) {
                oldest = promises.get(i).matteredAt() < promises.get(oldest).matteredAt() ? i : oldest;
            }
            Promised promise = forget(oldest);
            if (promise.isSettled()) {
                last.accept(promise);
            }
        }
    }

    /**
     * Forgets promises kept or withdrawn before {@code kept} and those due before {@code due} that nobody kept.
     *
     * @param last is given each forgotten promise of which it is known when it was due and when kept
     */
    public void forgetBefore(long kept, long due, Consumer<Promised> last) {
        for (int i = promises.size() - 1; i >= 0; i--) {
            Promised promise = promises.get(i);
            if (promise.matteredAt() < (promise.isPending() ? due : kept)) {
                forget(i);
                if (promise.isSettled()) {
                    last.accept(promise);
                }
            }
        }
    }

    /** How many promises fell due from {@code since} through {@code until} and are not kept. */
    public int overdue(long since, long until) {
        int overdue = 0;
        for (int i = 0; i < promises.size() && pending > 0; i++) {
            Promised promise = promises.get(i);
            overdue += promise.isPending() && promise.dueAt() >= since && promise.dueAt() <= until ? 1 : 0;
        }
        return overdue;
    }

    /** The first pending promise whose breach has raised no alert, by due time, then reference; or none. */
    public Promised nextToBreak() {
        Promised next = NONE;
        for (int i = 0; i < promises.size() && pending > 0; i++) {
            Promised promise = promises.get(i);
            if (promise.isPending() && !promise.alerted() && isSooner(promise, next)) {
                next = promise;
            }
        }
        return next;
    }

    /** The first due time after {@code after} of a pending promise, or {@link Long#MAX_VALUE}. */
    public long nextDue(long after) {
        long next = Long.MAX_VALUE;
        for (int i = 0; i < promises.size() && pending > 0; i++) {
            Promised promise = promises.get(i);
            if (promise.isPending() && promise.dueAt() > after) {
                next = Math.min(next, promise.dueAt());
            }
        }
        return next;
    }

    private static boolean isSooner(Promised promise, Promised than) {
        if (than.dueAt() == Evidence.NEVER || promise.dueAt() < than.dueAt()) {
            return true;
        }
        return promise.dueAt() == than.dueAt() && promise.reference().compareTo(than.reference()) < 0;
    }

    public boolean isEmpty() {
        return promises.isEmpty();
    }

    /** How many there are of which it is known both when they were due and when they were kept. */
    public int settled() {
        return settled;
    }

    /** Another number whenever anything has changed. */
    public int revision() {
        return revision;
    }

    int indexOf(String reference) {
        for (int i = 0; i < promises.size(); i++) {
            if (promises.get(i).reference().equals(reference)) {
                return i;
            }
        }
        return -1;
    }

    /** The promises remembered, a view. */
    public List<Promised> all() {
        return promises;
    }
}
