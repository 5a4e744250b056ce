package io.rapport.wire.record;

import io.rapport.wire.body.BodyCheck;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Records in a schema that need not be ours: an older or newer version of it, or one that a tool made up. Avro resolves
 * it record by record, so that a nullable id, as SQL writes it, is missed only where it is null. One object serves one
 * thread.
 */
public final class Resolution implements BodyFormat<Fields> {
    private static final int MOST_REASONS = 3;

    private final Schema writer;
    private final Schema reader;
    private final GenericDatumReader<GenericRecord> avro;
    private @Nullable BinaryDecoder decoder;
    private @Nullable String reasons;

    public Resolution(Schema ours, Schema writer) {
        this.writer = writer;
        this.reader = ReaderSchema.of(ours, writer);
        this.avro = new GenericDatumReader<>(writer, reader, new GenericData());
    }

    @Override
    public Fields read(byte[] value, BodyReader in) {
        int start = in.position();
        BodyCheck.requireSound(writer, in);
        return new Fields(resolve(value, start));
    }

    private GenericRecord resolve(byte[] value, int start) {
        decoder = DecoderFactory.get().binaryDecoder(value, start, value.length - start, decoder);
        try {
            return avro.read(null, decoder);
        } catch (RuntimeException | IOException unresolved) {
            // What Avro says may quote the record, and it says it in exceptions of many types.
            throw new MalformedException("the writer's schema does not resolve to ours" + reasons());
        }
    }

    private String reasons() {
        String known = reasons;
        if (known == null) {
            known = findReasons();
            reasons = known;
        }
        return known;
    }

    private String findReasons() {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .limit(MOST_REASONS)
                .map(reason -> reason.getType() + " at " + reason.getLocation())
                .collect(Collectors.joining(", ", ": ", ""));
    }
}
