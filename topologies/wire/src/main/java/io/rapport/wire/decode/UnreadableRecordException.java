package io.rapport.wire.decode;

/** The bytes are not a record of the schema that they name, or that schema cannot be read as ours. Holds no payload. */
public final class UnreadableRecordException extends RuntimeException {

    UnreadableRecordException(String reason) {
        super(reason);
    }
}
