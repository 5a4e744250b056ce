package io.rapport.core.detection;

import io.rapport.core.rule.Rule;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Touchpoint;
import java.util.Locale;

/** Why an alert was raised, in words for a service desk; never the customer's own. */
public final class Reasons {
    private Reasons() {}

    static String of(Rule rule, Touchpoint t) {
        Survey survey = t.voice().survey();
        return survey == null ? rule.advice().title() : rule.advice().title() + ": " + answered(survey);
    }

    /** The rule's title, and what was found. */
    public static String with(Rule rule, String format, Object... values) {
        return rule.advice().title() + ": " + String.format(Locale.ROOT, format, values);
    }

    private static String answered(Survey survey) {
        return String.format(
                Locale.ROOT,
                "answered %s on a scale of %s to %s (%s)",
                plain(survey.answer()),
                plain(survey.min()),
                plain(survey.max()),
                survey.instrument());
    }

    /** A duration in its largest whole unit. */
    static String span(long millis) {
        long minutes = millis / 60_000;
        if (minutes % (24 * 60) == 0 && minutes > 0) {
            return minutes / (24 * 60) + " d";
        }
        return minutes % 60 == 0 && minutes > 0 ? minutes / 60 + " h" : minutes + " min";
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
