package io.rapport.wire.registry;

import org.jspecify.annotations.Nullable;

/**
 * The registry gave no answer to the question: not reached, too slow, out of order, wrong credentials or a wrong
 * address. Nothing can be said about the schema, so nothing may be thrown away; the caller waits and asks again.
 */
public final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
