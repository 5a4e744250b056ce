package io.rapport.service.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The account of kills and of how it went on after each, a table as text. */
final class KillBook {
    private static final String AGAIN = "killed again before";

    private final List<Kill> kills = new ArrayList<>();

    private record Kill(KillMoment moment, long aliveMillis, boolean leftOpen, String then) {}

    void killed(KillMoment moment, long aliveMillis, boolean leftOpen) {
        kills.add(new Kill(moment, aliveMillis, leftOpen, AGAIN));
    }

    /** The process started after the last kill works. */
    void recovered(String how) {
        Kill last = kills.remove(kills.size() - 1);
        kills.add(new Kill(last.moment(), last.aliveMillis(), last.leftOpen(), how));
    }

    /** Whether a process has been started that nobody has seen at work. */
    boolean isOpen() {
        return !kills.isEmpty() && kills.get(kills.size() - 1).then().equals(AGAIN);
    }

    int size() {
        return kills.size();
    }

    /** How many kills left a transaction open. */
    long leftOpen() {
        return kills.stream().filter(Kill::leftOpen).count();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(" #  moment           alive ms  transaction  then\n");
        for (int i = 0; i < kills.size(); i++) {
            Kill kill = kills.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "%2d  %-15s %,9d  %-11s  %s%n",
                    i + 1,
                    kill.moment(),
                    kill.aliveMillis(),
                    kill.leftOpen() ? "left open" : "none open",
                    kill.then()));
        }
        return table.toString();
    }
}
