package io.rapport.service.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.service.embedded.ConfluentJavaScriptReader.Line;
import io.rapport.wire.registry.ConfluentRegistry;
import io.rapport.wire.registry.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndependentReaderTest {

    private static final String TOPIC = "measures";
    private static final Schema SCHEMA = new Schema.Parser().parse("""
                    {"type": "record", "name": "Measure", "namespace": "io.rapport.test", "fields": [
                      {"name": "name", "type": "string"},
                      {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                      {"name": "amount", "type": ["null", "long"], "default": null},
                      {"name": "score", "type": "double"},
                      {"name": "raw", "type": "bytes"},
                      {"name": "choice", "type": ["null", "int", "string"], "default": null}
                    ]}
                    """);

    @Test
    void outsiderReadsExactlyWhatWasCommitted(@TempDir Path dir) throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.open(dir.resolve("broker"));
                RegistryProcess process = RegistryProcess.start(dir.resolve("registry.log"));
                ConfluentRegistry registry = ConfluentRegistry.connect(List.of(process.url()), Map.of())) {
            createTopics(broker);
            int id = registry.register(TOPIC + "-value", SCHEMA.toString());
            produce(broker, id);

            // When
            List<Line> lines =
                    new ConfluentJavaScriptReader(broker.bootstrap(), process.url()).readAll(List.of(TOPIC, "empty"));

            // Then
            assertThat(lines).extracting(Line::topic).containsOnly(TOPIC);
            assertThat(lines).extracting(line -> line.key().orElse("none")).containsExactly("anna", "bøb", "none");
            assertThat(lines).extracting(Line::offset).containsExactly(0L, 1L, 2L);
            assertThat(lines.get(0).headers()).hasToString("{\"traceparent\":\"00-ab-cd-01\"}");
            assertThat(lines.get(0).value())
                    .hasToString("{\"name\":\"first\",\"at\":\"9007199254740993\",\"amount\":null,\"score\":0.1,"
                            + "\"raw\":\"AP8=\",\"choice\":7}");
            assertThat(lines.get(1).value())
                    .hasToString("{\"name\":\"second\",\"at\":\"-1\",\"amount\":\"" + Long.MIN_VALUE
                            + "\",\"score\":\"NaN\",\"raw\":\"\",\"choice\":\"x\"}");
            assertThat(lines.get(2).value().isNull()).isTrue();
        }
    }

    private static void createTopics(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1), new NewTopic("empty", 2, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Three records that are committed, then one that is not. */
    private static void produce(EmbeddedBroker broker, int id) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "transactional.id", "measures");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> traced =
                    new ProducerRecord<>(TOPIC, "anna", framed(id, measure("first", 9_007_199_254_740_993L, 7)));
            traced.headers().add("traceparent", "00-ab-cd-01".getBytes(StandardCharsets.UTF_8));
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = List.of(
                    producer.send(traced),
                    producer.send(new ProducerRecord<>(TOPIC, "bøb", framed(id, extremes()))),
                    producer.send(new ProducerRecord<>(TOPIC, null, null)));
            producer.commitTransaction();
            assertThat(sent).allMatch(Future::isDone);
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "never", framed(id, measure("aborted", 0, 0))))
                    .get();
            producer.abortTransaction();
        }
    }

    private static GenericRecord measure(String name, long at, int choice) {
        GenericRecord measure = new GenericData.Record(SCHEMA);
        measure.put("name", name);
        measure.put("at", at);
        measure.put("score", 0.1);
        measure.put("raw", ByteBuffer.wrap(new byte[] {0, -1}));
        measure.put("choice", choice);
        return measure;
    }

    private static GenericRecord extremes() {
        GenericRecord measure = measure("second", -1, 0);
        measure.put("amount", Long.MIN_VALUE);
        measure.put("score", Double.NaN);
        measure.put("raw", ByteBuffer.allocate(0));
        measure.put("choice", "x");
        return measure;
    }

    private static byte[] framed(int id, GenericRecord measure) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[WireFormat.HEADER_BYTES]);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(SCHEMA).write(measure, encoder);
        encoder.flush();
        byte[] bytes = out.toByteArray();
        WireFormat.writeHeader(id, bytes);
        return bytes;
    }
}
