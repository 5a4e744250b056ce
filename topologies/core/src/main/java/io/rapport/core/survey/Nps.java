package io.rapport.core.survey;

/**
 * Net Promoter Score of a number of answers on 0..10.
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) {
    private static final double PROMOTER_PERCENT = 90;
    private static final double DETRACTOR_PERCENT = 60;

    /** 100 (p - d), between -100 and 100. */
    public double score() {
        return 100.0 * (promoters - detractors) / answers();
    }

    /** Standard error of the score: the root of 100^2 (p + d - (p - d)^2) / n. */
    public double standardError() {
        double p = (double) promoters / answers();
        double d = (double) detractors / answers();
        return 100 * Math.sqrt((p + d - (p - d) * (p - d)) / answers());
    }

    private long answers() {
        return promoters + passives + detractors;
    }

    /** What one answer adds to the mean that is the score: 100, 0 or -100; scales other than 0..10 are stretched. */
    static double part(Survey survey) {
        double percent = survey.percent();
        if (percent >= PROMOTER_PERCENT) {
            return 100;
        }
        return percent <= DETRACTOR_PERCENT ? -100 : 0;
    }
}
