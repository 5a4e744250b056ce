package io.rapport.wire.decode;

/** Bytes that are not what they claim to be; caught by the decoder at hand. Carries no payload and no stack. */
final class MalformedException extends RuntimeException {

    MalformedException(String detail) {
        super(detail, null, false, false);
    }
}
