package io.rapport.expression.yaml;

/** Makes the exception with which a kind of file is refused. */
@FunctionalInterface
public interface Refusal {

    /**
     * The exception, not thrown.
     *
     * @param file the name of the file
     * @param line its line, from 1; 0 where there is none
     * @param key the path of the key, as in {@code rules[0].on}; empty for the file as a whole
     * @param reason what is there and what is allowed
     */
    RuntimeException of(String file, int line, String key, String reason);
}
