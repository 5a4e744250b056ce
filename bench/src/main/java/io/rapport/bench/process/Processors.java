package io.rapport.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processors of the machine that a process is held to. Processes that have machines of their own elsewhere are held to
 * different ones, so that one does not take the time of another: a broker that compacts its logs takes a whole one for
 * seconds.
 *
 * @param numbers as the operating system counts them; all if it is empty
 */
public record Processors(List<Integer> numbers) {
    /** All that there are. */
    public static final Processors ALL = new Processors(List.of());

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    /**
     * Some for one process and the others for the rest.
     *
     * @param first half of them, rounded down, but never none
     * @param others all others
     */
    public record Halves(Processors first, Processors others) {
        /** Nobody is held to anything. */
        public static final Halves TOGETHER = new Halves(ALL, ALL);
    }

    public Processors {
        numbers = List.copyOf(numbers);
    }

    /** Halves of what this process may use; all together where there is but one, or where processes cannot be held apart. */
    public static Halves halves() {
        List<Integer> allowed = Files.isExecutable(TASKSET) ? allowed() : List.of();
        if (allowed.size() < 2) {
            return Halves.TOGETHER;
        }
        int half = allowed.size() / 2;
        return new Halves(
                new Processors(allowed.subList(0, half)), new Processors(allowed.subList(half, allowed.size())));
    }

    private static List<Integer> allowed() {
        try (Stream<String> status = Files.lines(STATUS)) {
            return status.filter(line -> line.startsWith(ALLOWED))
                    .flatMap(line -> listed(line.substring(ALLOWED.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STATUS, e);
        }
    }

    /** Reads {@code 0-2,5}. */
    static Stream<Integer> listed(String list) {
        return Stream.of(list.strip().split(",")).flatMap(range -> {
            String[] ends = range.split("-", 2);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .boxed();
        });
    }

    /** What a command begins with so that it runs on these. */
    List<String> launcher() {
        return numbers.isEmpty() ? List.of() : List.of(TASKSET.toString(), "-c", list());
    }

    private String list() {
        return numbers.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return numbers.isEmpty() ? "all processors" : String.format(Locale.ROOT, "processor %s", list());
    }
}
