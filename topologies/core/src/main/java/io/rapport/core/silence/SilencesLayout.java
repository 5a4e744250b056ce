package io.rapport.core.silence;

import io.rapport.core.bytes.StateReader;
import io.rapport.core.bytes.StateWriter;

/** How silences are laid out in the bytes of a state: all in one section. */
public final class SilencesLayout {
    private SilencesLayout() {}

    public static void write(int tag, Silences silences, StateWriter out) {
        if (silences.all().isEmpty()) {
            return;
        }
        out.begin(tag);
        for (Silence silence : silences.all()) {
            out.putInt(silence.rule());
            out.putTime(silence.from());
            out.putTime(silence.until());
        }
        out.end();
    }

    public static void read(Silences silences, StateReader in) {
        while (in.hasMore()) {
            silences.add(new Silence(in.getFixedInt(), in.getTime(), in.getTime()));
        }
    }
}
