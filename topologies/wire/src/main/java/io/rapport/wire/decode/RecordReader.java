package io.rapport.wire.decode;

import io.rapport.schemas.GeneratedClasses;
import io.rapport.wire.body.BodyCheck;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import io.rapport.wire.body.WriterSchema;
import io.rapport.wire.registry.SchemaRegistry;
import io.rapport.wire.registry.UnknownSchemaException;
import io.rapport.wire.registry.WireFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads records of our topics into the classes generated from the contracts, whatever compatible version they were
 * written in. Made for readers of a view, not for the path of every touchpoint. One object serves one thread.
 *
 * @param <T> the generated class
 */
public final class RecordReader<T extends SpecificRecord> {
    private final SchemaRegistry registry;
    private final Class<T> type;
    private final Map<Integer, Schema> writers = new HashMap<>();

    public RecordReader(SchemaRegistry registry, Class<T> type) {
        GeneratedClasses.trust();
        this.registry = registry;
        this.type = type;
    }

    /**
     * Reads a record's value.
     *
     * @throws UnreadableRecordException if it is none of this type
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer: wait and ask again
     */
    public T read(byte[] value) {
        int id = WireFormat.schemaId(value);
        if (id == WireFormat.NOT_FRAMED) {
            throw new UnreadableRecordException("the value does not begin with a zero byte and a schema id");
        }
        try {
            return read(writer(id), value);
        } catch (MalformedException malformed) {
            throw new UnreadableRecordException("schema id " + id + ": " + malformed.getMessage());
        } catch (UnknownSchemaException unknown) {
            throw new UnreadableRecordException("the registry knows no schema of id " + id);
        }
    }

    private Schema writer(int id) {
        Schema known = writers.get(id);
        if (known == null) {
            known = WriterSchema.parse(registry.schemaById(id));
            writers.put(id, known);
        }
        return known;
    }

    private T read(Schema writer, byte[] value) {
        BodyReader in = new BodyReader();
        in.reset(value, WireFormat.HEADER_BYTES);
        BodyCheck.requireSound(writer, in);
        SpecificData data = SpecificData.getForClass(type);
        SpecificDatumReader<T> avro = new SpecificDatumReader<>(writer, data.getSchema(type), data);
        int length = value.length - WireFormat.HEADER_BYTES;
        try {
            return avro.read(null, DecoderFactory.get().binaryDecoder(value, WireFormat.HEADER_BYTES, length, null));
        } catch (RuntimeException | IOException unresolved) {
            // What Avro says may quote the record, and it says it in exceptions of many types.
            throw new MalformedException("the writer's schema does not resolve to " + type.getSimpleName());
        }
    }
}
