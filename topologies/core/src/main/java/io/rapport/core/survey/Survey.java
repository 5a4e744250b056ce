package io.rapport.core.survey;

/**
 * One answer to one survey question.
 *
 * @param instrument how the answer is to be read
 * @param answer the answer on its own scale
 * @param min lowest possible answer
 * @param max highest possible answer, above {@code min}
 */
public record Survey(Instrument instrument, double answer, double min, double max) {

    /** The answer put linearly on 0..100. */
    public double percent() {
        return 100 * (answer - min) / (max - min);
    }
}
