package io.rapport.core.bytes;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text in a state: read when somebody asks for it, compared without being read, and written back as it was read. It
 * holds on to the bytes from which it came.
 */
public final class Text {
    private static final byte[] NONE = new byte[0];
    private static final Text EMPTY = new Text("");

    private final byte[] bytes;
    private final int from;
    private final int length;
    private @Nullable String read;

    private Text(String text) {
        bytes = NONE;
        from = 0;
        length = 0;
        read = text;
    }

    Text(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    public static Text of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** Whether it is the same text. */
    public boolean is(String text) {
        String known = read;
        return known != null ? known.equals(text) : isUnread(text);
    }

    private boolean isUnread(String text) {
        for (int i = 0; i < text.length(); i++) {
            byte unit = i < length ? bytes[from + i] : 0;
            if (unit < 0) {
                return get().equals(text);
            }
            if (unit != text.charAt(i)) {
                return false;
            }
        }
        return text.length() == length;
    }

    /** The text itself. */
    public String get() {
        String known = read;
        if (known == null) {
            known = new String(bytes, from, length, StandardCharsets.UTF_8);
            read = known;
        }
        return known;
    }

    void write(StateWriter out) {
        if (length > 0) {
            out.putVarint(length);
            out.putBytes(bytes, from, length);
        } else {
            out.putText(get());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && is(text.get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get();
    }
}
