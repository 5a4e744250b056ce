package io.rapport.service.cli;

/** What the program says to the shell. */
public enum ExitCode {
    /** It did what was asked. */
    DONE(0),
    /** It could not. */
    FAILED(1),
    /** It was asked wrongly: arguments, settings or a mapping that cannot be used. */
    WRONG_USAGE(2);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
