package io.rapport.expression.mapping.plan;

import io.rapport.core.survey.Instrument;
import io.rapport.core.survey.Survey;
import io.rapport.core.touchpoint.Voice;
import io.rapport.expression.mapping.spec.Stated;
import io.rapport.expression.mapping.spec.SurveySpec;
import io.rapport.expression.mapping.spec.TouchpointSpec;
import java.util.Optional;

/** Makes what the customer said: effort, a survey answer, sentiment and verbatim. */
record VoiceTemplate(
        Field<Double> effort,
        Field<Instrument> instrument,
        Field<Double> answer,
        Field<Double> min,
        Field<Double> max,
        Field<Double> sentiment,
        Field<String> verbatim) {

    static VoiceTemplate of(Compilation compilation, String at, Stated spec) {
        Optional<SurveySpec> survey = spec.at(TouchpointSpec::survey);
        return new VoiceTemplate(
                compilation.field(at + ".effort", spec.at(TouchpointSpec::effort), Want.DOUBLE),
                compilation.field(
                        at + ".survey.instrument", survey.map(SurveySpec::instrument), Want.oneOf(Instrument.class)),
                compilation.field(at + ".survey.answer", survey.map(SurveySpec::answer), Want.DOUBLE),
                compilation.field(at + ".survey.min", survey.map(SurveySpec::min), Want.DOUBLE),
                compilation.field(at + ".survey.max", survey.map(SurveySpec::max), Want.DOUBLE),
                compilation.field(at + ".sentiment", spec.at(TouchpointSpec::sentiment), Want.DOUBLE),
                compilation.field(at + ".verbatim", spec.at(TouchpointSpec::verbatim), Want.WORDS));
    }

    Voice make(Scope scope) {
        Optional<Survey> survey = answer.at(scope)
                .map(given -> new Survey(instrument.required(scope), given, min.required(scope), max.required(scope)));
        return new Voice(
                effort.at(scope).orElse(null),
                survey.orElse(null),
                sentiment.at(scope).orElse(null),
                verbatim.at(scope).orElse(null));
    }
}
