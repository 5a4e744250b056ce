package io.rapport.wire;

/**
 * A topic: its name, what its records hold and how it is kept, together.
 *
 * @param name as Kafka knows it
 * @param key what a record's key stands for; a text is written as its UTF-8 bytes
 * @param value what a record's value stands for; {@code byte[]} where it is passed on as it came or not defined yet
 * @param cleanup what becomes of old records
 * @param <K> type of the key
 * @param <V> type of the value
 */
public record Topic<K, V>(String name, Class<K> key, Class<V> value, Cleanup cleanup) {

    /** What becomes of old records; {@code cleanup.policy} of the topic. */
    public enum Cleanup {
        /** The newest record of each key is kept. */
        COMPACT("compact"),
        /** Records are kept for a time. */
        DELETE("delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** The value of {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }
    }

    /** The registry's subject for the values. */
    public String subject() {
        return name + "-value";
    }
}
