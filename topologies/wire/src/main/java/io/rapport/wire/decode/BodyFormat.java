package io.rapport.wire.decode;

import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;
import io.rapport.core.touchpoint.Touchpoint;

/** How touchpoints are written under one schema id. */
interface BodyFormat {

    /**
     * Reads the touchpoint that follows the frame's header.
     *
     * @param value the whole record value
     * @param in stands behind the header
     * @throws MalformedException if it is none
     */
    Touchpoint read(byte[] value, BodyReader in);
}
