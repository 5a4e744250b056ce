package io.rapport.wire.decode;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Voice;
import io.rapport.wire.body.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * What the flat contract spreads over fields that are given together or not at all. Half of one is refused: nothing that
 * a producer sends is dropped in silence.
 */
final class Composites {
    private Composites() {}

    static @Nullable Party party(@Nullable PartyRole role, @Nullable String id) {
        if (role != null && id != null) {
            return new Party(role, id);
        }
        if (role != null || id != null) {
            throw together("partyRole and partyId");
        }
        return null;
    }

    /** Money from {@code <field>Minor} and {@code <field>Currency}. */
    static @Nullable Money money(String field, @Nullable Long minor, @Nullable String currency) {
        if (minor != null && currency != null) {
            return new Money(minor, currency);
        }
        if (minor != null || currency != null) {
            throw together(field + "Minor and " + field + "Currency");
        }
        return null;
    }

    static @Nullable Survey survey(
            @Nullable Instrument instrument, @Nullable Double answer, @Nullable Double min, @Nullable Double max) {
        if (instrument != null && answer != null && min != null && max != null) {
            return new Survey(instrument, answer, min, max);
        }
        if (instrument != null || answer != null || min != null || max != null) {
            throw together("surveyInstrument, surveyAnswer, surveyMin and surveyMax");
        }
        return null;
    }

    /** The one object for nothing, where there is nothing. */
    static Labels labels(Labels labels) {
        return labels.equals(Labels.NONE) ? Labels.NONE : labels;
    }

    static Timing timing(@Nullable Long elapsed, @Nullable Long promisedAt) {
        return elapsed == null && promisedAt == null ? Timing.NONE : new Timing(elapsed, promisedAt);
    }

    static Voice voice(Voice voice) {
        return voice.equals(Voice.NONE) ? Voice.NONE : voice;
    }

    private static MalformedException together(String fields) {
        return new MalformedException(fields + " must be given together");
    }
}
