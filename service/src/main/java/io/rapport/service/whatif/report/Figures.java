package io.rapport.service.whatif.report;

import java.util.Locale;

/** Numbers as people read them, alike on every machine. */
final class Figures {
    private Figures() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String amount(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    static String fine(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    /** With a sign. */
    static String signed(double change, int digits) {
        return String.format(Locale.ROOT, "%+." + digits + "f", change);
    }
}
