package io.rapport.service.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.RuleSet;
import io.rapport.core.screening.Rejection;
import io.rapport.expression.rule.RuleFile;
import io.rapport.expression.rule.spec.RuleException;
import io.rapport.wire.PublishedRules;
import io.rapport.wire.decode.RuleSetReader;
import io.rapport.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a record of the topic of rules makes of a book. A set holds from the time that it says, but not before it was
 * published and every program had time to read it: so live and replay apply the same sets. A record without a value
 * takes its version out of the book, as if it had never been: for sets whose time no replay will go back to. A version
 * that is there already is refused: taking its place would leave no rules until the new one holds.
 */
final class RuleReading {
    private static final Logger LOG = LoggerFactory.getLogger(RuleReading.class);

    private final RuleSetReader reader;
    private final long lead;

    RuleReading(SchemaRegistry registry, Duration lead) {
        reader = new RuleSetReader(registry);
        this.lead = lead.toMillis();
    }

    RuleBook read(ConsumerRecord<byte[], byte[]> record, RuleBook book) {
        if (record.value() == null) {
            return record.key() == null ? book : book.without(new String(record.key(), StandardCharsets.UTF_8));
        }
        return reader.read(record.value()).fold(rules -> with(rules, record, book), why -> refused(record, why, book));
    }

    private RuleBook with(PublishedRules rules, ConsumerRecord<byte[], byte[]> record, RuleBook book) {
        long from = Math.max(rules.validFrom(), record.timestamp() + lead);
        if (book.sets().stream().anyMatch(set -> set.version().equals(rules.version()))) {
            LOG.error(
                    "Rules {} are refused: there is a set of that version, which would be gone before its time",
                    rules.version());
            return book;
        }
        try {
            RuleSet read = RuleFile.read(rules.version(), rules.yaml(), from);
            LOG.info("Rules {} hold from {}", rules.version(), Instant.ofEpochMilli(from));
            return book.with(new RuleSet(rules.version(), from, read.rules(), read.service()));
        } catch (RuleException unusable) {
            LOG.error("Rules {} are refused: {}", rules.version(), unusable.getMessage());
            return book;
        }
    }

    private static RuleBook refused(ConsumerRecord<byte[], byte[]> record, Rejection why, RuleBook book) {
        LOG.error(
                "A record of rules is refused, partition {} offset {}: {}",
                record.partition(),
                record.offset(),
                why.detail());
        return book;
    }
}
