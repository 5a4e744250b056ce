package io.rapport.service.cli;

import io.rapport.service.engine.Engine;
import io.rapport.service.engine.EngineMeters;
import io.rapport.service.http.Pages;
import io.rapport.service.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code run}. */
@Command(
        name = "run",
        description = {
            "Process touchpoints of an existing Kafka, until stopped.",
            "Serves /health/live, /health/ready and /metrics. A stop (SIGTERM) commits what was processed."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() throws InterruptedException {
        Settings read = settings.read();
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Engine engine = Engine.start(read);
                EngineMeters meters = EngineMeters.of(engine);
                Pages pages = Pages.serve(read.http(), engine::health, meters::scrape)) {
            Thread hook = new Thread(() -> stop(engine, stopped), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            log.info("Serving http://{}:{}/health/ready", read.http().host(), pages.port());
            boolean inOrder = engine.awaitEnd();
            log.info("Ended {}", inOrder ? "in order" : "with an error");
            return (inOrder ? ExitCode.DONE : ExitCode.FAILED).code();
        } finally {
            stopped.countDown();
        }
    }

    /** The process may only go once the engine has, and the pages after it. */
    private static void stop(Engine engine, CountDownLatch stopped) {
        engine.close();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
