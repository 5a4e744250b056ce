package io.rapport.expression.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One value as it stands in the file. Like in a spreadsheet, text that starts with {@code =} is an expression and other
 * text is itself.
 *
 * @param text the value, unquoted
 * @param line where it stands, from 1
 */
@JsonDeserialize(using = Scalar.Reader.class)
public record Scalar(String text, int line) implements SelfRead {

    /** Whether it is marked as an expression. */
    public boolean isExpression() {
        return text.startsWith("=");
    }

    /** The expression, without its mark. */
    public String expression() {
        return isExpression() ? text.substring(1).strip() : text.strip();
    }

    static final class Reader extends StdDeserializer<Scalar> {
        Reader() {
            super(Scalar.class);
        }

        @Override
        public Scalar deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                return context.reportInputMismatch(
                        Scalar.class, "a list or map stands where one text, number or expression is allowed");
            }
            return new Scalar(parser.getText(), parser.currentTokenLocation().getLineNr());
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }

        @Override
        public Scalar getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(Scalar.class, "the key has no value");
        }
    }
}
