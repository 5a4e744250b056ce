package io.rapport.wire.record;

import io.rapport.wire.body.BodyReader;

/**
 * How values are written under one schema id.
 *
 * @param <T> what is read from them
 */
@FunctionalInterface
public interface BodyFormat<T> {

    /**
     * Reads what follows the frame's header.
     *
     * @param value the whole record value
     * @param in stands behind the header
     * @throws io.rapport.wire.body.MalformedException if it is none
     */
    T read(byte[] value, BodyReader in);
}
