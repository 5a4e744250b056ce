package io.rapport.core.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The alerts of a customer that have not ended, or whose end still matters: for a cooldown or for measuring. */
public final class Episodes {
    private final List<Episode> episodes = new ArrayList<>(0);

    public void clear() {
        episodes.clear();
    }

    public boolean isEmpty() {
        return episodes.isEmpty();
    }

    void add(Episode episode) {
        episodes.add(episode);
    }

    void remove(Episode episode) {
        episodes.remove(episode);
    }

    void forget(Predicate<Episode> isForgotten) {
        episodes.removeIf(isForgotten);
    }

    /** Takes over the alerts of another identity of the same customer; they keep their ids. */
    public void merge(Episodes other) {
        for (Episode episode : other.episodes) {
            if (find(episode.origin().alertId()) == null) {
                episodes.add(episode);
            }
        }
        episodes.sort(Comparator.comparingLong(Episode::raisedAt));
    }

    /** The last one of a rule and key, or null. */
    @Nullable
    Episode last(String rule, String key) {
        for (int i = episodes.size() - 1; i >= 0; i--) {
            if (episodes.get(i).isOf(rule, key)) {
                return episodes.get(i);
            }
        }
        return null;
    }

    @Nullable
    Episode find(String alertId) {
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).origin().alertId().equals(alertId)) {
                return episodes.get(i);
            }
        }
        return null;
    }

    /** The first one that is live, or null. */
    public @Nullable Episode firstLive() {
        for (int i = 0; i < episodes.size(); i++) {
            if (episodes.get(i).status().isLive()) {
                return episodes.get(i);
            }
        }
        return null;
    }

    /** The keys of a rule's alerts that have not ended. */
    public List<String> keysOf(String rule) {
        List<String> keys = new ArrayList<>(0);
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            if (!episode.status().isEnd() && episode.rule().equals(rule)) {
                keys.add(episode.key().get());
            }
        }
        return keys;
    }

    /** All of them by the time at which they were raised, a view. */
    public List<Episode> all() {
        return episodes;
    }
}
