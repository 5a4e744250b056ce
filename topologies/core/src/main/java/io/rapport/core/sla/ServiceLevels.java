package io.rapport.core.sla;

/** Takes what becomes of service clocks, in the order in which it comes about. */
@FunctionalInterface
public interface ServiceLevels {
    void serviceLevel(ServiceLevel level);
}
