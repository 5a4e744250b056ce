package io.rapport.scenarios.simulation;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.scenarios.chance.Chance;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A stream made untidy: some events come twice, some late, and beside some a spoilt copy comes. What was put in is
 * counted. When the stream ends, what is still held back comes in its order.
 */
public final class DirtyEvents implements Iterator<Touchpoint> {
    private static final double REPEAT_WITHIN = 3_600_000.0;

    private final Iterator<Touchpoint> clean;
    private final Dirt dirt;
    private final Chance chance;
    private final PriorityQueue<Held> held =
            new PriorityQueue<>(Comparator.comparingLong(Held::until).thenComparingLong(Held::order));
    private final Map<RejectReason, Long> bad = new EnumMap<>(RejectReason.class);
    private Optional<Touchpoint> ahead = Optional.empty();
    private long repeats;
    private long late;
    private long order;

    /**
     * @param clean events in the order of time
     * @param dirt how untidy to make them
     * @param seed where chance begins
     */
    public DirtyEvents(Iterator<Touchpoint> clean, Dirt dirt, long seed) {
        this.clean = clean;
        this.dirt = dirt;
        chance = Chance.of(seed, Long.MIN_VALUE);
    }

    private record Held(Touchpoint touchpoint, long until, long order) {}

    /**
     * What has been put in so far: exact once the stream has ended.
     *
     * @param repeats events that come again
     * @param late events that were held back
     * @param bad spoilt copies by the reason for which screening rejects them
     */
    public record Counts(long repeats, long late, Map<RejectReason, Long> bad) {
        /** Spoilt copies in all. */
        public long allBad() {
            return bad.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Counts counts() {
        return new Counts(repeats, late, Map.copyOf(bad));
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent() || clean.hasNext() || !held.isEmpty();
    }

    @Override
    public Touchpoint next() {
        while (hasNext()) {
            if (ahead.isEmpty() && clean.hasNext()) {
                ahead = Optional.of(clean.next());
            }
            Held first = held.peek();
            if (first != null
                    && (ahead.isEmpty() || first.until() <= ahead.get().occurredAt())) {
                return held.remove().touchpoint();
            }
            Touchpoint touchpoint = ahead.orElseThrow();
            ahead = Optional.empty();
            if (comesNow(touchpoint)) {
                return touchpoint;
            }
        }
        throw new NoSuchElementException("the events have ended");
    }

    private boolean comesNow(Touchpoint touchpoint) {
        double fate = chance.share();
        if (fate < dirt.late()) {
            hold(touchpoint, touchpoint, chance.share() * dirt.lateness().toMillis());
            late++;
            return false;
        }
        if (fate < dirt.late() + dirt.repeats()) {
            hold(touchpoint, touchpoint, chance.share() * REPEAT_WITHIN);
            repeats++;
        } else if (fate < dirt.late() + dirt.repeats() + dirt.bad()) {
            Damage damage = Damage.values()[chance.below(Damage.values().length)];
            hold(touchpoint, damage.spoil(touchpoint), 0);
            bad.merge(damage.reason(), 1L, Long::sum);
        }
        return true;
    }

    private void hold(Touchpoint original, Touchpoint touchpoint, double millis) {
        held.add(new Held(touchpoint, original.occurredAt() + (long) millis, order++));
    }
}
