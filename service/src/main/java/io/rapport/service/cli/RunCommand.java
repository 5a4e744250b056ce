package io.rapport.service.cli;

import io.rapport.service.engine.EngineHost;
import io.rapport.service.http.Pages;
import io.rapport.service.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code run}. */
@Command(
        name = "run",
        description = {
            "Process touchpoints of an existing Kafka, until stopped.",
            "Serves /health/live, /health/ready and /metrics. A stop (SIGTERM) commits what was processed and ends with 0."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Override
    public Integer call() throws InterruptedException {
        Settings read = settings.read();
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger code = new AtomicInteger(ExitCode.FAILED.code());
        try (EngineHost host = new EngineHost(read);
                Pages pages = Pages.serve(read.http(), host::health, host::scrape)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host, ended, code), "stop"));
            log.info("Serving http://{}:{}/health/ready", read.http().host(), pages.port());
            boolean inOrder = host.run();
            log.info("Ended {}", inOrder ? "in order" : "with an error");
            code.set((inOrder ? ExitCode.DONE : ExitCode.FAILED).code());
        } finally {
            ended.countDown();
        }
        return code.get();
    }

    /**
     * The process may only go once the engine has, and the pages after it. It then says how that went: by itself Java
     * would report the signal that stopped it.
     */
    private static void stop(EngineHost host, CountDownLatch ended, AtomicInteger code) {
        host.stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code.get());
    }
}
