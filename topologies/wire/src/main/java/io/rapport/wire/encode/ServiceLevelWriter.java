package io.rapport.wire.encode;

import io.rapport.core.sla.ServiceLevel;

/** Writes what has become of a service clock, in the order of the contract's fields. */
final class ServiceLevelWriter {
    private ServiceLevelWriter() {}

    static void put(ServiceLevel level, BodyWriter out) {
        out.putText(level.customerId());
        out.putText(level.caseReference());
        out.putText(level.clock());
        out.putSymbolAfterUnknown(level.event());
        out.putLong(level.at());
        out.putLong(level.startedAt());
        out.putLong(level.dueAt());
        out.putLong(level.consumed());
    }
}
