package io.rapport.service.settings;

/** Settings that cannot be used: the message names the place, the key, the value and what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(String message) {
        super(message);
    }
}
