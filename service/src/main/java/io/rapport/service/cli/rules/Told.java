package io.rapport.service.cli.rules;

import io.rapport.core.reference.Reference;
import io.rapport.service.whatif.Comparison;
import java.util.Locale;

/** The account of touchpoints. */
final class Told {
    private Told() {}

    static String of(Comparison comparison) {
        Reference fold = comparison.reference();
        return String.format(
                Locale.ROOT,
                "%,d touchpoints applied, %,d repeated, %,d rejected; customers: %,d",
                fold.applied(),
                fold.repeated(),
                fold.rejected(),
                fold.states().size());
    }
}
