package io.rapport.service.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fair choice of alerts to look at: every alert has a number that follows from the seed and its id, and those with the
 * lowest numbers of each rule are kept. So the same seed and input give the same examples, whatever order they come in.
 * Twice as many are kept as are wanted, because one that seems to be raised by one set only can turn out to be raised by both.
 */
final class Examples {
    private final int count;
    private final long seed;
    private final Map<Example.Found, SortedMap<String, NavigableMap<Long, Raised>>> kept =
            new EnumMap<>(Example.Found.class);

    Examples(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /** An alert without a partner, for now. */
    void alone(Side side, Raised raised) {
        keep(Example.Found.only(side), raised);
    }

    /** An alert whose partner came before it: of the two that of the new set is shown. */
    void both(Side side, Raised raised, String partner) {
        NavigableMap<Long, Raised> alone = of(Example.Found.only(side.other()), raised.rule());
        Raised before = alone.remove(number(partner));
        if (side == Side.NEW) {
            keep(Example.Found.BOTH, raised);
        } else if (before != null) {
            keep(Example.Found.BOTH, before);
        }
    }

    private void keep(Example.Found found, Raised raised) {
        NavigableMap<Long, Raised> alerts = of(found, raised.rule());
        alerts.put(number(raised.alert().alertId()), raised);
        if (alerts.size() > 2 * count) {
            alerts.pollLastEntry();
        }
    }

    private NavigableMap<Long, Raised> of(Example.Found found, String rule) {
        return kept.computeIfAbsent(found, none -> new TreeMap<>()).computeIfAbsent(rule, none -> new TreeMap<>());
    }

    /** A well-mixed number of the seed and the id (the finaliser of SplitMix64). */
    private long number(String alertId) {
        long z = seed * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < alertId.length(); i++) {
            z = (z ^ alertId.charAt(i)) * 0x100000001B3L;
        }
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Those to show: what one set raises comes before what both do, and each rule has its turn. */
    List<Example> pick() {
        List<Example> picked = new ArrayList<>();
        kept.forEach((found, byRule) -> {
            List<List<Raised>> rules = byRule.values().stream()
                    .map(alerts -> List.copyOf(alerts.values()))
                    .toList();
            for (int turn = 0; turn < count; turn++) {
                for (List<Raised> alerts : rules) {
                    if (turn < alerts.size() && picked.size() < count) {
                        picked.add(new Example(found, alerts.get(turn)));
                    }
                }
            }
        });
        return picked;
    }
}
