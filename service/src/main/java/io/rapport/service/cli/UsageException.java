package io.rapport.service.cli;

/** The command was asked something that cannot be; the message says what is allowed. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
