package io.rapport.service.demo;

import io.rapport.service.embedded.EmbeddedBroker;
import io.rapport.service.embedded.RegistryProcess;
import io.rapport.service.engine.Engine;
import io.rapport.service.engine.EngineMeters;
import io.rapport.service.feed.TouchpointProducer;
import io.rapport.service.http.Pages;
import io.rapport.service.settings.HttpSettings;
import io.rapport.service.settings.Settings;
import io.rapport.wire.SchemaIds;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The demonstration, from the first process started to the last one stopped. */
public final class Demo {
    private final DemoPlan plan;
    private final PrintWriter out;
    private final CountDownLatch stop = new CountDownLatch(1);

    public Demo(DemoPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
    }

    /** Ends the sending; {@link #run} then drains, accounts and returns. */
    public void stop() {
        stop.countDown();
    }

    /** Runs it and says whether the account adds up. */
    public boolean run() throws InterruptedException, ExecutionException {
        try (Workplace place = Workplace.make();
                EmbeddedBroker broker = EmbeddedBroker.open(place.broker());
                RegistryProcess registry = RegistryProcess.start(place.registryLog())) {
            return run(place.settings(plan.settings(), broker.bootstrap(), registry.url()));
        }
    }

    private boolean run(Settings settings) throws InterruptedException, ExecutionException {
        Topics topics = Engine.prepare(settings);
        try (ConfluentRegistry registry = Engine.connect(settings);
                TouchpointProducer producer = new TouchpointProducer(
                        settings.kafka(), topics.touchpoints().name(), SchemaIds.register(registry, topics));
                Engine engine = Engine.start(settings);
                EngineMeters meters = EngineMeters.of(engine);
                Pages pages = Pages.serve(new HttpSettings("127.0.0.1", 0), engine::health, meters::scrape);
                Watch watch = new Watch(settings.kafka(), topics)) {
            greet(settings, pages.port());
            awaitReady(engine);
            Feed feed = new Feed(
                    plan.touchpoints(),
                    producer,
                    plan.pace(),
                    () -> engine.counts().total().touchpoints().received());
            return new Performance(feed, engine, watch, out).run(plan.length(), stop);
        }
    }

    private void greet(Settings settings, int port) {
        out.println("Rapport demo: " + plan.title());
        out.println("  broker    " + settings.kafka().bootstrap());
        out.println("  registry  " + settings.registry().url());
        out.println("  meters    http://127.0.0.1:" + port + "/metrics");
        out.println("  topics    touchpoints, touchpoints-enriched, customer-metrics, alerts");
        out.println("            (prefix " + settings.topics().prefix() + ")");
        out.println();
        out.flush();
    }

    private void awaitReady(Engine engine) throws InterruptedException {
        while (!engine.health().ready() && !stop.await(50, TimeUnit.MILLISECONDS)) {
            if (!engine.health().live()) {
                throw new IllegalStateException(
                        "the engine failed: " + engine.health().detail());
            }
        }
    }
}
