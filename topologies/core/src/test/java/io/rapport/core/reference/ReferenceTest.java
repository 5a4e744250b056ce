package io.rapport.core.reference;

import static io.rapport.core.touchpoint.TouchpointBuilder.touchpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.policy.Policy;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.sample.Recorder;
import io.rapport.core.sample.SampleRules;
import io.rapport.core.screening.RejectReason;
import io.rapport.core.screening.Rejection;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ReferenceTest {
    private static final int CUSTOMERS = 40;

    private static List<Touchpoint> log() {
        List<Touchpoint> log = new ArrayList<>();
        for (int c = 0; c < CUSTOMERS; c++) {
            for (Touchpoint t : Histories.of(c, 60, 200)) {
                log.add(new Touchpoint(
                        t.eventId(),
                        "c" + c,
                        t.occurredAt(),
                        t.kind(),
                        t.labels(),
                        t.result(),
                        t.amount(),
                        t.cost(),
                        t.timing(),
                        t.voice(),
                        t.attributes()));
            }
        }
        log.sort(Comparator.comparingLong(Touchpoint::occurredAt));
        return log;
    }

    private static Map<String, String> run(Recorder recorder) {
        Reference reference = new Reference(Policy.DEFAULT, SampleRules.four(), recorder);
        log().forEach(reference::accept);
        reference.finish(Customer.day(1_000));
        Map<String, String> states = new TreeMap<>();
        reference.states().forEach((id, bytes) -> states.put(id, HexFormat.of().formatHex(bytes)));
        return states;
    }

    @Test
    void twoRunsGiveTheSameBytesAndOutputs() {
        // Given
        Recorder first = new Recorder();
        Recorder second = new Recorder();
        // When
        Map<String, String> one = run(first);
        Map<String, String> other = run(second);
        // Then
        assertThat(one).hasSize(CUSTOMERS).isEqualTo(other);
        assertThat(first.alerts).isNotEmpty().isEqualTo(second.alerts);
        assertThat(first.metrics).isEqualTo(second.metrics);
        assertThat(first.enriched).isEqualTo(second.enriched);
    }

    @Test
    void bytesBetweenStepsAreTheSameAsAStateThatIsHeld() {
        // Given
        Map<String, String> states = run(new Recorder());
        // When
        Customer held = new Customer(Policy.DEFAULT);
        log().stream().filter(t -> t.customerId().equals("c7")).forEach(held::apply);
        held.advance("c7", Customer.day(1_000));
        // Then
        assertThat(states).containsEntry("c7", HexFormat.of().formatHex(held.bytes()));
    }

    @Test
    void whatComesInIsAppliedRepeatedOrRejected() {
        // Given
        Reference reference = new Reference(Policy.DEFAULT, SampleRules.four(), new Recorder());
        Touchpoint good = touchpoint("e1", "ann", Customer.START, Kind.CONTACT).build();
        Touchpoint bad = touchpoint("e2", "ann", -1, Kind.CONTACT).build();
        // When
        reference.accept(good);
        reference.accept(good);
        Optional<Rejection> rejection = reference.accept(bad, Customer.START);
        // Then
        assertThat(rejection.map(Rejection::reason)).contains(RejectReason.TIME_OUT_OF_RANGE);
        assertThat(reference.applied()).isEqualTo(1);
        assertThat(reference.repeated()).isEqualTo(1);
        assertThat(reference.rejected()).isEqualTo(1);
    }
}
