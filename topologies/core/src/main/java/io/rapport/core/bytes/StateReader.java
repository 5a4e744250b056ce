package io.rapport.core.bytes;

import io.rapport.core.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the sections of a state; bytes that are not a state are an {@link IllegalArgumentException}. */
public final class StateReader extends NumberReader {
    private static final long LATEST = Long.MAX_VALUE / 2;

    private final Names names;
    private long clock;

    public StateReader() {
        this(new Names());
    }

    private StateReader(Names names) {
        this.names = names;
    }

    /** Reads a stretch of bytes that is not divided into sections. */
    static StateReader of(byte[] bytes, int from, int to, Names names) {
        StateReader in = new StateReader(names);
        in.reset(bytes, from);
        in.end = to;
        return in;
    }

    public void reset(byte[] newBytes, int start) {
        bytes = newBytes;
        at = start;
        end = newBytes.length;
        clock = 0;
    }

    public void setClock(long newClock) {
        clock = newClock;
    }

    public boolean hasSection() {
        return at < bytes.length;
    }

    /** Enters the next section and returns its tag. */
    public int begin() {
        end = bytes.length;
        int tag = getByte();
        long length = getVarint();
        if (length < 0 || length > bytes.length - at) {
            throw broken("a section is longer than the state");
        }
        end = at + (int) length;
        return tag;
    }

    public boolean hasMore() {
        return at < end;
    }

    /** Leaves the section, passing over what a later version may have added to it. */
    public void end() {
        at = end;
    }

    /** The whole section with its tag, to be kept as it is. */
    public byte[] section(int start) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    public int position() {
        return at;
    }

    /** What {@link StateWriter#putCompactOrNever} wrote. */
    public long getCompactOrNever() {
        long code = getVarint();
        long never = Varints.unsigned(clock - Evidence.NEVER);
        if (code == 0) {
            return Evidence.NEVER;
        }
        long distance = Long.compareUnsigned(code, never) <= 0 ? code - 1 : code;
        return clock - Varints.signed(distance);
    }

    /** Any number, short when it is a time near the clock. */
    public long getCompact() {
        return clock - getSigned();
    }

    public long getTime() {
        return inBounds(clock - Varints.signed(getLongVarint()));
    }

    /** A time as its distance from an earlier one. */
    public long getTimeFrom(long from) {
        return inBounds(from + Varints.signed(getLongVarint()));
    }

    private static long inBounds(long time) {
        if (time <= -LATEST || time >= LATEST) {
            throw broken("a time is out of all bounds");
        }
        return time;
    }

    public long getTimeOrNever() {
        return getByte() == 0 ? Evidence.NEVER : getTime();
    }

    public String getText() {
        int length = getLength();
        at += length;
        return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** A text that many customers have: it is the same object each time. */
    public String getName() {
        int length = getLength();
        at += length;
        return length == 0 ? "" : names.of(bytes, at - length, length);
    }

    /** A text that may not be asked for. */
    public Text getTextLater() {
        int length = getLength();
        at += length;
        return length == 0 ? Text.of("") : new Text(bytes, at - length, length);
    }

    private int getLength() {
        int length = getInt();
        if (length > end - at) {
            throw broken("a text is longer than its section");
        }
        return length;
    }

    /** Enters a part of a section, of which the length stands before it; {@link #endPart} takes what this returns. */
    public int beginPart() {
        int length = getLength();
        int section = end;
        end = at + length;
        return section;
    }

    /** Leaves a part, passing over what a later version may have added to it. */
    public void endPart(int section) {
        at = end;
        end = section;
    }

    /** What follows the part that is being read, to the end of the section: not read for now. */
    public Rest restAfterPart(int section) {
        return new Rest(bytes, end, section, names);
    }
}
