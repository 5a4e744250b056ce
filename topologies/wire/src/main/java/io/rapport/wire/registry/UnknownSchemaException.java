package io.rapport.wire.registry;

/** The registry answered, and the answer is that no usable schema has this id: asking again changes nothing soon. */
public final class UnknownSchemaException extends RuntimeException {

    private final int id;

    UnknownSchemaException(int id, String reason) {
        super("schema id " + id + ": " + reason);
        this.id = id;
    }

    /** The id that was asked for. */
    public int id() {
        return id;
    }
}
