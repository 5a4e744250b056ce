package io.rapport.wire.body;

import org.apache.avro.Schema;

/**
 * Whether bytes are a sound record of a schema, before Avro reads them: Avro takes memory for lengths and counts as
 * declared, and recurses as deep as the data does. Items can take no bytes at all (an array of nulls), so the number of
 * values is bounded on its own.
 */
public final class BodyCheck {
    /** More than any schema that people write, less than a thread's stack. */
    static final int DEEPEST = 64;

    /** As many values as the largest record has bytes. */
    static final int MOST_VALUES = 1 << 20;

    private final BodyReader in;
    private int left = MOST_VALUES;

    private BodyCheck(BodyReader in) {
        this.in = in;
    }

    /**
     * Reads a record to its end.
     *
     * @throws MalformedException if it is not one, goes too deep or holds too much
     */
    public static void requireSound(Schema schema, BodyReader in) {
        new BodyCheck(in).value(schema, 0);
        in.requireEnd();
    }

    private void value(Schema schema, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedException("values are nested deeper than " + DEEPEST);
        }
        if (left-- == 0) {
            throw new MalformedException("there are more than " + MOST_VALUES + " values");
        }
        switch (schema.getType()) {
            case RECORD -> schema.getFields().forEach(field -> value(field.schema(), depth + 1));
            case UNION ->
                value(schema.getTypes().get(in.readIndex(schema.getTypes().size())), depth + 1);
            case ARRAY -> items(schema.getElementType(), depth, false);
            case MAP -> items(schema.getValueType(), depth, true);
            case ENUM -> in.readIndex(schema.getEnumSymbols().size());
            case FIXED -> in.skip(schema.getFixedSize());
            case STRING, BYTES -> in.skip(in.readLength());
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.skip(Float.BYTES);
            case DOUBLE -> in.skip(Double.BYTES);
            case BOOLEAN -> in.skip(1);
            case NULL -> {
                // Takes no bytes.
            }
        }
    }

    private void items(Schema item, int depth, boolean areKeyed) {
        Block block = Block.read(in);
        while (block.count() > 0) {
            block.requireAtMost(left);
            for (long i = 0; i < block.count(); i++) {
                if (areKeyed) {
                    in.skip(in.readLength());
                }
                value(item, depth + 1);
            }
            block.requireEndAt(in.position());
            block = Block.read(in);
        }
    }
}
