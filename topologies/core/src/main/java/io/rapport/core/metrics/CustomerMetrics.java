package io.rapport.core.metrics;

/**
 * All that is published of a customer at a time: the record of the topic {@code customer-metrics}.
 *
 * @param customerId whose
 * @param asOf the customer's own time at which all of this holds, epoch milliseconds
 * @param outcomes where each outcome stands
 * @param risk retention risk taken apart
 * @param purchases the purchase process
 * @param profit what the customer brings
 * @param voice what the customer said, by instrument, and what moves the scores
 * @param position tiers and stage
 * @param openCases how many cases are open
 * @param overduePromises how many promises are overdue
 * @param touchpoints how many touchpoints have been applied
 */
public record CustomerMetrics(
        String customerId,
        long asOf,
        Standings outcomes,
        RiskParts risk,
        PurchaseFigures purchases,
        ProfitFigures profit,
        VoiceFigures voice,
        Position position,
        int openCases,
        int overduePromises,
        long touchpoints) {}
