package io.rapport.expression.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;

/** The types of values in expressions, with the words that messages use for them. */
public enum ValueType {
    TEXT("text", SimpleType.STRING),
    TRUTH("true or false", SimpleType.BOOL),
    /** A whole number, 64 bits. */
    INTEGER("a whole number", SimpleType.INT),
    /** A binary floating-point number: never for money. */
    NUMBER("a number", SimpleType.DOUBLE),
    /** An exact decimal number of any size. */
    DECIMAL("a decimal", OpaqueType.create("decimal")),
    INSTANT("a time", SimpleType.TIMESTAMP),
    DURATION("a duration", SimpleType.DURATION),
    /** A row of texts by column name ({@link Fields}). */
    ROW("a row", MapType.create(SimpleType.STRING, SimpleType.STRING)),
    /** Known only when evaluated: a value of a JSON document. */
    ANY("a value of any type", SimpleType.DYN),
    /** A list, a map or anything else that no variable and no field can be. */
    OTHER("a list or map", SimpleType.ANY);

    private final String phrase;
    private final transient CelType cel;

    ValueType(String phrase, CelType cel) {
        this.phrase = phrase;
        this.cel = cel;
    }

    /** How messages call it, with its article. */
    public String phrase() {
        return phrase;
    }

    CelType cel() {
        return cel;
    }

    static ValueType of(CelType type) {
        CelType bare = type instanceof OptionalType ? type.parameters().get(0) : type;
        for (ValueType candidate : values()) {
            if (candidate.cel.equals(bare)) {
                return candidate;
            }
        }
        return OTHER;
    }
}
