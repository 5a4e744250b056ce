package io.rapport.service.e2e;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;

import io.rapport.core.screening.RejectReason;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.schemas.Contract;
import io.rapport.wire.encode.RecordEncoder;
import io.rapport.wire.registry.SchemaRegistry;
import io.rapport.wire.registry.WireFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records that are no touchpoints that may enter, of every kind that we could think of. */
final class BadRecords {
    static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    static final String CUSTOMER = "anna";
    static final String NAME = "test.name";
    /** What a customer said; nobody may find it outside the record itself. */
    static final String SECRET = "personal words";

    private static final int UNKNOWN_ID = 987_654;
    private static final long HOUR = 3_600_000;

    private final RecordEncoder encoder;
    private final SchemaRegistry registry;
    private final List<Bad> all = new ArrayList<>();

    /** A record, what it is called here and why it is rejected. */
    static final class Bad {
        private final String name;
        private final RejectReason reason;
        private final byte @Nullable [] key;
        private final byte @Nullable [] value;

        private Bad(String name, RejectReason reason, byte @Nullable [] key, byte @Nullable [] value) {
            this.name = name;
            this.reason = reason;
            this.key = key;
            this.value = value;
        }

        String name() {
            return name;
        }

        RejectReason reason() {
            return reason;
        }

        byte @Nullable [] key() {
            return key;
        }

        byte @Nullable [] value() {
            return value;
        }
    }

    BadRecords(RecordEncoder encoder, SchemaRegistry registry) {
        this.encoder = encoder;
        this.registry = registry;
        bytes();
        sizes();
        ids();
        times();
        numbers();
        money();
        texts();
    }

    List<Bad> all() {
        return all;
    }

    static TouchpointBuilder fine(String eventId, Kind kind) {
        return touchpoint(eventId, CUSTOMER, NOON, kind);
    }

    byte[] encoded(TouchpointBuilder builder) {
        return encoder.touchpoint(builder.build());
    }

    private void bytes() {
        byte[] good = encoded(fine("cut", Kind.CONTACT).verbatim(SECRET));
        add("no value", RejectReason.UNDECODABLE, null);
        add("empty value", RejectReason.UNDECODABLE, new byte[0]);
        add("words", RejectReason.UNDECODABLE, SECRET.getBytes(StandardCharsets.UTF_8));
        add("JSON", RejectReason.UNDECODABLE, "{\"eventId\":\"e1\"}".getBytes(StandardCharsets.UTF_8));
        add("frame without body", RejectReason.UNDECODABLE, Arrays.copyOf(good, WireFormat.HEADER_BYTES));
        add("cut short", RejectReason.UNDECODABLE, Arrays.copyOf(good, good.length / 2));
        add("more behind", RejectReason.UNDECODABLE, Arrays.copyOf(good, good.length + 7));
        byte[] stranger = good.clone();
        WireFormat.writeHeader(UNKNOWN_ID, stranger);
        add("unknown schema id", RejectReason.UNKNOWN_SCHEMA, stranger);
        byte[] other = good.clone();
        WireFormat.writeHeader(registry.register("bad-other", Contract.ALERT.json()), other);
        add("schema of something else", RejectReason.UNDECODABLE, other);
    }

    private void sizes() {
        byte[] good = encoded(fine("repeated", Kind.CONTACT));
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        add("a MiB and a byte", RejectReason.RECORD_TOO_LARGE, Arrays.copyOf(good, (1 << 20) + 1));
        add("two MB of noise", RejectReason.RECORD_TOO_LARGE, noise);
        add("a MiB of noise", RejectReason.UNDECODABLE, Arrays.copyOf(noise, 1 << 20));
        add("a MiB of zeros, which is schema id 0", RejectReason.UNKNOWN_SCHEMA, new byte[1 << 20]);
        TouchpointBuilder many = fine("many", Kind.CONTACT);
        for (int i = 0; i < 100_000; i++) {
            many.attribute("a" + i, "");
        }
        add("100,000 attributes", RejectReason.TOO_MANY_ATTRIBUTES, encoded(many));
        add("a map of 100,000 times nothing", RejectReason.UNDECODABLE, nested(100_000));
    }

