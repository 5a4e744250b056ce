package io.rapport.service.cli;

/** The command was asked something that cannot be; the message says what is allowed. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
