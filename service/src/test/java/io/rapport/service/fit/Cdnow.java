package io.rapport.service.fit;

import io.rapport.core.purchase.Cohort;
import io.rapport.core.purchase.PurchaseHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The CDNOW sample of Fader and Hardie, which is not part of this repository. */
final class Cdnow {

    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    private Cdnow() {}

    /** One line of the published summary, in weeks. */
    record Summary(String id, PurchaseHistory history, double meanSpend) {}

    static List<Summary> summaries() {
        List<Summary> all = new ArrayList<>();
        for (String line : lines("cdnow_customers_summary_with_transactions.csv").stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", -1);
            PurchaseHistory history = new PurchaseHistory(
                    Integer.parseInt(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
            all.add(new Summary(cells[0], history, Double.parseDouble(cells[4])));
        }
        return all;
    }

    static Cohort cohort() {
        Cohort.Builder cohort = Cohort.builder();
        for (Summary one : summaries()) {
            if (one.meanSpend() > 0) {
                cohort.add(one.history(), one.meanSpend());
            } else {
                cohort.add(one.history());
            }
        }
        return cohort.build();
    }

    /** The single purchases, customers by the number that the summary gives them. */
    static PurchaseLog purchases() {
        PurchaseLog log = new PurchaseLog();
        for (String line : lines("CDNOW_sample.txt")) {
            String[] cells = line.strip().split("\\s+", -1);
            LocalDate day = LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE);
            log.add(String.valueOf(Integer.parseInt(cells[1])), day, Double.parseDouble(cells[4]));
        }
        return log;
    }

    static LocalDate end() {
        return END;
    }

    private static List<String> lines(String name) {
        Path file = folder().resolve("cdnow").resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "skipped: no " + file + "; name the data in RAPPORT_DATA");
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        Path beside = Path.of(System.getProperty("rapport.root", ".")).resolve("../shared/data");
        return Stream.of(System.getProperty("rapport.data"), System.getenv("RAPPORT_DATA"))
                .flatMap(named -> Optional.ofNullable(named).stream())
                .map(Path::of)
                .findFirst()
                .orElse(beside);
    }
}
