package io.rapport.bench.naive;

import io.rapport.core.customer.Movers;
import io.rapport.core.metrics.Outcome;
import io.rapport.core.outcome.LiveMetrics;
import io.rapport.core.survey.Instrument;
import io.rapport.schemas.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** What a customer said, and what moves the scores, as a generic record within the metrics. */
final class GenericVoice {
    private static final Schema VOICE =
            Contract.CUSTOMER_METRICS.schema().getField("voice").schema();
    private static final Schema MOVED =
            VOICE.getField("satisfactionMovers").schema().getElementType();
    private static final Schema SIGNAL = MOVED.getField("signal").schema();
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    private GenericVoice() {}

    static GenericRecord of(LiveMetrics metrics) {
        GenericRecord record = new GenericData.Record(VOICE);
        record.put("byInstrument", byInstrument(metrics));
        record.put("peakEnd", metrics.peakEnd());
        record.put("satisfactionMovers", movers(metrics, Outcome.SATISFACTION));
        record.put("experienceMovers", movers(metrics, Outcome.EXPERIENCE));
        return record;
    }

    /** In the order of the instruments, as the reference has them. */
    private static Map<String, Double> byInstrument(LiveMetrics metrics) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Instrument instrument : INSTRUMENTS) {
            double figure = metrics.figure(instrument);
            if (!Double.isNaN(figure)) {
                figures.put(instrument.name(), figure);
            }
        }
        return figures;
    }

    private static List<GenericRecord> movers(LiveMetrics metrics, Outcome score) {
        Movers movers = metrics.movers(score);
        List<GenericRecord> moved = new ArrayList<>(movers.size());
        for (int i = 0; i < movers.size(); i++) {
            GenericRecord record = new GenericData.Record(MOVED);
            record.put("signal", new GenericData.EnumSymbol(SIGNAL, movers.signal(i)));
            record.put("occurredAt", movers.at(i));
            record.put("points", metrics.points(score, movers, i));
            moved.add(record);
        }
        return moved;
    }
}
