package io.rapport.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The processor time that a process has used, from the operating system: user and system, all threads, JIT and GC too. */
public final class ProcessTime {
    /** A tick is a hundredth of a second wherever Linux runs Java: USER_HZ is part of its interface. */
    private static final double TICKS_PER_SECOND = 100;

    /** In /proc/PID/stat, counted behind the command's closing parenthesis: utime, then stime. */
    private static final int USER = 11;

    private ProcessTime() {}

    /** Seconds of processor time used so far; NaN where the system has no /proc. */
    public static double seconds(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + stat, e);
        }
    }
}
