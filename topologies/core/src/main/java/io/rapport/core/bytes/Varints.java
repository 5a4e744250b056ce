package io.rapport.core.bytes;

/**
 * Numbers in as few bytes as they need: seven bits in each, the lowest first, and the highest bit says that another
 * follows. Up to eight bytes are taken as one word, whose lowest byte is the first, because a loop over them is guessed
 * wrong too often.
 */
final class Varints {
    /** What a number of 64 bits takes. */
    static final int MOST_BYTES = 10;

    /** How many bits fit into a word. */
    static final int PACKED_BITS = 56;

    private static final long HIGHEST = 0x8080808080808080L;

    private Varints() {}

    /** How many bytes a number takes: a ninth of the bits more than an eighth, which is a seventh as far as it goes. */
    static int bytesOf(long value) {
        return (9 * (Long.SIZE - Long.numberOfLeadingZeros(value | 1)) + 64) >>> 6;
    }

    /** The word of a number that takes {@code length} bytes, at most eight. */
    static long pack(long value, int length) {
        long word = (value & 0x0000_0000_0FFF_FFFFL) | ((value & 0x00FF_FFFF_F000_0000L) << 4);
        word = (word & 0x0000_3FFF_0000_3FFFL) | ((word & 0x0FFF_C000_0FFF_C000L) << 2);
        word = (word & 0x007F_007F_007F_007FL) | ((word & 0x3F80_3F80_3F80_3F80L) << 1);
        return word | (HIGHEST & ((1L << (8 * (length - 1))) - 1));
    }

    /** How many bytes of a word are of its first number, or more than eight when it ends behind it. */
    static int length(long word) {
        return (Long.numberOfTrailingZeros(~word & HIGHEST) >>> 3) + 1;
    }

    /** The first number of a word. */
    static long unpack(long word) {
        long ends = ~word & HIGHEST;
        long own = word & (ends ^ (ends - 1));
        own = (own & 0x007F_007F_007F_007FL) | ((own & 0x7F00_7F00_7F00_7F00L) >>> 1);
        own = (own & 0x0000_3FFF_0000_3FFFL) | ((own & 0x3FFF_0000_3FFF_0000L) >>> 2);
        return (own & 0x0000_0000_0FFF_FFFFL) | ((own & 0x0FFF_FFFF_0000_0000L) >>> 4);
    }

    /** A number that may be negative as one that is not, small where it is near zero. */
    static long unsigned(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long signed(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
