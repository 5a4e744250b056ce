package io.rapport.core.recovery;

import java.util.List;
import java.util.stream.Stream;

/** How customers fared, by the tenth of the retention risk at which they stood at the beginning. */
final class ByRisk {
    static final int TENTHS = 10;

    private final List<Fared> tenths = Stream.generate(Fared::new).limit(TENTHS).toList();

    void add(Recovery recovery) {
        int tenth = (int) (TENTHS * recovery.before().risk());
        tenths.get(Math.max(0, Math.min(TENTHS - 1, tenth))).add(recovery);
    }

    void merge(ByRisk other) {
        for (int i = 0; i < TENTHS; i++) {
            tenths.get(i).merge(other.tenths.get(i));
        }
    }

    Fared tenth(int index) {
        return tenths.get(index);
    }

    Fared all() {
        Fared all = new Fared();
        tenths.forEach(all::merge);
        return all;
    }
}
