package io.rapport.expression.mapping;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Touchpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts are those of an independent program over the same files. */
final class CdnowTest {
    private static final LocalDate CUT_OFF = LocalDate.parse("1997-09-30");

    @Test
    void theSampleHasEveryPurchaseOfEveryCustomer() {
        List<Touchpoint> purchases = purchases("cdnow", "cdnow/CDNOW_sample.txt");

        assertThat(purchases).hasSize(6_919);
        assertThat(purchases).extracting(Touchpoint::eventId).doesNotHaveDuplicates();
        assertThat(purchases.stream().map(Touchpoint::customerId).distinct()).hasSize(2_357);
        assertThat(cents(purchases)).isEqualTo(24_409_194L);
        assertThat(items(purchases)).isEqualTo(16_479L);
    }

    @Test
    void theMasterFileHasEveryPurchaseOfEveryCustomer() {
        List<Touchpoint> purchases = purchases("cdnow-master", "cdnow/CDNOW_master.txt");

        assertThat(purchases).hasSize(69_659);
        assertThat(purchases.stream().map(Touchpoint::customerId).distinct()).hasSize(23_570);
        assertThat(cents(purchases)).isEqualTo(250_031_563L);
        assertThat(items(purchases)).isEqualTo(167_881L);
    }

    @Test
    void theFirstRowIsReadAsItStands() {
        Touchpoint first = purchases("cdnow", "cdnow/CDNOW_sample.txt").get(0);

        assertThat(first.customerId()).isEqualTo("1");
        assertThat(first.kind()).isEqualTo(Kind.PURCHASE);
        assertThat(Instant.ofEpochMilli(first.occurredAt())).isEqualTo("1997-01-01T00:00:00Z");
        assertThat(first.amount()).isEqualTo(new Money(2_933, "USD"));
    }

    @Test
    void purchaseDaysGiveThePublishedSummaryOfEveryCustomer() throws IOException {
        // Given
        List<Touchpoint> purchases = purchases("cdnow", "cdnow/CDNOW_sample.txt");
        Map<String, String> published = Files.readAllLines(RealData.file("cdnow/cdnow_customers_summary.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> rounded(parts[1])));
        // When
        Map<String, String> ours = new TreeMap<>();
        purchases.stream().collect(groupingBy(Touchpoint::customerId)).forEach((id, own) -> ours.put(id, summary(own)));
        // Then
        assertThat(ours).hasSize(2_357).containsExactlyInAnyOrderEntriesOf(published);
    }

    private static String summary(List<Touchpoint> own) {
        TreeSet<LocalDate> days = own.stream()
                .map(t -> LocalDate.ofInstant(Instant.ofEpochMilli(t.occurredAt()), ZoneOffset.UTC))
                .filter(day -> !day.isAfter(CUT_OFF))
                .collect(Collectors.toCollection(TreeSet::new));
        double last = ChronoUnit.DAYS.between(days.first(), days.last()) / 7.0;
        double age = ChronoUnit.DAYS.between(days.first(), CUT_OFF) / 7.0;
        return String.format(Locale.ROOT, "%d,%.2f,%.2f", days.size() - 1, last, age);
    }

    private static String rounded(String published) {
        String[] parts = published.split(",", -1);
        return String.format(
                Locale.ROOT,
                "%d,%.2f,%.2f",
                Integer.parseInt(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]));
    }

    private static List<Touchpoint> purchases(String mapping, String file) {
        List<MappedRows> all = RealData.all(mapping, file);
        assertThat(all.stream().flatMap(rows -> rows.errors().stream())).isEmpty();
        return all.stream().flatMap(rows -> rows.touchpoints().stream()).toList();
    }

    private static long cents(List<Touchpoint> all) {
        return all.stream()
                .mapToLong(t -> Objects.requireNonNull(t.amount()).minorUnits())
                .sum();
    }

    private static long items(List<Touchpoint> all) {
        return all.stream()
                .mapToLong(t ->
                        Long.parseLong(Objects.requireNonNull(t.attributes().get("items"))))
                .sum();
    }
}
