package io.rapport.scenarios.simulation.life;

import io.rapport.core.survey.Instrument;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.TouchpointBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a touchpoint of a life, with everything labelled the same way. */
final class Telling {
    private static final List<String> PLEASED = List.of(
            "All as it should be, thank you.", "Quick and friendly.", "Would come again.", "Very happy with it.");
    private static final List<String> MIXED =
            List.of("It was all right.", "Could be better.", "Not bad, not great.", "Took a while.");
    private static final List<String> ANGRY =
            List.of("Still waiting.", "Nobody tells me anything.", "This is the last time.", "Very disappointed.");

    private final Life life;
    private final String eventId;
    private final Kind kind;
    private final TouchpointBuilder builder;
    private final String region;
    private @Nullable String channel;
    private @Nullable String process;
    private @Nullable Stage stage = Stage.RETENTION;
    private @Nullable String caseId;
    private @Nullable String orderId;
    private @Nullable String productId;
    private @Nullable String topic;
    private @Nullable Party party;

    Telling(Life life, Kind kind, long at, String region) {
        this.life = life;
        this.region = region;
        this.kind = kind;
        eventId = life.nextEvent();
        builder = TouchpointBuilder.touchpoint(eventId, life.customerId(), at, kind);
    }

    String eventId() {
        return eventId;
    }

    Kind kind() {
        return kind;
    }

    /** The channel and the process that it is part of. */
    Telling on(String newChannel, String newProcess) {
        channel = newChannel;
        process = newProcess;
        return this;
    }

    Telling stage(Stage value) {
        stage = value;
        return this;
    }

    Telling ofCase(int number) {
        caseId = life.matter(number);
        return this;
    }

    Telling ofOrder(int number) {
        orderId = life.order(number);
        return this;
    }

    Telling product(String value) {
        productId = value;
        return this;
    }

    Telling topic(String value) {
        topic = value;
        return this;
    }

    Telling by(PartyRole role, String id) {
        party = new Party(role, id);
        return this;
    }

    Telling ended(Result result) {
        builder.result(result);
        return this;
    }

    Telling amount(long minorUnits) {
        builder.amount(minorUnits, life.traits().currency());
        return this;
    }

    Telling promisedAt(long at) {
        builder.promisedAt(at);
        return this;
    }

    Telling took(double millis, double effort) {
        builder.elapsed((long) millis).effort(rounded(effort));
        return this;
    }

    /** For how long a statement holds. */
    Telling over(double millis) {
        builder.elapsed((long) millis);
        return this;
    }

    /** An answer in the customer's mood on a scale of whole numbers. */
    Telling answers(Instrument instrument, int min, int max) {
        return answers(instrument, min + StrictMath.rint((max - min) * life.saidMood()), min, max);
    }

    Telling answers(Instrument instrument, double answer, int min, int max) {
        builder.survey(instrument, answer, min, max);
        return this;
    }

    /** The tone of a contact, and sometimes words, in the given mood of 0 to 1. */
    Telling says(double mood, double wordy) {
        builder.sentiment(rounded(2 * mood - 1));
        if (life.chance().happens(wordy)) {
            builder.verbatim(life.chance().one(mood > 0.65 ? PLEASED : mood > 0.4 ? MIXED : ANGRY));
        }
        return this;
    }

    private static double rounded(double value) {
        return StrictMath.rint(value * 100) / 100;
    }

    Optional<Touchpoint> told() {
        String source = caseId != null ? "service-desk" : "shop";
        return Optional.of(builder.labels(
                        new Labels(source, channel, process, stage, caseId, orderId, productId, region, topic, party))
                .build());
    }
}
