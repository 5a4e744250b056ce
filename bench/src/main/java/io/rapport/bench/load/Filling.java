package io.rapport.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Real bytes of every output, taken from all over the load, so that what is only filled compresses as the real does. */
public final class Filling {
    private static final int ENOUGH = 4 << 20;

    private final Map<Output, ByteArrayOutputStream> taken = new EnumMap<>(Output.class);
    private final Map<Output, byte[]> bytes = new EnumMap<>(Output.class);
    private final int[] at = new int[Output.values().length];

    /** Takes a sample as long as there is room. */
    void take(Output output, byte[] value) {
        ByteArrayOutputStream out = taken.computeIfAbsent(output, o -> new ByteArrayOutputStream());
        if (out.size() < ENOUGH) {
            out.writeBytes(value);
        }
    }

    void save(Path directory) throws IOException {
        for (Map.Entry<Output, ByteArrayOutputStream> sample : taken.entrySet()) {
            Files.write(
                    directory.resolve("filling-" + sample.getKey()),
                    sample.getValue().toByteArray());
        }
    }

    static Filling read(Path directory) throws IOException {
        Filling filling = new Filling();
        for (Output output : Output.values()) {
            Path file = directory.resolve("filling-" + output);
            filling.bytes.put(output, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        }
        return filling;
    }

    /** A value of a size, going on where the last one ended. */
    public byte[] next(Output output, int size) {
        byte[] from = bytes.getOrDefault(output, new byte[0]);
        byte[] value = new byte[size];
        int start = at[output.ordinal()];
        if (start + size > from.length) {
            start = 0;
        }
        System.arraycopy(from, start, value, 0, Math.min(size, from.length));
        at[output.ordinal()] = start + size;
        return value;
    }
}
