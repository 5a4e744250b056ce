package io.rapport.wire.decode;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.schemas.Contract;
import io.rapport.wire.record.BodyFormat;
import io.rapport.wire.record.FrameReader;
import io.rapport.wire.record.Resolution;
import io.rapport.wire.registry.SchemaRegistry;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads touchpoints from record values in the Confluent wire format. Each schema id is looked into once and remembered.
 * One object serves one thread.
 */
public final class TouchpointDecoder {
    private final FrameReader<Touchpoint> frames;

    public TouchpointDecoder(SchemaRegistry registry) {
        frames = new FrameReader<>(registry, TouchpointDecoder::formatOf);
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
        return frames.read(value, Decoded.Accepted::new, Decoded.Rejected::new);
    }

    private static BodyFormat<Touchpoint> formatOf(Schema writer) {
        if (Contract.TOUCHPOINT.hasTheBytesOf(writer)) {
            return new TouchpointBody();
        }
        Resolution resolution = new Resolution(Contract.TOUCHPOINT.schema(), writer);
        return (value, in) -> ForeignTouchpoint.of(resolution.read(value, in));
    }
}
