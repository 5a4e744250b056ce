package io.rapport.core.metrics;

import io.rapport.core.survey.Instrument;
import java.util.List;
import java.util.Map;

/**
 * What the customer said and what moves the scores.
 *
 * @param byInstrument the customer's rolling figure by each instrument answered, on the instrument's own scale
 * @param peakEnd the mean of worst and last experience, 0..100
 * @param satisfactionMovers what moves satisfaction most
 * @param experienceMovers what moves the mean of experience most
 */
public record VoiceFigures(
        Map<Instrument, Double> byInstrument,
        double peakEnd,
        List<Moved> satisfactionMovers,
        List<Moved> experienceMovers) {}
