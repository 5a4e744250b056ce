package io.rapport.expression.incidents;

import io.rapport.expression.mapping.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An incident as the log has it, read without the mapping: its rows, split at commas. The file has no quotes.
 *
 * @param number its own
 * @param rows its updates, in the order of the file
 */
record Incident(String number, List<Map<String, String>> rows) {
    static final String FILE = "incident_event_log/incident_event_log.csv";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    static Map<String, Incident> all() throws IOException {
        List<String> lines = Files.readAllLines(RealData.file(FILE));
        String[] names = lines.get(0).split(",", -1);
        Map<String, Incident> all = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            all.computeIfAbsent(values[0], number -> new Incident(number, new ArrayList<>()))
                    .rows
                    .add(row);
        }
        return all;
    }

    private String first(String column) {
        return rows.get(0).getOrDefault(column, "");
    }

    private String last(String column) {
        return rows.get(rows.size() - 1).getOrDefault(column, "");
    }

    private LocalDateTime openedAt() {
        return LocalDateTime.parse(first("opened_at"), TIME);
    }

    String priority() {
        return last("priority");
    }

    boolean keptTheServiceLevel() {
        return last("made_sla").equals("TRUE");
    }

    int reopenings() {
        int count = 0;
        for (int i = 1; i < rows.size(); i++) {
            int before = Integer.parseInt(rows.get(i - 1).getOrDefault("reopen_count", ""));
            count += Integer.parseInt(rows.get(i).getOrDefault("reopen_count", "")) > before ? 1 : 0;
        }
        return count;
    }

    /** How many open within so many days after the one before by the same caller on the same category. */
    static int repeats(Map<String, Incident> all, int days) {
        Map<String, LocalDateTime> before = new HashMap<>();
        List<Incident> byTime = new ArrayList<>(all.values());
        byTime.sort(Comparator.comparing(Incident::openedAt));
        int repeats = 0;
        for (Incident incident : byTime) {
            LocalDateTime last =
                    before.put(incident.first("caller_id") + "/" + incident.first("category"), incident.openedAt());
            boolean isRepeat =
                    last != null && Duration.between(last, incident.openedAt()).compareTo(Duration.ofDays(days)) <= 0;
            repeats += isRepeat ? 1 : 0;
        }
        return repeats;
    }
}
