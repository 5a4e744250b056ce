package io.rapport.core.track;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules remember of a customer. Bounded: beyond the bound the oldest track goes. */
public final class Tracks {
    /** How many there are at most. */
    public static final int MOST = 128;

    private final List<Track> tracks = new ArrayList<>(0);

    public void clear() {
        tracks.clear();
    }

    public boolean isEmpty() {
        return tracks.isEmpty();
    }

    /** What a rule remembers of a key, or null. */
    public @Nullable Track find(int rule, String key) {
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            if (track.rule() == rule && track.key().equals(key)) {
                return track;
            }
        }
        return null;
    }

    /** Remembers values of a rule and key of which nothing is remembered yet. */
    public Track add(int rule, String key, long... values) {
        if (tracks.size() == MOST) {
            tracks.remove(0);
        }
        Track track = new Track(rule, key, values);
        tracks.add(track);
        return track;
    }

    public void remove(Track track) {
        tracks.remove(track);
    }

    /** Remembers all that another does of keys of which nothing is remembered here. */
    public void merge(Tracks other) {
        for (Track track : other.tracks) {
            if (find(track.rule(), track.key()) == null) {
                add(track.rule(), track.key(), track.values());
            }
        }
    }

    /** All of them, a view. */
    public List<Track> all() {
        return tracks;
    }
}
