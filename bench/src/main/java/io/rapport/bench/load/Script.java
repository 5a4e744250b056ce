package io.rapport.bench.load;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What comes of each record of one partition of the input, by offset: the outputs in their order, with their sizes. */
public final class Script {
    private static final Output[] OUTPUTS = Output.values();
    private static final int CODE_BITS = 3;

    /** By offset: where its writes end in {@link #writes}. */
    private int[] ends = new int[1024];

    private int[] writes = new int[4096];
    private int records;
    private int size;

    /** Adds a write to the record that is being described. */
    void add(Output output, int bytes) {
        if (size == writes.length) {
            writes = Arrays.copyOf(writes, 2 * size);
        }
        writes[size++] = bytes << CODE_BITS | output.ordinal();
    }

    /** The record is described; the next one follows. */
    void endRecord() {
        if (records == ends.length) {
            ends = Arrays.copyOf(ends, 2 * records);
        }
        ends[records++] = size;
    }

    /** How many records of input there are. */
    public int records() {
        return records;
    }

    /** The first write of a record. */
    public int begin(long offset) {
        return offset == 0 ? 0 : ends[(int) offset - 1];
    }

    /** One behind the last write of a record. */
    public int end(long offset) {
        return ends[(int) offset];
    }

    /** Where a write goes. */
    public Output output(int write) {
        return OUTPUTS[writes[write] & ((1 << CODE_BITS) - 1)];
    }

    /** How large the value is. */
    public int bytes(int write) {
        return writes[write] >>> CODE_BITS;
    }

    void save(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(records);
            out.writeInt(size);
            for (int i = 0; i < records; i++) {
                out.writeInt(ends[i]);
            }
            for (int i = 0; i < size; i++) {
                out.writeInt(writes[i]);
            }
        }
    }

    static Script read(Path file) throws IOException {
        Script script = new Script();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            script.records = in.readInt();
            script.size = in.readInt();
            script.ends = ints(in, script.records);
            script.writes = ints(in, script.size);
        }
        return script;
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] ints = new int[count];
        for (int i = 0; i < count; i++) {
            ints[i] = in.readInt();
        }
        return ints;
    }
}
