package io.rapport.expression.mapping.spec;

/** A mapping that cannot be used: its message says file, line and key, what is there and what is allowed. */
public final class MappingException extends RuntimeException {
    private final int line;
    private final String key;

    /**
     * Names the place of the trouble.
     *
     * @param file the mapping file
     * @param line its line, from 1; 0 where there is none
     * @param key the path of the key, as in {@code touchpoints[0].kind}; empty for the file as a whole
     * @param reason what is there and what is allowed
     */
    public MappingException(String file, int line, String key, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + (key.isEmpty() ? "" : ", " + key) + ": " + reason);
        this.line = line;
        this.key = key;
    }

    /** The line of the mapping file, from 1; 0 where there is none. */
    public int line() {
        return line;
    }

    /** The path of the key; empty for the file as a whole. */
    public String key() {
        return key;
    }
}
