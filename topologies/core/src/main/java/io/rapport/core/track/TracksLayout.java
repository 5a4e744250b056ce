package io.rapport.core.track;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;

/** How tracks are laid out in the bytes of a state: all in one section. */
public final class TracksLayout {
    private TracksLayout() {}

    public static void write(int tag, Tracks tracks, StateWriter out) {
        if (tracks.isEmpty()) {
            return;
        }
        out.begin(tag);
        for (Track track : tracks.all()) {
            out.putInt(track.rule());
            out.putText(track.key());
            out.putVarint(track.size());
            for (int i = 0; i < track.size(); i++) {
                out.putCompact(track.value(i));
            }
        }
        out.end();
    }

    public static void read(Tracks tracks, StateReader in) {
        while (in.hasMore()) {
            int rule = in.getFixedInt();
            String key = in.getText();
            long[] values = new long[in.getCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.getCompact();
            }
            tracks.add(rule, key, values);
        }
    }
}
