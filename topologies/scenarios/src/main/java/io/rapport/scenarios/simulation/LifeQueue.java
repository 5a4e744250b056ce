package io.rapport.scenarios.simulation;

import io.rapport.scenarios.simulation.life.Life;
import java.util.Arrays;

/**
 * Lives by when their next happening is due: a heap of four branches with the times beside the lives, so that most
 * comparisons do not touch a life.
 */
final class LifeQueue {
    private static final int BRANCHES = 4;

    private long[] times = new long[1024];
    private Life[] lives = new Life[1024];
    private int size;

    /** When something is due next, or {@link Life#NEVER}. */
    long next() {
        return size == 0 ? Life.NEVER : times[0];
    }

    /** To whom something is due next. */
    Life first() {
        return lives[0];
    }

    /** Takes in a life unless nothing is due to it before {@code end}. */
    void add(Life life, long end) {
        if (life.next() >= end) {
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size + size / 2);
            lives = Arrays.copyOf(lives, size + size / 2);
        }
        int place = size++;
        while (place > 0 && isBefore(life, life.next(), (place - 1) / BRANCHES)) {
            move((place - 1) / BRANCHES, place);
            place = (place - 1) / BRANCHES;
        }
        set(place, life);
    }

    /** The first has lived: it finds its new place, or goes if nothing is due to it before {@code end}. */
    void firstChanged(long end) {
        Life life = lives[0];
        if (life.next() >= end) {
            size--;
            life = lives[size];
            Arrays.fill(lives, size, size + 1, null);
        }
        if (size > 0) {
            sink(life);
        }
    }

    private void sink(Life life) {
        int place = 0;
        int child = earliestChild(place);
        while (child > 0 && !isBefore(life, life.next(), child)) {
            move(child, place);
            place = child;
            child = earliestChild(place);
        }
        set(place, life);
    }

    /** 0 when there is none. */
    private int earliestChild(int place) {
        int first = place * BRANCHES + 1;
        if (first >= size) {
            return 0;
        }
        int earliest = first;
        for (int child = first + 1; child < Math.min(first + BRANCHES, size); child++) {
            earliest = isBefore(lives[child], times[child], earliest) ? child : earliest;
        }
        return earliest;
    }

    private boolean isBefore(Life life, long time, int place) {
        return time < times[place] || (time == times[place] && life.index() < lives[place].index());
    }

    private void move(int from, int to) {
        times[to] = times[from];
        lives[to] = lives[from];
    }

    private void set(int place, Life life) {
        times[place] = life.next();
        lives[place] = life;
    }
}
