package io.rapport.schemas;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** The schemas of our topics' values as they are registered and released: plain Avro, free of hints for Java. */
public enum Contract {
    TOUCHPOINT(Touchpoint.getClassSchema(), Direction.INPUT),
    TOUCHPOINT_ENRICHED(TouchpointEnriched.getClassSchema(), Direction.OUTPUT),
    CUSTOMER_METRICS(CustomerMetrics.getClassSchema(), Direction.OUTPUT),
    ALERT(Alert.getClassSchema(), Direction.OUTPUT),
    ALERT_COMMAND(AlertCommand.getClassSchema(), Direction.INPUT),
    RULE_SET(RuleSet.getClassSchema(), Direction.INPUT),
    RECOVERY(Recovery.getClassSchema(), Direction.OUTPUT),
    SERVICE_LEVEL(ServiceLevel.getClassSchema(), Direction.OUTPUT);

    private static final String STRING_CLASS = ",\"avro.java.string\":\"String\"";

    private final String json;
    // Avro marks nothing as immutable; nobody changes this one.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Schema schema;

    private final Direction direction;

    Contract(Schema generated, Direction direction) {
        this.json = generated
                .toString()
                .replace("{\"type\":\"string\"" + STRING_CLASS + "}", "\"string\"")
                .replace(STRING_CLASS, "");
        this.schema = new Schema.Parser().parse(json);
        this.direction = direction;
    }

    /** Who writes a topic, which decides how its schema may change. */
    public enum Direction {
        /** Written by others: we must go on reading what every released version wrote. */
        INPUT,
        /** Written by us, read by others: every released version reads every other. */
        OUTPUT
    }

    /** The schema as JSON text, with its documentation. */
    public String json() {
        return json;
    }

    public Schema schema() {
        return schema;
    }

    public Direction direction() {
        return direction;
    }

    /**
     * Whether records of another schema have exactly our bytes and names: all that may differ is documentation, defaults
     * and aliases.
     */
    public boolean hasTheBytesOf(Schema other) {
        return SchemaNormalization.toParsingForm(schema).equals(SchemaNormalization.toParsingForm(other));
    }
}
