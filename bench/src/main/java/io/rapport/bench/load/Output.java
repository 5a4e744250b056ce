package io.rapport.bench.load;

/** Where a lane writes. The order is that of the script's codes. */
public enum Output {
    ENRICHED("touchpoints-enriched"),
    METRICS("customer-metrics"),
    ALERT("alerts"),
    RECOVERY("recoveries"),
    SERVICE_LEVEL("service-levels"),
    DEAD_LETTER("touchpoints-dead-letter"),
    /** The changelog of the states. */
    STATE("customers-changelog");

    private final String topic;

    Output(String topic) {
        this.topic = topic;
    }

    /** The name of the topic within a round. */
    public String topic() {
        return topic;
    }

    /** Whether only the latest record of a key is kept. */
    public boolean isCompacted() {
        return this == METRICS || this == ALERT || this == STATE;
    }
}
