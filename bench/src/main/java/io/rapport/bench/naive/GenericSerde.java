package io.rapport.bench.naive;

import io.rapport.wire.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro's generic records in the Confluent wire format. As in Confluent's own serde, readers and the writer are kept, and
 * decoders, encoders and buffers are made for each record. The encoder is the buffered one of Avro's manual: Confluent's
 * writes straight through, which is slower here.
 */
final class GenericSerde implements Serde<GenericRecord> {
    private static final int HEADER = 5;

    private final SchemaRegistry registry;
    private final Schema schema;
    private final int id;
    private final GenericDatumWriter<GenericRecord> writer;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();

    GenericSerde(SchemaRegistry registry, String subject, Schema schema) {
        this.registry = registry;
        this.schema = schema;
        id = registry.register(subject, schema.toString());
        writer = new GenericDatumWriter<>(schema);
    }

    byte[] write(GenericRecord record) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(0);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + schema.getName(), e);
        }
    }

    private @Nullable GenericRecord read(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        int writer = ByteBuffer.wrap(value).getInt(1);
        try {
            return readers.computeIfAbsent(writer, this::reader)
                    .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + schema.getName(), e);
        }
    }

    private GenericDatumReader<GenericRecord> reader(int writer) {
        return new GenericDatumReader<>(new Schema.Parser().parse(registry.schemaById(writer)), schema);
    }

    @Override
    @SuppressWarnings("NullAway") // A tombstone is written as it is.
    public Serializer<GenericRecord> serializer() {
        return (topic, record) -> record == null ? null : write(record);
    }

    @Override
    @SuppressWarnings("NullAway") // A tombstone is read as it is.
    public Deserializer<GenericRecord> deserializer() {
        return (topic, value) -> read(value);
    }
}
