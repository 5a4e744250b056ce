package io.rapport.bench.latency;

import io.rapport.bench.process.Figures;
import java.util.Locale;

/**
 * Delays at a load.
 *
 * @param share of full load
 * @param alertCommits whether alerts asked for commits
 * @param delays of alerts at a reader of committed records, of alerts at a reader of all records, of enriched touchpoints
 *     at a reader of committed records; milliseconds
 * @param commits where their time went
 * @param use of the machine meanwhile
 */
record Measured(double share, boolean alertCommits, Figures delays, Figures commits, Figures use) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%3.0f %% %-3s %s  %s  %s",
                share * 100,
                alertCommits ? "on" : "off",
                delays.line(),
                commits.line(),
                use.line());
    }
}
