package io.rapport.service.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.rapport.service.settings.Settings;
import io.rapport.service.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/settings.md names every setting with its default, and no other. */
class SettingsPageTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    @Test
    void everySettingStandsOnThePageWithItsDefault() throws JsonProcessingException {
        Map<String, String> settings = new TreeMap<>();
        flatten("", YAML.readTree(SettingsReader.describe(Settings.DEFAULT)), settings);

        Map<String, String> page = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Pages.text("docs/settings.md")).results().toList()) {
            flatten(row.group(1), YAML.readTree(row.group(2)), page);
        }

        assertThat(page)
                .as("docs/settings.md has one row for each key: | `key` | `default` | meaning | allowed |")
                .containsExactlyInAnyOrderEntriesOf(settings);
    }

    private static void flatten(String key, JsonNode node, Map<String, String> into) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(field -> flatten(
                            key.isEmpty() ? field.getKey() : key + "." + field.getKey(), field.getValue(), into));
        } else {
            into.put(key, node.isObject() ? "{}" : plain(node.asText()));
        }
    }

    /** P90D and PT2160H are the same, and so are 1 and 1.0. */
    private static String plain(String text) {
        if (text.matches("PT?\\d.*")) {
            return Duration.parse(text).toString();
        }
        return text.matches("\\d+\\.0") ? text.substring(0, text.length() - 2) : text;
    }
}
