package io.rapport.wire.decode;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Kind;
import io.rapport.core.touchpoint.Labels;
import io.rapport.core.touchpoint.Money;
import io.rapport.core.touchpoint.Party;
import io.rapport.core.touchpoint.PartyRole;
import io.rapport.core.touchpoint.Result;
import io.rapport.core.touchpoint.Stage;
import io.rapport.core.touchpoint.Timing;
import io.rapport.core.touchpoint.Touchpoint;
import io.rapport.core.touchpoint.Voice;
import io.rapport.wire.body.Block;
import io.rapport.wire.body.BodyReader;
import io.rapport.wire.body.Vocabulary;
import io.rapport.wire.record.BodyFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint in exactly our schema, read field by field in the schema's order. Enums are read by index: the contract's
 * symbols stand in the order of the core's, which a test holds.
 */
final class TouchpointBody implements BodyFormat<Touchpoint> {
    private static final Kind[] KINDS = Kind.values();
    private static final Stage[] STAGES = Stage.values();
    private static final PartyRole[] ROLES = PartyRole.values();
    private static final Result[] RESULTS = Result.values();
    private static final Instrument[] INSTRUMENTS = Instrument.values();
    private static final int SMALLEST_ENTRY = 2;
    private static final int FIELDS_OF_LABELS = 11;
    private static final int FIELDS_OF_MONEY = 2;
    private static final int FIELDS_OF_TIMING = 2;
    private static final int FIELDS_OF_SURVEY = 4;
    private static final int FIELDS_OF_VOICE = 3 + FIELDS_OF_SURVEY;

    private final Vocabulary vocabulary = new Vocabulary();

    @Override
    public Touchpoint read(byte[] value, BodyReader in) {
        // Arguments are evaluated from left to right: this is the order of the fields in the schema.
        Touchpoint touchpoint = new Touchpoint(
                in.readText(),
                in.readText(),
                in.readLong(),
                KINDS[in.readIndex(KINDS.length)],
                labels(in),
                optional(RESULTS, in),
                money("amount", in),
                money("cost", in),
                timing(in),
                voice(in),
                attributes(in));
        in.requireEnd();
        return touchpoint;
    }

    private static <E> @Nullable E optional(E[] values, BodyReader in) {
        return in.isPresent() ? values[in.readIndex(values.length)] : null;
    }

    private Labels labels(BodyReader in) {
        if (in.areAbsent(FIELDS_OF_LABELS)) {
            return Labels.NONE;
        }
        return new Labels(
                in.readOptionalText(vocabulary),
                in.readOptionalText(vocabulary),
                in.readOptionalText(vocabulary),
                optional(STAGES, in),
                in.readOptionalText(),
                in.readOptionalText(),
                in.readOptionalText(),
                in.readOptionalText(vocabulary),
                in.readOptionalText(vocabulary),
                party(in));
    }

    private static @Nullable Party party(BodyReader in) {
        return Composites.party(optional(ROLES, in), in.readOptionalText());
    }

    private @Nullable Money money(String field, BodyReader in) {
        return in.areAbsent(FIELDS_OF_MONEY)
                ? null
                : Composites.money(field, in.readOptionalLong(), in.readOptionalText(vocabulary));
    }

    private static Timing timing(BodyReader in) {
        return in.areAbsent(FIELDS_OF_TIMING) ? Timing.NONE : new Timing(in.readOptionalLong(), in.readOptionalLong());
    }

    private static Voice voice(BodyReader in) {
        return in.areAbsent(FIELDS_OF_VOICE)
                ? Voice.NONE
                : new Voice(in.readOptionalDouble(), survey(in), in.readOptionalDouble(), in.readOptionalText());
    }

    private static @Nullable Survey survey(BodyReader in) {
        return in.areAbsent(FIELDS_OF_SURVEY)
                ? null
                : Composites.survey(
                        optional(INSTRUMENTS, in),
                        in.readOptionalDouble(),
                        in.readOptionalDouble(),
                        in.readOptionalDouble());
    }

    /** In the order in which they came, so that equal input is written again as equal bytes. */
    private static Map<String, String> attributes(BodyReader in) {
        Block block = in.isPresent() ? Block.read(in) : Block.NONE;
        if (block.count() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        while (block.count() > 0) {
            block.requireAtMost(in.remaining() / SMALLEST_ENTRY);
            for (long i = 0; i < block.count(); i++) {
                attributes.put(in.readText(), in.readText());
            }
            block.requireEndAt(in.position());
            block = Block.read(in);
        }
        return Collections.unmodifiableMap(attributes);
    }
}
