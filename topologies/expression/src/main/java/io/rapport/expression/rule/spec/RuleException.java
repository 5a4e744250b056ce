package io.rapport.expression.rule.spec;

/** A rule file that cannot be used: its message says file, line and key, what is there and what is allowed. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;

    /**
     * Names the place of the trouble.
     *
     * @param file the rule file
     * @param line its line, from 1; 0 where there is none
     * @param key the path of the key, as in {@code rules[0].on.when}; empty for the file as a whole
     * @param reason what is there and what is allowed
     */
    public RuleException(String file, int line, String key, String reason) {
        super(file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key) + ": " + reason);
        this.line = line;
        this.key = key;
    }

    /** The line of the rule file, from 1; 0 where there is none. */
    public int line() {
        return line;
    }

    /** The path of the key; empty for the file as a whole. */
    public String key() {
        return key;
    }
}
