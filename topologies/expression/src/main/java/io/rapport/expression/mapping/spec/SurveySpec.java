package io.rapport.expression.mapping.spec;

import io.rapport.expression.yaml.Scalar;

/**
 * One answer to one question; absent where there is no answer.
 *
 * @param instrument nps, csat, ces, acsi, apdex, wallet-rank, stars or other
 * @param answer the answer on its own scale
 * @param min lowest possible answer
 * @param max highest possible answer
 */
public record SurveySpec(Scalar instrument, Scalar answer, Scalar min, Scalar max) {

    /** Checks what is required. */
    public SurveySpec {
        MappingSpec.present(instrument, "instrument");
        MappingSpec.present(answer, "answer");
        MappingSpec.present(min, "min");
        MappingSpec.present(max, "max");
    }
}
