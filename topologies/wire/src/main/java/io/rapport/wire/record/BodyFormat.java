package io.rapport.wire.decode;

import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.MalformedException;

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
