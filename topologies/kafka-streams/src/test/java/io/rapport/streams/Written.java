package io.rapport.streams;

import io.rapport.core.alert.Alert;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.recovery.Recovery;
import io.rapport.core.sla.ServiceLevel;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Outputs;
import io.rapport.scenarios.simulation.desk.SimulatedDesk;
import io.rapport.wire.encode.RecordEncoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the reference says, as it would be written, by customer; a desk looks at its alerts. */
final class Written implements Outputs {
    final Map<String, List<String>> enriched = new TreeMap<>();
    final Map<String, List<String>> metrics = new TreeMap<>();
    final Map<String, List<String>> alerts = new TreeMap<>();
    final Map<String, List<String>> recoveries = new TreeMap<>();
    final Map<String, List<String>> serviceLevels = new TreeMap<>();
    private final RecordEncoder encoder;
    private final SimulatedDesk desk;

    Written(RecordEncoder encoder, SimulatedDesk desk) {
        this.encoder = encoder;
        this.desk = desk;
    }

    static void put(Map<String, List<String>> all, String customer, byte[] bytes) {
        all.computeIfAbsent(customer, c -> new ArrayList<>()).add(HexFormat.of().formatHex(bytes));
    }

    @Override
    public void enriched(Enriched it) {
        put(enriched, it.touchpoint().customerId(), encoder.enriched(it));
    }

    @Override
    public void metrics(LiveMetrics it) {
        put(metrics, it.customerId(), encoder.metrics(it));
    }

    @Override
    public void alert(Alert it) {
        put(alerts, it.customerId(), encoder.alert(it));
        desk.see(it);
    }

    @Override
    public void recovery(Recovery it) {
        put(recoveries, it.customerId(), encoder.recovery(it));
    }

    @Override
    public void serviceLevel(ServiceLevel it) {
        put(serviceLevels, it.customerId(), encoder.serviceLevel(it));
    }
}
