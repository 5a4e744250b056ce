package io.rapport.wire.headers;

/** The names of headers. Public: readers of the topics depend on them. Values are UTF-8 texts unless said otherwise. */
public final class HeaderNames {
    private static final String ERRORS = "__streams.errors.";

    /** On a record among the touchpoints that says only that time has reached its timestamp; no value. */
    public static final String TIME = "rapport.time";

    /** Of a dead letter: why, as {@link io.rapport.core.screening.RejectReason#id()}. */
    public static final String REASON = ERRORS + "exception";

    /** Of a dead letter: more about it, never personal text. */
    public static final String DETAIL = ERRORS + "message";

    /** Of a dead letter: the topic that it came from. */
    public static final String TOPIC = ERRORS + "topic";

    /** Of a dead letter: the partition that it came from, in decimal digits. */
    public static final String PARTITION = ERRORS + "partition";

    /** Of a dead letter: the offset that it came from, in decimal digits. */
    public static final String OFFSET = ERRORS + "offset";

    private HeaderNames() {}
}
