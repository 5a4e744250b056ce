package io.rapport.core.rule.service;

import io.rapport.core.rule.condition.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How cases are to be served.
 *
 * @param clocks those that run on cases, at most 8
 * @param thanks contacts that ask for no answer: they start no clock
 */
public record CaseService(List<ServiceClock> clocks, Selector thanks) {
    /** How many clocks can run on a case. */
    public static final int MOST = 8;

    /** No clock at all. */
    public static final CaseService NONE = new CaseService(List.of(), Selector.NONE);

    public CaseService {
        clocks = List.copyOf(clocks);
        Set<String> names = new HashSet<>();
        for (ServiceClock clock : clocks) {
            if (clock.kind() == ServiceClock.ClockKind.ACKNOWLEDGE) {
                throw new IllegalArgumentException("clock " + clock.name() + ": only an alert is acknowledged");
            }
            if (!names.add(clock.name())) {
                throw new IllegalArgumentException("two clocks are called " + clock.name());
            }
        }
        if (clocks.size() > MOST) {
            throw new IllegalArgumentException(clocks.size() + " clocks; allowed: " + MOST);
        }
    }
}
