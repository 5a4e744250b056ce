package io.rapport.service.demo;

import io.rapport.service.input.Terminal;
import java.io.PrintWriter;
import java.util.List;

/** Shows how it stands: redrawn in place on a terminal, a line every few seconds elsewhere. */
final class Board {
    private static final int LINE_EVERY = 5;

    private final PrintWriter out;
    private final boolean live = Terminal.isInteractive();
    private int drawn;
    private long shown;

    Board(PrintWriter out) {
        this.out = out;
    }

    /** Shows an account; called once a second. */
    void show(Account account) {
        if (live) {
            erase();
            List<String> lines = account.lines();
            lines.forEach(out::println);
            drawn = lines.size();
        } else if (shown++ % LINE_EVERY == LINE_EVERY - 1) {
            out.println(account.line());
        }
        out.flush();
    }

    /** Shows the last account, to stay. */
    void finish(Account account) {
        erase();
        account.lines().forEach(out::println);
        out.flush();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001B[" + drawn + "A\u001B[J");
            drawn = 0;
        }
    }
}
