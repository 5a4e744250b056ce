package io.rapport.expression.mapping;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts are those of an independent program over the same file (exact decimals), not of this one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnlineRetailTest {
    private final List<MappedRows> mapped = new ArrayList<>();

    @BeforeEach
    void mapTheWholeFileOnce() {
        if (!mapped.isEmpty()) {
            return;
        }
        mapped.addAll(RealData.all("online-retail", "online_retail/online_retail.csv.gz"));
    }

    @Test
    void everyLineOfTheFileIsAccountedFor() {
        assertThat(mapped.stream().mapToInt(MappedRows::rows).sum()).isEqualTo(541_909);
        assertThat(mapped.stream().flatMap(rows -> rows.errors().stream())).isEmpty();
        assertThat(mapped.stream().filter(rows -> rows.touchpoints().size() != 1))
                .isEmpty();
    }

    @Test
    void everyLineWithoutACustomerStandsAlone() {
        List<MappedRows> nameless = mapped.stream()
                .filter(rows -> only(rows).customerId().isEmpty())
                .toList();
        assertThat(nameless).hasSize(135_080);
        assertThat(nameless.stream().filter(rows -> rows.rows() != 1)).isEmpty();
    }

    @Test
    void everyInvoiceOfACustomerIsOneTouchpoint() {
        Map<Kind, Long> kinds = named().stream().collect(groupingBy(Touchpoint::kind, counting()));
        assertThat(kinds).isEqualTo(Map.of(Kind.PURCHASE, 18_536L, Kind.RETURN, 3_654L));
        assertThat(mapped.stream()
                        .map(OnlineRetailTest::only)
                        .map(Touchpoint::eventId)
                        .distinct()
                        .count())
                .isEqualTo(mapped.size());
    }

    @Test
    void amountsAreNeverNegativeForCustomersAndAddUpToThePenny() {
        assertThat(named().stream().filter(t -> pence(t) < 0)).isEmpty();
        Map<Kind, Long> sums =
                named().stream().collect(groupingBy(Touchpoint::kind, summingLong(OnlineRetailTest::pence)));
        assertThat(sums).isEqualTo(Map.of(Kind.PURCHASE, 891_140_790L, Kind.RETURN, 61_134_209L));
    }

    @Test
    void theTopFifthOfCustomersCarriesThePublishedShareOfNetRevenue() {
        // Given
        Map<String, Long> net = named().stream()
                .collect(groupingBy(
                        Touchpoint::customerId, summingLong(t -> t.kind() == Kind.RETURN ? -pence(t) : pence(t))));
        // When
        List<Long> sorted =
                net.values().stream().sorted(Comparator.reverseOrder()).toList();
        long all = sorted.stream().mapToLong(Long::longValue).sum();
        long top = sorted.stream().limit(874).mapToLong(Long::longValue).sum();
        // Then: in binary floating point two more customers, whose net is exactly zero, come out below it: the
        // published 43
        assertThat(sorted).hasSize(4_372);
        assertThat(all).isEqualTo(830_006_581L);
        assertThat(100.0 * top / all).isCloseTo(73.82, within(0.005));
        assertThat(sorted.stream().filter(pence -> pence < 0)).hasSize(41);
        assertThat(sorted.stream().filter(pence -> pence == 0)).hasSize(14);
    }

    @Test
    void rowsComeOutInTheOrderOfTheirFirstRow() {
        assertThat(mapped).isSortedAccordingTo(Comparator.comparingLong(MappedRows::firstRow));
        assertThat(new HashSet<>(mapped)).hasSize(mapped.size());
    }

    private List<Touchpoint> named() {
        return mapped.stream()
                .map(OnlineRetailTest::only)
                .filter(t -> !t.customerId().isEmpty())
                .toList();
    }

    private static Touchpoint only(MappedRows rows) {
        return rows.touchpoints().get(0);
    }

    private static long pence(Touchpoint touchpoint) {
        return Objects.requireNonNull(touchpoint.amount()).minorUnits();
    }
}
