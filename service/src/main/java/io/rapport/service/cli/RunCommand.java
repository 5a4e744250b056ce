package io.rapport.service.cli;

import io.rapport.service.engine.EngineHost;
import io.rapport.service.http.Pages;
import io.rapport.service.settings.Settings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** The verb {@code run}. */
@Command(
        name = "run",
        description = {
            "Process touchpoints of an existing Kafka, until stopped.",
            "Serves /health/live, /health/ready and /metrics. A stop (SIGTERM) commits what was processed and ends with 0."
        },
        mixinStandardHelpOptions = true)
final class RunCommand extends Verb {
    @Override
    protected ExitCode run() throws InterruptedException {
        Settings read = settings();
        Logger log = LoggerFactory.getLogger(RunCommand.class);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean inOrder = new AtomicBoolean();
        try (EngineHost host = new EngineHost(read);
                Pages pages = Pages.serve(read.http(), host::health, host::scrape)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(host, ended, inOrder), "stop"));
            log.info("Serving http://{}:{}/health/ready", read.http().host(), pages.port());
            inOrder.set(host.run());
            log.info("Ended {}", inOrder.get() ? "in order" : "with an error");
        } finally {
            ended.countDown();
        }
        return code(inOrder);
    }

    /**
     * The process may only go once the engine has, and the pages after it. It then says how that went: by itself Java
     * would report the signal that stopped it.
     */
    private static void stop(EngineHost host, CountDownLatch ended, AtomicBoolean inOrder) {
        host.stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code(inOrder).code());
    }

    private static ExitCode code(AtomicBoolean inOrder) {
        return inOrder.get() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
