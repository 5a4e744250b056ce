package io.rapport.wire.encode;

import io.rapport.core.recovery.Recovery;
import io.rapport.core.recovery.Recovery.Handled;

/** Writes what came of an alert, in the order of the contract's fields. */
final class RecoveryWriter {
    private RecoveryWriter() {}

    static void put(Recovery recovery, BodyWriter out) {
        out.putText(recovery.customerId());
        Handled alert = recovery.alert();
        out.putBranch(alert != null);
        if (alert != null) {
            put(alert, out);
        }
        out.putLong(recovery.from());
        out.putLong(recovery.to());
        out.putDouble(recovery.before().satisfaction());
        out.putDouble(recovery.after().satisfaction());
        out.putDouble(recovery.before().risk());
        out.putDouble(recovery.after().risk());
        out.putBoolean(recovery.course().bought());
        out.putBoolean(recovery.course().complained());
        out.putBoolean(recovery.course().left());
    }

    private static void put(Handled alert, BodyWriter out) {
        out.putText(alert.alertId());
        out.putText(alert.rule());
        out.putText(alert.desk());
        out.putSymbolAfterUnknown(alert.severity());
        out.putOptionalLong(alert.acknowledgedAfter());
        out.putOptionalLong(alert.recoveredAfter());
        out.putOptionalText(alert.action());
        out.putLong(alert.costMinor());
        out.putOptionalText(alert.result());
        out.putLong(alert.signals());
    }
}
