package io.rapport.wire.body;

/**
 * One block of an Avro array or map: how many items follow and, where the writer says so, how many bytes they take. A
 * stated size must be the true one, because other readers skip by it.
 *
 * @param count how many items; 0 ends the array or map
 * @param end where the items must end, or {@link #UNSTATED}
 */
public record Block(long count, long end) {
    private static final long UNSTATED = -1;

    /** No items, and no more blocks. */
    public static final Block NONE = new Block(0, UNSTATED);

    /** Reads the head of a block. */
    public static Block read(BodyReader in) {
        long count = in.readLong();
        if (count == 0) {
            return NONE;
        }
        if (count > 0) {
            return new Block(count, UNSTATED);
        }
        if (count == Long.MIN_VALUE) {
            throw new MalformedException("a block of more items than can be counted");
        }
        long size = in.readLength();
        return new Block(-count, in.position() + size);
    }

    /** Fails if there are more items than can be. */
    public void requireAtMost(long most) {
        if (count > most) {
            throw new MalformedException("a block of " + count + " items where at most " + most + " can be");
        }
    }

    /** Fails if the items have not ended where the writer said. */
    public void requireEndAt(int position) {
        if (end != UNSTATED && end != position) {
            throw new MalformedException("a block is not as long as it says");
        }
    }
}
