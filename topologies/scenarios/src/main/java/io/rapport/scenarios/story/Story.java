package io.rapport.scenarios.story;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A year with one customer, Alba: a happy start, a delivery that comes late, a complaint that meets silence, an apology
 * that wins her back, and a referral. The resource {@code stories/alba.jsonl} holds the same for the
 * shipped mapping {@code touchpoints}.
 */
public final class Story {
    /** Whose story it is. */
    public static final String CUSTOMER = "alba";

    private final List<Touchpoint> told = new ArrayList<>();

    private Story() {}

    /** The story in the order of time. */
    public static List<Touchpoint> touchpoints() {
        Story story = new Story();
        story.happyStart();
        story.lateDelivery();
        story.complaintAndSilence();
        story.recovery();
        story.referral();
        return List.copyOf(story.told);
    }

    private TouchpointBuilder at(String time, Kind kind, String channel) {
        String eventId = String.format(java.util.Locale.ROOT, "alba-%02d", told.size() + 1);
        return TouchpointBuilder.touchpoint(eventId, CUSTOMER, millis(time), kind)
                .labels(new Labels("story", channel, null, Stage.RETENTION, null, null, null, "north", null, null));
    }

    private static long millis(String time) {
        return Instant.parse(time + ":00Z").toEpochMilli();
    }

    private void tell(TouchpointBuilder touchpoint) {
        told.add(touchpoint.build());
    }

    private void order(String time, int number, long cents, String promised) {
        tell(at(time, Kind.PURCHASE, "web")
                .orderId("order-" + number)
                .amount(cents, "EUR")
                .promisedAt(millis(promised)));
    }

    private void delivered(String time, int number, Result result) {
        Party courier = new Party(PartyRole.PARTNER, "courier");
        Labels labels = new Labels(
                "story", "courier", "delivery", Stage.RETENTION, null, "order-" + number, null, "north", null, courier);
        tell(at(time, Kind.DELIVERY, "courier").labels(labels).result(result));
    }

    private void answered(String time, Instrument instrument, double answer) {
        double max = switch (instrument) {
            case NPS -> 10;
            case CES -> 7;
            default -> 5;
        };
        tell(at(time, Kind.SURVEY, "mail").survey(instrument, answer, instrument == Instrument.NPS ? 0 : 1, max));
    }

    private void ranked(String time, int rank, int brands) {
        tell(at(time, Kind.SURVEY, "mail").survey(Instrument.WALLET_RANK, rank, 1, brands));
    }

    private void happyStart() {
        tell(at("2025-01-07T18:20", Kind.ENQUIRY, "chat").effort(0.1).sentiment(0.3));
        order("2025-01-08T19:05", 1, 4_990, "2025-01-11T18:00");
        delivered("2025-01-10T14:30", 1, Result.SUCCEEDED);
        answered("2025-01-11T09:00", Instrument.CSAT, 5);
        order("2025-02-02T20:15", 2, 3_450, "2025-02-05T18:00");
        delivered("2025-02-04T11:00", 2, Result.SUCCEEDED);
        tell(at("2025-02-10T21:00", Kind.REVIEW, "web")
                .survey(Instrument.STARS, 5, 1, 5)
                .sentiment(0.8)
                .verbatim("Arrived a day early and just as described."));
        order("2025-03-01T10:40", 3, 5_200, "2025-03-04T18:00");
        delivered("2025-03-04T10:10", 3, Result.SUCCEEDED);
        answered("2025-03-20T08:30", Instrument.NPS, 9);
        ranked("2025-03-20T08:32", 1, 3);
    }

    private void lateDelivery() {
        order("2025-04-03T19:45", 4, 8_990, "2025-04-07T18:00");
        tell(at("2025-04-08T09:10", Kind.CONTACT, "phone")
                .elapsed(14 * 60_000L)
                .effort(0.7)
                .sentiment(-0.4)
                .verbatim("Where is my order?"));
        delivered("2025-04-12T16:20", 4, Result.PARTIAL);
    }

    private void complaintAndSilence() {
        tell(at("2025-04-12T20:00", Kind.COMPLAINT, "mail")
                .caseId("case-1")
                .promisedAt(millis("2025-04-14T20:00"))
                .sentiment(-0.8)
                .verbatim("Five days late, and half of it is missing."));
        answered("2025-04-22T08:30", Instrument.NPS, 2);
        ranked("2025-04-22T08:31", 3, 3);
        tell(at("2025-05-02T18:00", Kind.MENTION, "social").sentiment(-0.7).verbatim("Three weeks and no answer."));
    }

    private void recovery() {
        tell(at("2025-07-15T10:00", Kind.REPLY, "phone")
                .caseId("case-1")
                .effort(0.2)
                .sentiment(0.1));
        tell(at("2025-07-16T12:00", Kind.RESOLUTION, "phone")
                .caseId("case-1")
                .result(Result.SUCCEEDED)
                .cost(3_000, "EUR"));
        answered("2025-07-17T09:00", Instrument.CES, 6);
        order("2025-08-20T20:10", 5, 2_990, "2025-08-23T18:00");
        delivered("2025-08-22T13:00", 5, Result.SUCCEEDED);
        answered("2025-08-23T19:00", Instrument.CSAT, 4);
    }

    private void referral() {
        order("2025-10-05T19:30", 6, 6_100, "2025-10-08T18:00");
        delivered("2025-10-07T15:45", 6, Result.SUCCEEDED);
        answered("2025-10-20T08:30", Instrument.NPS, 9);
        tell(at("2025-10-20T08:34", Kind.SPEND_DECLARED, "mail").amount(60_000, "EUR"));
        tell(at("2025-11-02T17:00", Kind.REFERRAL, "web"));
        order("2025-12-01T20:00", 7, 7_450, "2025-12-04T18:00");
        delivered("2025-12-03T12:15", 7, Result.SUCCEEDED);
    }
}
