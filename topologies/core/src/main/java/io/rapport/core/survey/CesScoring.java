package io.rapport.core.survey;

/** The three published ways to score the Customer Effort Score 2.0, answers 1..7 where more is easier. */
public enum CesScoring {
    /** The mean answer, 1..7. */
    MEAN {
        @Override
        double part(double answer) {
            return answer;
        }
    },
    /** The share of answers 5 to 7, in per cent. */
    EASY {
        @Override
        double part(double answer) {
            return answer >= 5 ? 100 : 0;
        }
    },
    /** The share of answers 6 and 7 less the share of answers 1 to 3, in points. */
    NET {
        @Override
        double part(double answer) {
            if (answer >= 6) {
                return 100;
            }
            return answer <= 3 ? -100 : 0;
        }
    };

    /** What one answer adds to the mean that is the figure. */
    abstract double part(double answer);

    /** The figure of many answers: {@code counts[i]} customers answered {@code i + 1}. */
    public double score(long... counts) {
        double sum = 0;
        long n = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * part(i + 1);
            n += counts[i];
        }
        return sum / n;
    }
}
