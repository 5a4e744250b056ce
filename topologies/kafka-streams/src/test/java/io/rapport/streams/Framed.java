package io.rapport.streams;

import io.rapport.schemas.AlertCommand;
import io.rapport.schemas.GeneratedClasses;
import io.rapport.wire.registry.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Records as Avro's own classes write and read them, in the Confluent wire format. */
final class Framed {
    private Framed() {}

    /** What a desk may send, in order or not. */
    static byte[] of(int schemaId, AlertCommand command) {
        GeneratedClasses.trust();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[WireFormat.HEADER_BYTES]);
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(AlertCommand.class).write(command, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] framed = out.toByteArray();
        WireFormat.writeHeader(schemaId, framed);
        return framed;
    }

    /** What a reader of our topics has. */
    static <T extends SpecificRecord> T read(byte[] value, Class<T> type) {
        GeneratedClasses.trust();
        int from = WireFormat.HEADER_BYTES;
        try {
            return new SpecificDatumReader<T>(SpecificData.getForClass(type).getSchema(type))
                    .read(null, DecoderFactory.get().binaryDecoder(value, from, value.length - from, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
