package io.rapport.wire.decode;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.wire.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/** Reads touchpoints from record values in the Confluent wire format. One object serves one thread. */
public final class TouchpointDecoder {
    private final SchemaRegistry registry;

    public TouchpointDecoder(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Decodes a record's value.
     *
     * @param value as it came; null, as in a tombstone, is no touchpoint
     * @throws io.rapport.wire.registry.RegistryUnavailableException if the registry gave no answer, so that nothing can
     *     be said about the record: wait and ask again
     */
    public Decoded decode(byte @Nullable [] value) {
        if (value == null) {
            return new Decoded.Rejected(new Rejection(RejectReason.UNDECODABLE, "there is no value"));
        }
        throw new UnsupportedOperationException("not written yet: " + registry);
    }
}
