package io.rapport.core.rule.life;

/** How urgent an alert is. */
public enum Severity {
    INFO(1),
    WARNING(3),
    CRITICAL(10);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    /** How much the value at risk counts for the priority. */
    public int weight() {
        return weight;
    }
}
