package io.rapport.service.cli.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.service.engine.Engine;
import io.rapport.service.history.TopicHistory;
import io.rapport.service.input.Progress;
import io.rapport.service.rules.RuleFollower;
import io.rapport.service.settings.Settings;
import io.rapport.service.whatif.Comparison;
import io.rapport.wire.Topics;
import io.rapport.wire.registry.ConfluentRegistry;
import java.io.PrintWriter;
import java.util.Locale;

/** From the topic of touchpoints, as they come. */
record TopicFeeding(Settings settings, TopicHistory.Range range) implements Feeding {
    @Override
    public String feed(Comparison comparison, PrintWriter err) {
        Topics topics = Engine.topics(settings);
        String topic = topics.touchpoints().name();
        try (ConfluentRegistry registry = Engine.connect(settings);
                TopicHistory history = TopicHistory.open(settings.kafka(), topic, registry, range)) {
            try (Progress progress = Progress.of("Trying", history.size(), err)) {
                history.read(comparison::accept, progress::at);
                comparison.finish(history.newest());
            }
            return String.format(
                    Locale.ROOT,
                    "%s%n%s%n%,d records were no touchpoints",
                    topic,
                    Told.of(comparison),
                    history.unreadable());
        }
    }

    @Override
    public RuleBook today(Settings read) {
        Topics topics = Engine.topics(read);
        if (!TopicHistory.isThere(read.kafka(), topics.rules().name())) {
            return Feeding.super.today(read);
        }
        try (ConfluentRegistry registry = Engine.connect(read);
                RuleFollower rules =
                        RuleFollower.start(read.rules(), Engine.client(read.kafka()), topics.rules(), registry)) {
            return rules.get();
        }
    }
}
