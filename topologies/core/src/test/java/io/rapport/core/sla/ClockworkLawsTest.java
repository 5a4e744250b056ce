package io.rapport.core.sla;

import static io.rapport.core.sla.Served.utc;
import static io.rapport.core.sla.Services.CUSTOMER;
import static io.rapport.core.sla.Services.OFFICE;
import static io.rapport.core.sla.Services.PART;
import static io.rapport.core.sla.Services.clock;
import static io.rapport.core.sla.Services.hours;
import static io.rapport.core.sla.Services.onUrgent;
import static io.rapport.core.sla.Services.service;
import static io.rapport.core.sla.Services.untilClosed;
import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.core.businesstime.BusinessCalendar;
import io.rapport.core.businesstime.Target;
import io.rapport.core.rule.RuleBook;
import io.rapport.core.rule.service.CaseService;
import io.rapport.core.rule.service.ServiceClock;
import io.rapport.core.rule.service.ServiceClock.ClockKind;
import io.rapport.core.sample.Printed;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Laws over seeded histories: many cases, late touchpoints, and rules that change three times. */
final class ClockworkLawsTest {
    private static final int HISTORIES = 300;
    private static final long DAY = 86_400_000L;
    private static final long START = utc("2025-03-03T00:00");
    private static final Kind[] KINDS = {
        Kind.COMPLAINT,
        Kind.COMPLAINT,
        Kind.CONTACT,
        Kind.CONTACT,
        Kind.ENQUIRY,
        Kind.REPLY,
        Kind.REPLY,
        Kind.RESOLUTION,
        Kind.REOPENING,
        Kind.DELIVERY,
        Kind.PURCHASE,
        Kind.OTHER
    };
    private static final CaseService ONE = service(
            warning(clock("first", ClockKind.FIRST_REPLY, 4)),
            warning(clock("next", ClockKind.NEXT_REPLY, 3, PART)),
            warning(clock("resolve", ClockKind.RESOLVE, 16, CUSTOMER, PART)),
            new ServiceClock("summary", ClockKind.RESOLVE, new Target.CloseOfDay(2), OFFICE, 0.5, List.of(CUSTOMER)),
            onUrgent(warning(clock("urgent", ClockKind.RESOLVE, 8, CUSTOMER))),
            onUrgent(warning(clock("hurry", ClockKind.NEXT_REPLY, 2))),
            untilClosed(onUrgent(warning(clock("close", ClockKind.RESOLVE, 12, PART)))));
    private static final CaseService TWO = service(
            new ServiceClock("resolve", ClockKind.RESOLVE, hours(60), BusinessCalendar.always(), 0.5, List.of(PART)),
            warning(clock("next", ClockKind.NEXT_REPLY, 2)),
            untilClosed(warning(clock("close", ClockKind.RESOLVE, 20, PART))),
            onUrgent(warning(clock("urgent", ClockKind.RESOLVE, 9))));
    private static final RuleBook BOOK = RuleBook.EMPTY
            .with(Served.set("2025-03-01T00:00", ONE))
            .with(Served.set("2025-03-07T11:11", TWO))
            .with(Served.set("2025-03-12T07:00", ONE))
            .with(Served.set("2025-03-14T16:00", service(clock("first", ClockKind.FIRST_REPLY, 1))));

    private record Arrival(Touchpoint touchpoint, long at) {}

    private static ServiceClock warning(ServiceClock clock) {
        return new ServiceClock(clock.name(), clock.kind(), clock.target(), clock.calendar(), 0.7, clock.pauses());
    }

