package io.rapport.service.demo;

import io.rapport.service.engine.Engine;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Touchpoints being sent, processed and read, shown once a second; in the end all must be accounted for. */
final class Performance {
    private static final long DRAIN_WITHIN = Duration.ofMinutes(2).toNanos();

    private final Feed feed;
    private final Engine engine;
    private final Watch watch;
    private final PrintWriter out;
    private final long start = System.nanoTime();

    Performance(Feed feed, Engine engine, Watch watch, PrintWriter out) {
        this.feed = feed;
        this.engine = engine;
        this.watch = watch;
        this.out = out;
    }

    /** Runs for a length, or until there is nothing more to send or it is told to stop; says whether it adds up. */
    boolean run(Optional<Duration> length, CountDownLatch stop) throws InterruptedException, ExecutionException {
        FutureTask<Boolean> sending = new FutureTask<>(feed::run);
        new Thread(sending, "demo-feed").start();
        Board board = new Board(out);
        long until = length.map(l -> start + l.toNanos()).orElse(Long.MAX_VALUE);
        boolean over = false;
        while (!over && System.nanoTime() < until && !stop.await(1, TimeUnit.SECONDS)) {
            board.show(account());
            over = !engine.health().live() || (length.isPresent() && sending.isDone());
        }
        feed.stop();
        sending.get();
        return drain(board);
    }

    private boolean drain(Board board) throws InterruptedException {
        long until = System.nanoTime() + DRAIN_WITHIN;
        Account account = account();
        while (!account.addsUp() && System.nanoTime() < until && engine.health().live()) {
            TimeUnit.MILLISECONDS.sleep(50);
            account = account();
        }
        board.finish(account);
        if (!account.addsUp()) {
            out.printf(
                    "The account does not add up: %,d enriched events and %,d records of alerts were read.%n",
                    account.enriched(), account.alerts());
        }
        return account.addsUp();
    }

    private Account account() {
        return new Account(
                Duration.ofNanos(System.nanoTime() - start),
                feed.sent(),
                engine.counts().total(),
                watch.enriched(),
                watch.alerts(),
                engine.customers(),
                watch.delayMillis(50),
                watch.delayMillis(99));
    }
}
