package io.rapport.service.input;

/** Whether somebody is watching. */
public final class Terminal {
    private Terminal() {}

    /**
     * Whether standard input and output are a terminal. From Java 22 on this needs {@code -Djdk.console=java.base}, which
     * the launcher gives.
     */
    @SuppressWarnings("SystemConsoleNull")
    public static boolean isInteractive() {
        return System.console() != null;
    }
}
