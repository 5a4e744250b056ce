package io.rapport.wire.decode;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.core.screening.Screening;
import io.rapport.schemas.Contract;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import io.rapport.wire.body.WriterSchema;
import io.rapport.wire.registry.SchemaRegistry;
import io.rapport.wire.registry.UnknownSchemaException;
import io.rapport.wire.registry.WireFormat;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads touchpoints from record values in the Confluent wire format. Each schema id is looked into once and remembered.
 * One object serves one thread.
 */
public final class TouchpointDecoder {
    private final SchemaRegistry registry;
    private final Map<Integer, BodyFormat> formats = new HashMap<>();
    private final BodyReader in = new BodyReader();

    public TouchpointDecoder(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Decodes a record's value. Whatever its bytes are, the answer is a touchpoint or a rejection; the detail of a
     * rejection holds no text of the record.
     *
     * @param value as it came; null, as in a tombstone, is no touchpoint
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer, so that nothing can
     *     be said about the record: wait and ask again
     */
    public Decoded decode(byte @Nullable [] value) {
        if (value == null) {
            return rejected(RejectReason.UNDECODABLE, "there is no value");
        }
        if (value.length > Screening.LARGEST_RECORD) {
            return rejected(
                    RejectReason.RECORD_TOO_LARGE,
                    value.length + " bytes where at most " + Screening.LARGEST_RECORD + " are taken");
        }
        int id = WireFormat.schemaId(value);
        if (id == WireFormat.NOT_FRAMED) {
            return rejected(RejectReason.UNDECODABLE, "the value does not begin with a zero byte and a schema id");
        }
        return decode(id, value);
    }

    private Decoded decode(int id, byte[] value) {
        try {
            BodyFormat format = format(id);
            in.reset(value, WireFormat.HEADER_BYTES);
            return new Decoded.Accepted(format.read(value, in));
        } catch (MalformedException malformed) {
            return rejected(RejectReason.UNDECODABLE, "schema id " + id + ": " + malformed.getMessage());
        } catch (UnknownSchemaException unknown) {
            return rejected(RejectReason.UNKNOWN_SCHEMA, "the registry knows no schema of id " + id);
        }
    }

    private BodyFormat format(int id) {
        BodyFormat known = formats.get(id);
        if (known == null) {
            known = formatOf(registry.schemaById(id));
            formats.put(id, known);
        }
        return known;
    }

    private static BodyFormat formatOf(String schemaJson) {
        try {
            Schema writer = WriterSchema.parse(schemaJson);
            return Contract.TOUCHPOINT.hasTheBytesOf(writer) ? new TouchpointBody() : new ForeignSchema(writer);
        } catch (MalformedException unusable) {
            return (value, reader) -> {
                throw unusable;
            };
        }
    }

    private static Decoded rejected(RejectReason reason, String detail) {
        return new Decoded.Rejected(new Rejection(reason, detail));
    }
}
