package io.rapport.core.bytes;

/** What is left of a section: to be read when somebody asks for it, or to be written back as it is. */
public final class Rest {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Names names;

    Rest(byte[] bytes, int from, int to, Names names) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.names = names;
    }

    /** Reads it from its beginning. It must hold no times, since they are told from the clock of the state. */
    public StateReader read() {
        return StateReader.of(bytes, from, to, names);
    }

    public void write(StateWriter out) {
        out.putBytes(bytes, from, to - from);
    }
}
