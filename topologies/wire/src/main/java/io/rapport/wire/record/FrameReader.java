package io.rapport.wire.record;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.core.screening.Screening;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import io.rapport.wire.body.WriterSchema;
import io.rapport.wire.registry.SchemaRegistry;
import io.rapport.wire.registry.UnknownSchemaException;
import io.rapport.wire.registry.WireFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads record values in the Confluent wire format. Each schema id is looked into once and remembered. One object serves
 * one thread.
 *
 * @param <T> what is read
 */
public final class FrameReader<T> {
    private final SchemaRegistry registry;
    private final Function<Schema, BodyFormat<T>> formatOf;
    private final Map<Integer, BodyFormat<T>> formats = new HashMap<>();
    private final BodyReader in = new BodyReader();
    private int lastId = WireFormat.NOT_FRAMED;
    private @Nullable BodyFormat<T> lastFormat;

    /**
     * @param registry knows the writers' schemas
     * @param formatOf how values are read that are written in a schema
     */
    public FrameReader(SchemaRegistry registry, Function<Schema, BodyFormat<T>> formatOf) {
        this.registry = registry;
        this.formatOf = formatOf;
    }

    /**
     * Reads a record's value. Whatever its bytes are, there is an answer; the detail of a rejection holds no text of the
     * record.
     *
     * @param value as it came; null, as in a tombstone, is rejected
     * @param accepted makes the answer of what was read; what it finds malformed is rejected like the rest
     * @param rejected makes the answer of a rejection
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer, so that nothing can
     *     be said about the record: wait and ask again
     */
    public <R> R read(byte @Nullable [] value, Function<T, R> accepted, Function<Rejection, R> rejected) {
        if (value == null) {
            return rejected.apply(new Rejection(RejectReason.UNDECODABLE, "there is no value"));
        }
        if (value.length > Screening.LARGEST_RECORD) {
            String detail = value.length + " bytes where at most " + Screening.LARGEST_RECORD + " are taken";
            return rejected.apply(new Rejection(RejectReason.RECORD_TOO_LARGE, detail));
        }
        int id = WireFormat.schemaId(value);
        if (id == WireFormat.NOT_FRAMED) {
            String detail = "the value does not begin with a zero byte and a schema id";
            return rejected.apply(new Rejection(RejectReason.UNDECODABLE, detail));
        }
        try {
            return accepted.apply(readBody(id, value));
        } catch (MalformedException malformed) {
            String detail = "schema id " + id + ": " + malformed.getMessage();
            return rejected.apply(new Rejection(RejectReason.UNDECODABLE, detail));
        } catch (UnknownSchemaException unknown) {
            String detail = "the registry knows no schema of id " + id;
            return rejected.apply(new Rejection(RejectReason.UNKNOWN_SCHEMA, detail));
        }
    }

    private T readBody(int id, byte[] value) {
        BodyFormat<T> format = format(id);
        in.reset(value, WireFormat.HEADER_BYTES);
        return format.read(value, in);
    }

    private BodyFormat<T> format(int id) {
        BodyFormat<T> known = id == lastId ? lastFormat : formats.get(id);
        if (known == null) {
            known = newFormat(registry.schemaById(id));
            formats.put(id, known);
        }
        lastId = id;
        lastFormat = known;
        return known;
    }

    private BodyFormat<T> newFormat(String schemaJson) {
        try {
            return formatOf.apply(WriterSchema.parse(schemaJson));
        } catch (MalformedException unusable) {
            return (value, reader) -> {
                throw unusable;
            };
        }
    }
}
