package io.rapport.wire.decode;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.schemas.Contract;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.record.Fields;
import io.rapport.wire.record.FrameReader;
import io.rapport.wire.record.Resolution;
import io.rapport.wire.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Reads published rule sets from record values in the Confluent wire format, in any schema that has our fields by name.
 * The rules themselves stay text: whether they can be used is for whoever compiles them, and whether the record's key is
 * the version for whoever follows the topic. One object serves one thread.
 */
public final class RuleSetReader {
    private final FrameReader<Fields> frames;

    public RuleSetReader(SchemaRegistry registry) {
        frames = new FrameReader<>(registry, writer -> new Resolution(Contract.RULE_SET.schema(), writer));
    }

    /**
     * Reads a record's value. Whatever its bytes are, the answer is a rule set or a rejection; the detail of a rejection
     * holds no text of the record.
     *
     * @param value as it came; null, as in a tombstone, is no rule set
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer, so that nothing can
     *     be said about the record: wait and ask again
     */
    public Received<PublishedRules> read(byte @Nullable [] value) {
        return frames.read(value, RuleSetReader::screened, Received.Rejected::new);
    }

    private static Received<PublishedRules> screened(Fields fields) {
        FieldScreening screening = new FieldScreening(fields, RejectReason.RULE_SET_INCOMPLETE);
        PublishedRules rules = new PublishedRules(
                screening.neededId("version"),
                screening.neededTime("validFrom"),
                screening.neededText("yaml"),
                screening.id("publishedBy"));
        Rejection found = screening.found();
        return found == null ? new Received.Accepted<>(rules) : new Received.Rejected<>(found);
    }
}