    private static List<Arrival> history(Random random) {
        List<Arrival> history = new ArrayList<>();
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            long at = START + (long) (random.nextDouble() * 15 * DAY);
            Kind kind = KINDS[random.nextInt(KINDS.length)];
            TouchpointBuilder t = touchpoint("e" + i, "ann", at, kind).labels(labels(random));
            for (String attribute : List.of("thanks", "customer", "part", "closed")) {
                if (random.nextInt(3) == 0) {
                    t.attribute(attribute, "yes");
                }
            }
            if (random.nextInt(3) == 0) {
                t.attribute("urgent", random.nextBoolean() ? "yes" : "no");
            }
            t.result(random.nextInt(8) == 0 ? Result.FAILED : null);
            history.add(new Arrival(t.build(), at + (random.nextInt(4) == 0 ? random.nextInt((int) DAY) : 0)));
        }
        history.sort(Comparator.comparingLong(Arrival::at));
        return history;
    }

    private static Labels labels(Random random) {
        String caseId = random.nextInt(3) == 0 ? null : "c" + random.nextInt(3);
        String topic = caseId == null && random.nextInt(2) == 0 ? "parking" : null;
        return new Labels(null, null, null, null, caseId, null, null, null, topic, null);
    }

    private static Served serve(long seed, BiConsumer<Served, Long> before) {
        Served served = new Served(BOOK);
        for (Arrival arrival : history(new Random(seed))) {
            before.accept(served, arrival.at);
            served.apply(arrival.touchpoint, arrival.at);
        }
        return served.until(START + 100 * DAY);
    }

    @Test
    void whatIsToldDoesNotDependOnWhenElseItIsWoken() {
        int told = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            // Given
            Served prompt = serve(seed, (served, now) -> {});
            Random random = new Random(seed);
            // When
            Served restless = serve(seed, (served, now) -> {
                for (long time = now - random.nextInt((int) DAY);
                        time < now;
                        time += 1 + random.nextInt((int) DAY / 9)) {
                    served.until(time);
                    served.wake(time);
                }
            });
            // Then
            assertThat(restless.told).as("seed %d", seed).isEqualTo(prompt.told);
            told += prompt.told.size();
        }
        assertThat(told).isGreaterThan(10 * HISTORIES);
        Printed.line("woken at odd times: seeds 0 to " + (HISTORIES - 1) + ", " + told + " service levels");
    }

    @Test
    void whatIsReadIsWrittenTheSameAndGoesOnTheSame() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            // Given
            Served awake = serve(seed, (served, now) -> {});
            // When
            Served asleep = serve(seed, (served, now) -> {
                byte[] bytes = served.bytes();
                served.read(bytes);
                assertThat(served.bytes()).isEqualTo(bytes);
            });
            // Then
            assertThat(asleep.told).as("seed %d", seed).isEqualTo(awake.told);
        }
        Printed.line("written and read between touchpoints: seeds 0 to " + (HISTORIES - 1));
    }

    @Test
    void everyRunWarnsOnceBreaksOnceAndIsToldInOrderOfTime() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            // When
            List<ServiceLevel> told = serve(seed, (served, now) -> {}).told;
            // Then
            assertThat(told).as("seed %d", seed).isSortedAccordingTo(Comparator.comparingLong(ServiceLevel::at));
            for (ServiceLevel.Event event : List.of(ServiceLevel.Event.WARNED, ServiceLevel.Event.BREACHED)) {
                List<String> runs = told.stream()
                        .filter(level -> level.event() == event)
                        .map(level -> level.caseReference() + " " + level.clock() + " " + level.startedAt())
                        .toList();
                assertThat(runs).as("seed %d", seed).doesNotHaveDuplicates();
            }
            assertThat(told).as("seed %d", seed).allSatisfy(level -> {
                assertThat(level.consumed()).isNotNegative();
                assertThat(level.startedAt()).isLessThanOrEqualTo(level.at());
            });
        }
        Printed.line("runs of clocks: seeds 0 to " + (HISTORIES - 1));
    }

    @Test
    void flagsAndBytesOfALaterVersionArePassedOver() {
        // Given
        Served served = serve(1, (each, now) -> {});
        served.apply(Served.at("2025-03-20T09:00", Kind.COMPLAINT).caseId("x").build(), START + 100 * DAY);
        served.clocks.forgetBefore(Long.MAX_VALUE, START + 17 * DAY);
        byte[] bytes = served.bytes();
        byte[] later = Arrays.copyOf(bytes, bytes.length + 2);
        later[1] = (byte) (later[1] + 2);
        later[2] = (byte) (later[2] | 0xC0);
        // When
        served.read(later);
        // Then
        assertThat(served.bytes()).isEqualTo(bytes);
    }

    @Test
    void bytesThatAreNoClocksAreRefused() {
        Served served = serve(1, (each, now) -> {});
        byte[] bytes = served.bytes();
        byte[] cut = Arrays.copyOf(bytes, 2 + bytes[1] / 2);
        cut[1] = (byte) (cut.length - 2);
        assertThatIllegalArgumentException().isThrownBy(() -> served.read(cut));
    }

    @Test
    void noClocksAreNoBytes() {
        assertThat(new Served(BOOK).bytes()).isEmpty();
    }
}
