package io.rapport.expression.rule.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.rapport.core.touchpoint.Kind;
import io.rapport.expression.value.Words;
import io.rapport.expression.yaml.SelfRead;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints: a kind, a list of kinds, or {@code {kinds: ..., when: ...}}.
 *
 * @param kinds of which kinds, one or more
 * @param when what must hold besides; empty for nothing
 */
@JsonDeserialize(using = SelectorSpec.Reader.class)
public record SelectorSpec(Set<Kind> kinds, String when) implements SelfRead {

    /** The long form. */
    record Full(@Nullable Kinds kinds, @Nullable String when) {}

    /** One kind or a list of them. */
    @JsonDeserialize(using = KindsReader.class)
    record Kinds(Set<Kind> all) implements SelfRead {}

    static final class Reader extends StdDeserializer<SelectorSpec> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(SelectorSpec.class);
        }

        @Override
        public SelectorSpec deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                return new SelectorSpec(context.readValue(parser, Kinds.class).all(), "");
            }
            Full full = context.readValue(parser, Full.class);
            if (full.kinds() == null) {
                return context.reportInputMismatch(SelectorSpec.class, "kinds is missing");
            }
            return new SelectorSpec(full.kinds().all(), full.when() == null ? "" : full.when());
        }
    }

    static final class KindsReader extends StdDeserializer<Kinds> {
        private static final long serialVersionUID = 1L;

        KindsReader() {
            super(Kinds.class);
        }

        @Override
        public Kinds deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            boolean list = parser.hasToken(JsonToken.START_ARRAY);
            while (!list || parser.nextToken() != JsonToken.END_ARRAY) {
                if (!parser.currentToken().isScalarValue()) {
                    return context.reportInputMismatch(Kinds.class, "allowed: a kind or a list of kinds");
                }
                kinds.add(kind(parser.getText(), context));
                if (!list) {
                    break;
                }
            }
            return kinds.isEmpty()
                    ? context.reportInputMismatch(Kinds.class, "there is no kind; allowed: one or more")
                    : new Kinds(kinds);
        }

        private static Kind kind(String word, DeserializationContext context) throws IOException {
            try {
                return Words.read(Kind.class, word);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Kinds.class, "%s", String.valueOf(e.getMessage()));
            }
        }
    }
}
