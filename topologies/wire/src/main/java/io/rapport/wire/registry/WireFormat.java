package io.rapport.wire.registry;

/**
 * Confluent's frame around an Avro body: one zero byte, the schema id as four bytes big endian, then the body. Works in
 * place and allocates nothing.
 */
public final class WireFormat {

    /** Bytes before the body. */
    public static final int HEADER_BYTES = 5;

    /** What {@link #schemaId} answers for bytes that are not framed. Real ids are never negative. */
    public static final int NOT_FRAMED = -1;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** The schema id of a framed record, or {@link #NOT_FRAMED} for bytes too short, of another magic or no possible id. */
    public static int schemaId(byte[] framed) {
        if (framed.length < HEADER_BYTES || framed[0] != MAGIC) {
            return NOT_FRAMED;
        }
        int id = (framed[1] & 0xff) << 24 | (framed[2] & 0xff) << 16 | (framed[3] & 0xff) << 8 | (framed[4] & 0xff);
        return id < 0 ? NOT_FRAMED : id;
    }

    /**
     * Writes the header into the first {@value #HEADER_BYTES} bytes of a buffer.
     *
     * @throws IllegalArgumentException if the id is negative or the buffer too short: a defect of the caller
     */
    public static void writeHeader(int schemaId, byte[] buffer) {
        if (schemaId < 0 || buffer.length < HEADER_BYTES) {
            throw new IllegalArgumentException("id " + schemaId + ", buffer of " + buffer.length + " bytes");
        }
        buffer[0] = MAGIC;
        buffer[1] = (byte) (schemaId >>> 24);
        buffer[2] = (byte) (schemaId >>> 16);
        buffer[3] = (byte) (schemaId >>> 8);
        buffer[4] = (byte) schemaId;
    }
}
