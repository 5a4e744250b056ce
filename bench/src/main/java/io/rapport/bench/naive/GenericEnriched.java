package io.rapport.bench.naive;

import io.rapport.core.metrics.Outcome;
import io.rapport.core.step.Enriched;
import io.rapport.core.step.Explanation;
import io.rapport.schemas.Contract;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** An enriched touchpoint as a generic record. */
final class GenericEnriched {
    private static final Schema ENRICHED = Contract.TOUCHPOINT_ENRICHED.schema();
    private static final Schema CHANGE = ENRICHED.getField("outcomes").schema().getElementType();
    private static final Schema CONTRIBUTION =
            ENRICHED.getField("contributions").schema().getElementType();
    private static final Schema OUTCOME = CHANGE.getField("outcome").schema();
    private static final Schema CAUSE = CONTRIBUTION.getField("cause").schema();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private GenericEnriched() {}

    /**
     * The record.
     *
     * @param touchpoint the touchpoint as it was read, which is handed on as it is
     */
    static GenericRecord of(GenericRecord touchpoint, Enriched enriched) {
        GenericRecord record = new GenericData.Record(ENRICHED);
        record.put("touchpoint", touchpoint);
        record.put("asOf", enriched.asOf());
        record.put("late", enriched.late());
        record.put("outcomes", changes(enriched.explanation()));
        record.put("contributions", contributions(enriched.explanation()));
        return record;
    }

    private static List<GenericRecord> changes(Explanation explanation) {
        List<GenericRecord> changes = new ArrayList<>(OUTCOMES.length);
        for (Outcome outcome : OUTCOMES) {
            GenericRecord change = new GenericData.Record(CHANGE);
            change.put("outcome", new GenericData.EnumSymbol(OUTCOME, outcome));
            change.put("before", explanation.before(outcome));
            change.put("after", explanation.after(outcome));
            changes.add(change);
        }
        return changes;
    }

    private static List<GenericRecord> contributions(Explanation explanation) {
        List<GenericRecord> contributions = new ArrayList<>(explanation.size());
        for (int i = 0; i < explanation.size(); i++) {
            GenericRecord contribution = new GenericData.Record(CONTRIBUTION);
            contribution.put("outcome", new GenericData.EnumSymbol(OUTCOME, explanation.outcome(i)));
            contribution.put("cause", new GenericData.EnumSymbol(CAUSE, explanation.cause(i)));
            contribution.put("change", explanation.change(i));
            contributions.add(contribution);
        }
        return contributions;
    }
}
