package io.rapport.expression.rows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapport.expression.cel.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of JSON Lines. Whole numbers of 64 bits stay whole, other numbers are binary; {@code null}, blank text and the
 * layout's missing texts are absent. Depth and sizes are limited by Jackson's defaults.
 */
final class JsonRows implements LineReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Lines lines;
    private final Layout layout;

    JsonRows(Lines lines, Layout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    @Override
    public Optional<Columns> columns() {
        return Optional.empty();
    }

    @Override
    public Optional<Row> next(long number) throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.map(found -> row(number, found));
    }

    private Row row(long number, Lines.Line line) {
        if (line.cut()) {
            return Row.faulty(number, "it is longer than " + Lines.LONGEST + " characters");
        }
        if (line.text().indexOf('\uFFFD') >= 0) {
            return Row.faulty(
                    number, "it holds bytes that are not " + layout.decoding().name());
        }
        try {
            JsonNode node = JSON.readTree(line.text());
            return node.isObject()
                    ? Row.read(number, object(node))
                    : Row.faulty(number, "it is not a JSON object but " + node.getNodeType());
        } catch (JacksonException e) {
            return Row.faulty(number, "it is not JSON: " + e.getOriginalMessage());
        }
    }

    private Fields object(JsonNode node) {
        Map<String, Object> present = new LinkedHashMap<>();
        node.properties().forEach(entry -> value(entry.getValue()).ifPresent(v -> present.put(entry.getKey(), v)));
        return Fields.failWhenAbsent(present);
    }

    private Optional<Object> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> Optional.of(object(node));
            case ARRAY -> Optional.of(list(node));
            case STRING -> Optional.<Object>of(node.textValue()).filter(text -> !layout.isMissing(node.textValue()));
            case BOOLEAN -> Optional.of(node.booleanValue());
            case NUMBER ->
                Optional.of(
                        node.isIntegralNumber() && node.canConvertToLong()
                                ? (Object) node.longValue()
                                : (Object) node.doubleValue());
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private List<Object> list(JsonNode node) {
        List<Object> all = new ArrayList<>();
        node.forEach(element -> value(element).ifPresent(all::add));
        return all;
    }
}
