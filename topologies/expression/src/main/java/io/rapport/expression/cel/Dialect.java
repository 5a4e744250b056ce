package io.rapport.expression.cel;

import dev.cel.common.CelOptions;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;

/** The same language for two uses: what an expression may cost depends on how often it is evaluated, and by whom. */
public enum Dialect {
    /** For rows of files. */
    MAPPING(10_000, CelExtensions.strings()),
    /**
     * For conditions, which everything that happens is held against: fewer iterations, and no function that gives a text
     * longer than those it was given. A comparison with a number that is not there (NaN) never holds but by {@code !=},
     * also against a whole number. Patterns are written out, and compiled once.
     */
    CONDITION(
            1_000,
            CelExtensions.strings(
                    Function.CHAR_AT,
                    Function.INDEX_OF,
                    Function.LAST_INDEX_OF,
                    Function.LOWER_ASCII,
                    Function.UPPER_ASCII,
                    Function.SPLIT,
                    Function.SUBSTRING,
                    Function.TRIM));

    private static final int MOST_CHARACTERS = 8_192;
    private static final int DEEPEST = 64;

    private final transient CelOptions options;
    private final transient CelStringExtensions texts;

    Dialect(int iterations, CelStringExtensions texts) {
        this.options = CelOptions.current()
                .maxExpressionCodePointSize(MOST_CHARACTERS)
                .maxParseRecursionDepth(DEEPEST)
                .comprehensionMaxIterations(iterations)
                .enableHeterogeneousNumericComparisons(true)
                .enableOptionalSyntax(true)
                .build();
        this.texts = texts;
    }

    CelOptions options() {
        return options;
    }

    CelStringExtensions texts() {
        return texts;
    }

    CelRuntime runtime(Functions functions) {
        CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(options)
                .addLibraries(CelExtensions.optional(), texts)
                .addFunctionBindings(functions.bindings());
        if (this == CONDITION) {
            builder.setStandardFunctions(CelStandardFunctions.newBuilder()
                            .filterFunctions((function, overload) -> !Replacements.replaces(overload))
                            .build())
                    .addFunctionBindings(Replacements.bindings());
        }
        return builder.build();
    }
}
