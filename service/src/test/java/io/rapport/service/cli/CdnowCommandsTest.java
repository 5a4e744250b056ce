package io.rapport.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.service.e2e.kit.RealData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands on CDNOW's sample give the published figures (Fader and Hardie). */
class CdnowCommandsTest {
    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Rapport.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private static Map<String, JsonNode> purchases(String out) throws IOException {
        Map<String, JsonNode> byCustomer = new HashMap<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : out.lines().toList()) {
            JsonNode json = mapper.readTree(line);
            byCustomer.put(json.get("customerId").asText(), json.get("purchases"));
        }
        return byCustomer;
    }

    @Test
    void scoreReproducesRepeatsRecencyAndAgeOfEveryCustomer() throws IOException {
        Path sample = RealData.file("cdnow/CDNOW_sample.txt");
        List<String> summary = Files.readAllLines(RealData.file("cdnow/cdnow_customers_summary.csv"));

        String out =
                run("score", "--mapping", "cdnow", "--input", sample.toString(), "--until", "1997-09-30T00:00:00Z");

        Map<String, JsonNode> byCustomer = purchases(out);
        assertThat(byCustomer).hasSize(2357);
        assertThat(summary).hasSize(2358);
        for (String line : summary.subList(1, summary.size())) {
            String[] expected = line.split(",", -1);
            JsonNode purchases = byCustomer.get(expected[0]);
            assertThat(purchases).as(line).isNotNull();
            assertThat(purchases.get("repeats").asInt()).as(line).isEqualTo(Integer.parseInt(expected[1]));
            assertThat(purchases.get("recency").asDouble())
                    .as(line)
                    .isCloseTo(Double.parseDouble(expected[2]), within(0.00501));
            assertThat(purchases.get("age").asDouble())
                    .as(line)
                    .isCloseTo(Double.parseDouble(expected[3]), within(0.00501));
        }
    }

    @Test
    void fitPrintsThePublishedParametersAndLogLikelihoods() throws IOException {
        Path sample = RealData.file("cdnow/CDNOW_sample.txt");
        Path dollars = Files.createTempFile("rapport", ".yaml");
        Files.writeString(dollars, "policy: {currencies: {reporting: USD, rates: {}}}");

        String out = run(
                "fit",
                "--mapping",
                "cdnow",
                "--input",
                sample.toString(),
                "--until",
                "1997-09-30",
                "--settings",
                dollars.toString());

        Files.delete(dollars);
        assertThat(out.replaceAll(" +", " "))
                .contains("2,357 customers, 946 with repeat purchases")
                .containsPattern("BG/NBD log-likelihood -9582\\.4")
                .containsPattern("r 0\\.24[23]\\d\\s+alpha 4\\.41\\d+\\s+a 0\\.79[23]\\d\\s+b 2\\.42[56]\\d")
                .containsPattern("MBG/NBD log-likelihood")
                .containsPattern("r 0\\.52[45]\\d\\s+alpha 6\\.18[23]\\d\\s+a 0\\.89[01]\\d\\s+b 1\\.61[34]\\d")
                .containsPattern("Pareto/NBD log-likelihood -959[45]\\.")
                .containsPattern("Gamma-Gamma log-likelihood -405[56]\\.");
    }
}
