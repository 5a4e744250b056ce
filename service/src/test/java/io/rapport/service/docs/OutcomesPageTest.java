package io.rapport.service.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/outcomes.md tells of Alba is what score prints of her. */
class OutcomesPageTest {
    private static final String REMEDY = "score prints other figures of Alba than docs/outcomes.md shows: run "
            + "docs/pictures/draw, then correct the bold numbers of the page";
    private static final Pattern BOLD = Pattern.compile("\\*\\*([+\u2212]?\\d+(?:\\.\\d+)?)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> OUTCOMES = List.of(
            "satisfaction", "experience", "retention", "buyingIntention", "referral", "shareOfWallet", "profitability");

    private final Year year = Year.scored();
    private final String page = Pages.text("docs/outcomes.md");

    @Test
    void theKeptEventsAndAlertsAreWhatScorePrints() {
        List<String> kept = Pages.text("docs/pictures/alba.jsonl").lines().toList();

        assertThat(kept).as(REMEDY).isEqualTo(year.told());
    }

    @Test
    void theKeptDaysAreWhatScorePrints() {
        List<String[]> rows = Pages.text("docs/pictures/alba-days.csv")
                .lines()
                .map(row -> row.split(",", -1))
                .toList();

        String[] head = rows.get(0);
        List<JsonNode> days = year.days();
        assertThat(rows).hasSize(days.size() + 1);
        for (int row = 1; row < rows.size(); row++) {
            JsonNode day = days.get(row - 1);
            assertThat(day.path("asOf").asText()).startsWith(rows.get(row)[0]);
            assertThat(day.path("stage").asText()).isEqualTo(rows.get(row)[1]);
            for (int column = 2; column < head.length; column++) {
                JsonNode outcome = day.path("outcomes").path(head[column]).path("value");
                JsonNode figure = outcome.isMissingNode() ? day.path("risk").path(head[column]) : outcome;
                assertThat(figure.isNumber()).as(head[column]).isTrue();
                assertThat(figure.asDouble())
                        .as("%s on %s: %s", head[column], rows.get(row)[0], REMEDY)
                        .matches(new Quoted(rows.get(row)[column].replace('-', '\u2212'))::is);
            }
        }
    }

    @Test
    void theTableOfTheYearIsWhatScorePrints() {
        List<String[]> rows = page.lines()
                .filter(line -> line.startsWith("| `alba-"))
                .map(line -> line.substring(2).split(" *\\| *", -1))
                .toList();

        assertThat(rows).hasSameSizeAs(year.events());
        for (int row = 0; row < rows.size(); row++) {
            JsonNode event = year.events().get(row);
            assertThat(rows.get(row)[0]).isEqualTo("`" + event.path("eventId").asText() + "`");
            for (int i = 0; i < OUTCOMES.size(); i++) {
                double after =
                        event.at("/outcomes/" + OUTCOMES.get(i) + "/after").asDouble();
                assertThat(after)
                        .as("%s of %s: %s", OUTCOMES.get(i), rows.get(row)[0], REMEDY)
                        .matches(new Quoted(rows.get(row)[i + 2])::is);
            }
        }
    }

    @Test
    void everyAlertStandsInTheTableOfTheYear() {
        assertThat(year.alerts()).hasSize(6).allSatisfy(alert -> {
            String at = alert.path("raisedAt").asText();
            String row = "| | " + at.substring(5, 10) + " " + at.substring(11, 16) + " **"
                    + alert.path("rule").asText() + "** |";
            assertThat(page).as(REMEDY).contains(row);
        });
    }

    @Test
    void everyBoldNumberIsAFigureOfWhatItsParagraphNames() {
        List<String> stale = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (String paragraph : page.split("\n\n", -1)) {
            List<Double> figures = figuresNamed(paragraph);
            BOLD.matcher(paragraph).results().map(match -> match.group(1)).forEach(number -> {
                quoted.add(number);
                if (figures.stream().noneMatch(new Quoted(number)::is)) {
                    stale.add(number + " in: " + paragraph);
                }
            });
        }

        assertThat(stale).as(REMEDY).isEmpty();
        assertThat(quoted).hasSizeGreaterThan(50);
    }

    private List<Double> figuresNamed(String paragraph) {
        List<String> names =
                CODE.matcher(paragraph).results().map(match -> match.group(1)).toList();
        Stream<JsonNode> events = year.events().stream()
                .filter(e -> names.contains(e.path("eventId").asText()));
        Stream<JsonNode> alerts =
                year.alerts().stream().filter(a -> names.contains(a.path("rule").asText()));
        Stream<JsonNode> days = year.days().stream()
                .filter(d -> names.contains(d.path("asOf").asText().substring(0, 10)));
        return Stream.of(events, alerts, days)
                .flatMap(lines -> lines)
                .flatMap(OutcomesPageTest::figures)
                .toList();
    }

    /** Every number of a line, and of an event also what each outcome was just before it. */
    private static Stream<Double> figures(JsonNode line) {
        Stream<Double> before = OUTCOMES.stream().map(outcome -> {
            JsonNode change = line.path("outcomes").path(outcome);
            return change.path("before").asDouble()
                    + change.path("contributions").path("time").asDouble();
        });
        return Stream.concat(before, numbers(line));
    }

    private static Stream<Double> numbers(JsonNode node) {
        if (node.isNumber()) {
            return Stream.of(node.asDouble());
        }
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream().flatMap(OutcomesPageTest::numbers);
    }

    @Test
    void everyPictureIsThere() {
        String[] pictures = Pattern.compile("\\(pictures/([a-z-]+\\.svg)\\)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new);

        assertThat(Arrays.asList(pictures))
                .hasSize(9)
                .allSatisfy(picture ->
                        assertThat(Pages.path("docs/pictures/" + picture)).exists());
    }
}
