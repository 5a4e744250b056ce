package io.rapport.scenarios.history;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Touchpoints in the order in which they come.
 *
 * @param seed what it was made from
 * @param touchpoints in the order of coming
 */
public record History(long seed, List<Touchpoint> touchpoints) {

    public History {
        touchpoints = List.copyOf(touchpoints);
    }

    /**
     * The same history in two: every touchpoint is in one of them, in the same order, and each customer who has more
     * than one touchpoint is in both.
     *
     * @param first one part
     * @param second the other
     */
    public record Halves(History first, History second) {}

    /** The same touchpoints in any order at all. */
    public History shuffled(long by) {
        Chance chance = Chance.of(seed, by);
        List<Touchpoint> shuffled = new ArrayList<>(touchpoints);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = chance.below(i + 1);
            Touchpoint moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, moved);
        }
        return new History(seed, shuffled);
    }

    /** The same touchpoints, one in three coming again right away or up to twenty places later. */
    public History duplicated(long by) {
        Chance chance = Chance.of(seed, by);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < touchpoints.size(); i++) {
            placed.add(new Placed(touchpoints.get(i), i));
            if (chance.happens(1 / 3.0)) {
                placed.add(new Placed(touchpoints.get(i), i + 0.5 + chance.below(20)));
            }
        }
        return inPlace(placed);
    }

    /** The same touchpoints, one in three coming late: behind others that occurred less than {@code horizon} after it. */
    public History late(Duration horizon, long by) {
        Chance chance = Chance.of(seed, by);
        List<Placed> placed = new ArrayList<>();
        for (Touchpoint touchpoint : touchpoints) {
            double lateness = chance.happens(1 / 3.0) ? chance.share() * horizon.toMillis() : 0;
            placed.add(new Placed(touchpoint, touchpoint.occurredAt() + lateness));
        }
        return inPlace(placed);
    }

    private record Placed(Touchpoint touchpoint, double place) {}

    private History inPlace(List<Placed> placed) {
        return new History(
                seed,
                placed.stream()
                        .sorted(Comparator.comparingDouble(Placed::place))
                        .map(Placed::touchpoint)
                        .toList());
    }

    /** Parts it at random, so that each half of a customer's touchpoints makes a state of its own. */
    public Halves halves(long by) {
        Chance chance = Chance.of(seed, by);
        List<Touchpoint> first = new ArrayList<>();
        List<Touchpoint> second = new ArrayList<>();
        for (Touchpoint touchpoint : touchpoints) {
            boolean inFirst = has(first, touchpoint);
            boolean inSecond = has(second, touchpoint);
            boolean toFirst = inFirst == inSecond ? chance.happens(0.5) : inSecond;
            (toFirst ? first : second).add(touchpoint);
        }
        return new Halves(new History(seed, first), new History(seed, second));
    }

    private static boolean has(List<Touchpoint> touchpoints, Touchpoint like) {
        return touchpoints.stream().anyMatch(t -> t.customerId().equals(like.customerId()));
    }

    @Override
    public String toString() {
        return "history of seed " + seed + " with " + touchpoints.size() + " touchpoints";
    }
}
