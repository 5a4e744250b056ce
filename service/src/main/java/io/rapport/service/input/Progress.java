package io.rapport.service.input;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far long work has come: a bar on a terminal, a plain line every few seconds elsewhere. */
public final class Progress implements AutoCloseable {
    private static final long LINE_EVERY = Duration.ofSeconds(5).toNanos();
    private static final int WIDTH = 78;

    private final String task;
    private final long total;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private long toldAt = System.nanoTime();

    private Progress(String task, long total, PrintWriter err, @Nullable ProgressBar bar) {
        this.task = task;
        this.total = total;
        this.err = err;
        this.bar = bar;
    }

    /**
     * Starts telling.
     *
     * @param total how much there is to do, -1 where that is not known
     */
    public static Progress of(String task, long total, PrintWriter err) {
        return new Progress(task, total, err, Terminal.isInteractive() ? bar(task, total) : null);
    }

    private static ProgressBar bar(String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    }

    /** So much is done. */
    public void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        } else if (System.nanoTime() - toldAt > LINE_EVERY) {
            toldAt = System.nanoTime();
            err.println(total > 0 ? task + ": " + 100 * done / total + " %" : task + ": " + done);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
