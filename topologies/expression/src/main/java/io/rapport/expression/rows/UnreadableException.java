package io.rapport.expression.rows;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** A file of which no more can be read; what was read before it stands. The message names the file and the place. */
public final class UnreadableException extends RuntimeException {
    UnreadableException(String message) {
        super(message);
    }

    /** A file that cannot even be opened. */
    public static UnreadableException of(String file, IOException cause) {
        String reason = cause instanceof NoSuchFileException ? "there is no such file" : String.valueOf(cause);
        return new UnreadableException(file + ": " + reason, cause);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
