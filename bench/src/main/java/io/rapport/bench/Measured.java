package io.rapport.bench;

import io.rapport.bench.latency.Delays;
import io.rapport.bench.process.Figures;
import java.util.Locale;

/**
 * Delays at a load.
 *
 * @param share of full load
 * @param alertCommits whether alerts asked for commits
 * @param committed of alerts, at a reader of committed records
 * @param provisional of alerts, at a reader of all records
 * @param enriched of enriched touchpoints, at a reader of committed records
 * @param commits where their time went
 */
record Measured(
        double share, boolean alertCommits, Delays committed, Delays provisional, Delays enriched, Figures commits) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%3.0f %% %-3s committed %s  provisional %s  enriched %s  %s",
                share * 100,
                alertCommits ? "on" : "off",
                text(committed),
                text(provisional),
                text(enriched),
                commits.line());
    }

    private static String text(Delays delays) {
        return String.format(
                Locale.ROOT,
                "%.1f %.1f %.1f (%d)",
                delays.millis(50),
                delays.millis(99),
                delays.millis(99.9),
                delays.count());
    }
}
