package io.rapport.bench.micro;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Takes whatever comes of a step, so that none of it can be left out.
 *
 * @param hole which keeps nothing
 */
record Swallowed(Blackhole hole) implements Outputs {
    @Override
    public void enriched(Enriched enriched) {
        hole.consume(enriched);
    }

    @Override
    public void metrics(LiveMetrics metrics) {
        hole.consume(metrics);
    }

    @Override
    public void alert(Alert alert) {
        hole.consume(alert);
    }

    @Override
    public void serviceLevel(ServiceLevel level) {
        hole.consume(level);
    }

    @Override
    public void recovery(Recovery recovery) {
        hole.consume(recovery);
    }
}
