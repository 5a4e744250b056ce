package io.rapport.service.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outcome of a fit.
 *
 * @param model the model's usual name, such as {@code MBG/NBD}
 * @param parameters by their usual names, in their usual order; those that are rates of time ({@code alpha}, {@code
 *     beta}) in the cohort's unit, {@code gamma} in its money
 * @param logLikelihood of all customers used, natural logarithm
 * @param customers how many customers it rests on: all, or those with a known spend for Gamma-Gamma
 * @param iterations steps of the optimiser, over all starts
 */
public record Fitted(
        String model, Map<String, Double> parameters, double logLikelihood, long customers, int iterations) {

    /** Copies the parameters, keeping their order. */
    public Fitted {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * One parameter.
     *
     * @throws IllegalArgumentException when the model has none of this name
     */
    public double parameter(String name) {
        Double value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    model + " has no parameter " + name + ", it has " + String.join(", ", parameters.keySet()));
        }
        return value;
    }
}
