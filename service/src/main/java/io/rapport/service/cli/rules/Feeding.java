package io.rapport.service.cli.rules;

import io.rapport.core.rule.RuleBook;
import io.rapport.service.rules.Rules;
import io.rapport.service.settings.Settings;
import io.rapport.service.whatif.Comparison;
import java.io.PrintWriter;

/** Where the touchpoints of a comparison come from. */
interface Feeding {

    /** Gives a comparison all touchpoints, lets time pass to the last, and says what there was. */
    String feed(Comparison comparison, PrintWriter err);

    /** The rules that hold where the touchpoints come from. */
    default RuleBook today(Settings settings) {
        return Rules.of(settings.rules());
    }
}
