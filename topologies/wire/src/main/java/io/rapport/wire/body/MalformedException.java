package io.rapport.wire.body;

/** Bytes that are not what they claim to be; caught by the decoder at hand. Carries no payload and no stack. */
public final class MalformedException extends RuntimeException {

    public MalformedException(String detail) {
        super(detail, null, false, false);
    }
}
