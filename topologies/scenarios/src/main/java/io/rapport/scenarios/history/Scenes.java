package io.rapport.scenarios.history;

import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import io.rapport.scenarios.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * Short plots that chance alone would seldom make: promises made, restated, kept in time, late, never, and kept before
 * they are known to be made; a case resolved, reopened and resolved; two purchases on a day; a contract lived and
 * cancelled. Each begins at an instant of its own.
 */
final class Scenes {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int LATEST_DAY = 25;

    private final String customerId;
    private final Chance chance;
    private final List<Touchpoint> told = new ArrayList<>();
    private long begin;

    Scenes(String customerId, Chance chance) {
        this.customerId = customerId;
        this.chance = chance;
    }

    List<Touchpoint> all() {
        promiseKeptInTime();
        promiseRestatedAndKeptLate();
        promiseNeverKept();
        promiseKeptBeforeItIsMade();
        caseReopened();
        twoPurchasesOnADay();
        contractLived();
        return told;
    }

    private void start() {
        begin = Histories.START.toEpochMilli() + chance.below(LATEST_DAY) * DAY + chance.below(12) * HOUR;
    }

    private TouchpointBuilder at(double hours, Kind kind) {
        String eventId = customerId + "/scene/" + (told.size() + 1);
        return TouchpointBuilder.touchpoint(eventId, customerId, begin + (long) (hours * HOUR), kind);
    }

    private void tell(TouchpointBuilder touchpoint) {
        told.add(touchpoint.build());
    }

    private void promiseKeptInTime() {
        start();
        tell(at(0, Kind.PURCHASE).orderId("kept").amount(4_990, "EUR").promisedAt(begin + 2 * DAY));
        tell(at(40, Kind.DELIVERY).orderId("kept").result(Result.SUCCEEDED));
    }

    private void promiseRestatedAndKeptLate() {
        start();
        tell(at(0, Kind.PURCHASE).orderId("restated").amount(2_500, "GBP").promisedAt(begin + DAY));
        tell(at(20, Kind.PROMISE).orderId("restated").promisedAt(begin + 3 * DAY));
        tell(at(30, Kind.DELIVERY).orderId("restated").result(Result.FAILED));
        tell(at(80, Kind.DELIVERY).orderId("restated").result(Result.SUCCEEDED));
    }

    private void promiseNeverKept() {
        start();
        tell(at(0, Kind.CONTACT).caseId("call-back").promisedAt(begin + DAY));
    }

    private void promiseKeptBeforeItIsMade() {
        start();
        tell(at(0, Kind.REPLY).caseId("early"));
        tell(at(3, Kind.PROMISE).caseId("early").promisedAt(begin + DAY));
    }

    private void caseReopened() {
        start();
        tell(at(0, Kind.COMPLAINT).caseId("reopened").sentiment(-0.7));
        tell(at(10, Kind.REPLY).caseId("reopened"));
        tell(at(30, Kind.RESOLUTION).caseId("reopened").result(Result.SUCCEEDED));
        tell(at(60, Kind.REOPENING).caseId("reopened").sentiment(-0.9));
        tell(at(90, Kind.RESOLUTION).caseId("reopened").result(Result.SUCCEEDED));
    }

    private void twoPurchasesOnADay() {
        start();
        tell(at(0, Kind.PURCHASE).amount(1_000, "EUR"));
        tell(at(2, Kind.PURCHASE).amount(3_000, "USD"));
        tell(at(2, Kind.RETURN).amount(1_000, "EUR"));
    }

    private void contractLived() {
        start();
        tell(at(0, Kind.RENEWAL).amount(9_900, "EUR").promisedAt(begin + 60 * DAY));
        for (int use = 1; use <= 4; use++) {
            tell(at(use * 48 + chance.below(10), Kind.USAGE).result(Result.SUCCEEDED));
        }
        tell(at(200, Kind.PAYMENT).amount(3_300, "EUR").result(Result.FAILED));
        tell(at(260, Kind.RENEWAL).promisedAt(begin + 90 * DAY));
        if (chance.happens(0.5)) {
            tell(at(300, Kind.CANCELLATION));
        }
    }
}
