package io.rapport.core.customer;

import static io.rapport.core.sample.Customer.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.metrics.CustomerMetrics;
import io.rapport.core.policy.Policy;
import io.rapport.core.rule.Rule;
import io.rapport.core.sample.Customer;
import io.rapport.core.sample.Histories;
import io.rapport.core.step.Step;
import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bytes of states are a contract: what a release has written, every later one reads. The files hold what was
 * written; today's writer must yield the same. Should it not, on purpose: leave the files, add those of the new version
 * beside them, and say so in the changelog.
 */
final class ReleasedStatesTest {
    /** The writer before there were rules: flags and times in place of alerts. */
    private static final String FIRST = "v1-";

    /** The writer before alerts were laid out to be read in part. */
    private static final String RULES = "v1-rules-";

    /** The same laid out as it is today, with powers and logarithms that differed in the last places. */
    private static final String ALERTS = "v1-alerts-";

    private static final String TODAYS = "v1-tables-";
    private static final double ROUNDING = 1e-9;

    /** What the states are of. */
    enum Released {
        ONE_PURCHASE,
        SUBSCRIBER,
        TROUBLED,
        EVERYTHING;

        Customer told() {
            Customer c = new Customer(Policy.DEFAULT);
            switch (this) {
                case ONE_PURCHASE -> c.apply(c.at(0.5, Kind.PURCHASE).amount(4_999, "EUR"));
                case SUBSCRIBER -> subscriber(c);
                case TROUBLED -> troubled(c);
                case EVERYTHING -> Histories.of(42, 150, 120).forEach(c::apply);
            }
            return c;
        }

        private static void subscriber(Customer c) {
            c.apply(c.at(0, Kind.RENEWAL).promisedAt(day(365)).amount(12_000, "GBP"));
            c.apply(c.at(1, Kind.USAGE));
            c.apply(c.at(5, Kind.USAGE).result(Result.FAILED));
            c.apply(c.at(6, Kind.PAYMENT).result(Result.FAILED));
            c.apply(c.at(7, Kind.SPEND_DECLARED).amount(50_000, "EUR"));
        }

        private static void troubled(Customer c) {
            c.apply(c.at(0, Kind.PURCHASE).orderId("o1").amount(9_900, "USD").promisedAt(day(2)));
            c.apply(c.at(3, Kind.COMPLAINT).caseId("c1").sentiment(-0.8));
            c.apply(c.at(3.5, Kind.DELIVERY).orderId("o1").result(Result.SUCCEEDED));
            c.apply(c.at(4, Kind.SURVEY).survey(Instrument.NPS, 2, 0, 10));
        }

        String hex(String writer) throws IOException {
            String name = "released/state-" + writer + file();
            try (InputStream in = ReleasedStatesTest.class.getResourceAsStream("/" + name)) {
                assertThat(in).as(name).isNotNull();
                return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
            }
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".hex";
        }

        CustomerMetrics read() throws IOException {
            return read(FIRST);
        }

        CustomerMetrics read(String writer) throws IOException {
            CustomerState state = new CustomerState();
            new StateCodec().read(HexFormat.of().parseHex(hex(writer)), state);
            return new Step(Policy.DEFAULT).metrics("ann", state, state.clock());
        }
    }

    @ParameterizedTest
    @EnumSource
    void todaysWriterYieldsTheReleasedBytes(Released released) throws IOException {
        assertThat(HexFormat.of().formatHex(released.told().bytes())).isEqualTo(released.hex(TODAYS));
    }

    @ParameterizedTest
    @EnumSource
    void releasedBytesGiveTheFiguresOfTheHistory(Released released) throws IOException {
        assertThat(released.read(TODAYS)).isEqualTo(released.told().metrics());
        isTheSameToRounding(released.read(FIRST), released.told().metrics());
        isTheSameToRounding(released.read(RULES), released.told().metrics());
        isTheSameToRounding(released.read(ALERTS), released.told().metrics());
    }

    private static void isTheSameToRounding(CustomerMetrics read, CustomerMetrics told) {
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(b)), Double.class)
                .withEqualsForType((a, b) -> Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(b)), double.class)
                .isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnEarlierWriterWroteOfAlertsIsTheSameState(Released released) throws IOException {
        // Given
        CustomerState state = new CustomerState();
        StateCodec codec = new StateCodec();
        // When
        codec.read(HexFormat.of().parseHex(released.hex(RULES)), state);
        // Then
        assertThat(HexFormat.of().formatHex(codec.write(state))).isEqualTo(released.hex(ALERTS));
    }

    @Test
    void whatWasSlippingAwayBeforeThereWereRulesStillIs() throws IOException {
        // Given
        Customer customer = Released.EVERYTHING.told();
        boolean slips = customer.state.tracks().find(Rule.number("slipping-away"), "") != null;
        // When
        CustomerState state = new CustomerState();
        new StateCodec().read(HexFormat.of().parseHex(Released.EVERYTHING.hex(FIRST)), state);
        // Then
        assertThat(state.tracks().find(Rule.number("slipping-away"), "") != null)
                .isEqualTo(slips);
    }

    @Test
    void figuresOfReleasedStatesAreThese() throws IOException {
        CustomerMetrics once = Released.ONE_PURCHASE.read();
        assertThat(once.asOf()).isEqualTo(day(0.5));
        assertThat(once.purchases().history().repeats()).isZero();
        assertThat(once.profit().lifetimeRevenue()).isEqualTo(4_999);
        assertThat(once.profit().lifetimeMargin()).isEqualTo(2_000);
        CustomerMetrics subscriber = Released.SUBSCRIBER.read();
        assertThat(subscriber.profit().lifetimeRevenue()).isEqualTo(13_800);
        assertThat(subscriber.risk().payments()).isCloseTo(0.9 * Math.pow(2, -1 / 30.0), within(1e-12));
        CustomerMetrics troubled = Released.TROUBLED.read();
        assertThat(troubled.openCases()).isEqualTo(1);
        assertThat(troubled.touchpoints()).isEqualTo(4);
        assertThat(troubled.voice().byInstrument()).containsEntry(Instrument.NPS, -100.0);
    }
}
