package io.rapport.wire.decode;

import io.rapport.wire.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads records of our output topics into the classes generated from the contracts, whatever compatible version they
 * were written in. One object serves one thread.
 *
 * @param <T> the generated class
 */
public final class RecordReader<T extends SpecificRecord> {
    private final SchemaRegistry registry;
    private final Class<T> type;

    public RecordReader(SchemaRegistry registry, Class<T> type) {
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
        if (value.length == 0) {
            throw new UnreadableRecordException("no bytes");
        }
        throw new UnsupportedOperationException("not written yet: " + registry + type);
    }
}
