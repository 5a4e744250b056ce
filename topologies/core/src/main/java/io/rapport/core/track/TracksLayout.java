package io.rapport.core.track;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;

/** How tracks are laid out in the bytes of a state: all in one section. What is {@code NEVER} takes a single byte. */
public final class TracksLayout {
    private TracksLayout() {}

    public static void write(int tag, Tracks tracks, StateWriter out) {
        if (tracks.isEmpty()) {
            return;
        }
        out.begin(tag);
        for (int next = 0; next < tracks.all().size(); next++) {
            Track track = tracks.all().get(next);
            out.putInt(track.rule());
            out.putText(track.key());
            out.putVarint(track.size());
            for (int i = 0; i < track.size(); i++) {
                out.putCompactOrNever(track.value(i));
            }
        }
        out.end();
    }

    public static void read(Tracks tracks, StateReader in) {
        while (in.hasMore()) {
            int rule = in.getFixedInt();
            String key = in.getName();
            long[] values = new long[in.getCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.getCompactOrNever();
            }
            tracks.add(rule, key, values);
        }
    }

    /** Reads how they were laid out at first: each number alike. */
    public static void readFirst(Tracks tracks, StateReader in) {
        while (in.hasMore()) {
            int rule = in.getFixedInt();
            String key = in.getName();
            long[] values = new long[in.getCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.getCompact();
            }
            tracks.add(rule, key, values);
        }
    }
}