    /** The frame, then many blocks of a map that each say that another follows. */
    private byte[] nested(int blocks) {
        byte[] good = encoded(fine("nested", Kind.CONTACT));
        ByteBuffer value = ByteBuffer.allocate(good.length - 1 + blocks).put(good, 0, good.length - 1);
        while (value.hasRemaining()) {
            value.put((byte) 2);
        }
        return value.array();
    }

    private void ids() {
        add("no event id", RejectReason.EVENT_ID_MISSING, encoded(fine("", Kind.CONTACT)));
        add("no customer id", RejectReason.CUSTOMER_ID_MISSING, encoded(touchpoint("e", " ", NOON, Kind.CONTACT)));
        add("another's key", RejectReason.KEY_MISMATCH, encoded(touchpoint("e", "berta", NOON, Kind.CONTACT)));
        all.add(new Bad("no key", RejectReason.KEY_MISMATCH, null, encoded(fine("keyless", Kind.CONTACT))));
        add("event id of 257 bytes", RejectReason.ID_TOO_LONG, encoded(fine("e".repeat(257), Kind.CONTACT)));
        add(
                "order id of 129 umlauts",
                RejectReason.ID_TOO_LONG,
                encoded(fine("o", Kind.CONTACT).orderId("ü".repeat(129))));
    }

    private void times() {
        add("before 1970", RejectReason.TIME_OUT_OF_RANGE, encoded(touchpoint("b", CUSTOMER, -1, Kind.CONTACT)));
        add(
                "at the end of days",
                RejectReason.TIME_OUT_OF_RANGE,
                encoded(touchpoint("x", CUSTOMER, Long.MAX_VALUE, Kind.CONTACT)));
        add(
                "over an hour ahead",
                RejectReason.TIME_AHEAD,
                encoded(touchpoint("a", CUSTOMER, NOON + HOUR + 1, Kind.CONTACT)));
    }

    private void numbers() {
        add(
                "sentiment that is no number",
                RejectReason.NOT_A_NUMBER,
                encoded(fine("n1", Kind.CONTACT).sentiment(Double.NaN)));
        add(
                "endless effort",
                RejectReason.NOT_A_NUMBER,
                encoded(fine("n2", Kind.CONTACT).effort(Double.POSITIVE_INFINITY)));
        add(
                "answer that is no number",
                RejectReason.NOT_A_NUMBER,
                encoded(fine("n3", Kind.SURVEY).survey(Instrument.NPS, Double.NaN, 0, 10)));
        add(
                "answer off the scale",
                RejectReason.OUT_OF_SCALE,
                encoded(fine("n4", Kind.SURVEY).survey(Instrument.NPS, 11, 0, 10)));
        add(
                "scale upside down",
                RejectReason.OUT_OF_SCALE,
                encoded(fine("n5", Kind.SURVEY).survey(Instrument.NPS, 5, 10, 0)));
    }

    private void money() {
        add(
                "negative price",
                RejectReason.NEGATIVE,
                encoded(fine("n6", Kind.PURCHASE).amount(-1, "EUR")));
        add(
                "all the money",
                RejectReason.AMOUNT_TOO_LARGE,
                encoded(fine("n7", Kind.PURCHASE).amount(Long.MAX_VALUE, "EUR")));
        add(
                "strange money",
                RejectReason.UNKNOWN_CURRENCY,
                encoded(fine("n8", Kind.PURCHASE).amount(1, "XTS")));
    }

    private void texts() {
        String longest = SECRET + " ".repeat((16 << 10) + 1 - SECRET.length());
        add(
                "verbatim over 16 KiB",
                RejectReason.VERBATIM_TOO_LONG,
                encoded(fine("t1", Kind.CONTACT).verbatim(longest)));
        add(
                "attributes over 16 KiB",
                RejectReason.TOO_MANY_ATTRIBUTES,
                encoded(fine("t2", Kind.CONTACT).attribute("a", "x".repeat(16 << 10))));
    }

    private void add(String name, RejectReason reason, byte @Nullable [] value) {
        all.add(new Bad(name, reason, CUSTOMER.getBytes(StandardCharsets.UTF_8), value));
    }
}
