package io.rapport.core.customer;

import io.rapport.core.evidence.Evidence;
import java.util.Arrays;

/**
 * The days on which a customer purchased, told apart so that purchases on one day count once in whatever order they
 * come, and what was spent. Beyond the most days that are told apart, the oldest are only counted: then a purchase that
 * is older than all the days still known counts as a day of its own.
 */
public final class Purchases {
    private int[] days = new int[8];
    private int known;
    private int counted;
    private int countedThrough = Integer.MIN_VALUE;
    private int first;
    private long firstSpend;
    private long spend;
    private long lastAt = Evidence.NEVER;

    void clear() {
        known = 0;
        counted = 0;
        countedThrough = Integer.MIN_VALUE;
        first = 0;
        firstSpend = 0;
        spend = 0;
        lastAt = Evidence.NEVER;
    }

    /**
     * Takes in a purchase.
     *
     * @param day the day it fell on, days since 1970-01-01 in the policy's zone
     * @param at the instant
     * @param minorUnits what was spent, reporting currency
     * @param most how many days are told apart
     */
    public void add(int day, long at, long minorUnits, int most) {
        spend += minorUnits;
        if (isEmpty() || day < first) {
            firstSpend = minorUnits;
        } else if (day == first) {
            firstSpend += minorUnits;
        }
        addDay(day, most);
        lastAt = Math.max(lastAt, at);
    }

    /** Takes in all that another has seen. */
    public void merge(Purchases other, int most) {
        if (other.isEmpty()) {
            return;
        }
        boolean sameFirst = !isEmpty() && first == other.first;
        mergeSpend(other, sameFirst);
        boolean countedTwice = sameFirst && other.first <= other.countedThrough;
        counted += countedTwice ? other.counted - 1 : other.counted;
        countedThrough = Math.max(countedThrough, other.countedThrough);
        while (known > 0 && days[0] <= countedThrough) {
            countOldest();
        }
        for (int i = 0; i < other.known; i++) {
            addDay(other.days[i], most);
        }
        first = Math.min(first, other.first);
    }

    private void mergeSpend(Purchases other, boolean sameFirst) {
        if (sameFirst) {
            firstSpend += other.firstSpend;
        } else if (isEmpty() || other.first < first) {
            firstSpend = other.firstSpend;
        }
        first = isEmpty() ? other.first : first;
        spend += other.spend;
        lastAt = Math.max(lastAt, other.lastAt);
    }

    private void addDay(int day, int most) {
        boolean isFirst = !isEmpty() && day == first;
        first = isEmpty() ? day : Math.min(first, day);
        if (day <= countedThrough) {
            counted += isFirst ? 0 : 1;
            return;
        }
        int at = Arrays.binarySearch(days, 0, known, day);
        if (at < 0) {
            insert(-at - 1, day);
        }
        if (known > most) {
            countOldest();
        }
    }

    private void insert(int at, int day) {
        if (known == days.length) {
            days = Arrays.copyOf(days, 2 * known);
        }
        System.arraycopy(days, at, days, at + 1, known - at);
        days[at] = day;
        known++;
    }

    private void countOldest() {
        countedThrough = Math.max(countedThrough, days[0]);
        counted++;
        known--;
        System.arraycopy(days, 1, days, 0, known);
    }

    void restoreDays(int newFirst, int newCounted, int newCountedThrough) {
        first = newFirst;
        counted = newCounted;
        countedThrough = newCountedThrough;
    }

    void restoreDay(int day) {
        insert(known, day);
    }

    void restoreSpend(long newFirstSpend, long newSpend, long newLastAt) {
        firstSpend = newFirstSpend;
        spend = newSpend;
        lastAt = newLastAt;
    }

    public boolean isEmpty() {
        return lastAt == Evidence.NEVER && known == 0 && counted == 0;
    }

    /** Days with purchases after the first one: x of formulas.md 3. */
    public int repeats() {
        return counted + known - 1;
    }

    public int firstDay() {
        return first;
    }

    public int lastDay() {
        return known > 0 ? days[known - 1] : countedThrough;
    }

    /** The day with purchases before the last one; only when there are repeats. */
    public int dayBeforeLast() {
        return known > 1 ? days[known - 2] : Math.max(first, countedThrough);
    }

    /** Instant of the last purchase, or {@link Evidence#NEVER}. */
    public long lastAt() {
        return lastAt;
    }

    /** What was spent, minor units. */
    public long spend() {
        return spend;
    }

    /** What was spent on the first day, minor units. */
    public long firstSpend() {
        return firstSpend;
    }

    /** What was spent on an average day after the first, minor units; 0 without repeats. */
    public double meanRepeatSpend() {
        return repeats() > 0 ? (double) (spend - firstSpend) / repeats() : 0;
    }

    int known() {
        return known;
    }

    int day(int index) {
        return days[index];
    }

    int counted() {
        return counted;
    }

    int countedThrough() {
        return countedThrough;
    }
}
