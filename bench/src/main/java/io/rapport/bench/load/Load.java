package io.rapport.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a lane needs to know of the load.
 *
 * @param scripts by partition of the input
 * @param filling bytes to write
 */
public record Load(List<Script> scripts, Filling filling) {
    /** Reads what the bench left in a directory. */
    public static Load read(Path directory, int partitions) {
        try {
            List<Script> scripts = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                scripts.add(Script.read(directory.resolve("script-" + partition)));
            }
            return new Load(List.copyOf(scripts), Filling.read(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the load in " + directory, e);
        }
    }

    /** Leaves it in a directory. */
    public void save(Path directory) {
        try {
            for (int partition = 0; partition < scripts.size(); partition++) {
                scripts.get(partition).save(directory.resolve("script-" + partition));
            }
            filling.save(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the load to " + directory, e);
        }
    }

    /** How many records the input has, those that only tell the time included. */
    public long records() {
        return scripts.stream().mapToLong(Script::records).sum();
    }

    /**
     * Says what comes of a record of the input, in order, with bytes to write: real ones of other records, as many. For one
     * thread.
     */
    public void replay(int partition, long offset, BiConsumer<Output, byte[]> write) {
        Script script = scripts.get(partition);
        for (int i = script.begin(offset); i < script.end(offset); i++) {
            Output output = script.output(i);
            write.accept(output, filling.next(output, script.bytes(i)));
        }
    }
}
