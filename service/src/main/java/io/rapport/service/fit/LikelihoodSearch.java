package io.rapport.service.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Looks for the positive parameters of the largest likelihood. The search runs over the logarithms of the parameters
 * relative to their order of magnitude, so no step can leave the domain and the data's units do not matter. A simplex
 * can stall on a curved ridge, so it is started again with a fresh simplex where it ended until that gains nothing.
 */
final class LikelihoodSearch {

    /** Parameters more than e^12, 160,000 times, away from their order of magnitude mean that there is no summit. */
    private static final double REACH = 12;

    private static final double GAIN = 1e-8;
    private static final int FRESH_STARTS = 40;
    private static final MaxEval EVALUATIONS = new MaxEval(20_000);

    private final double[] scale;
    private final ToDoubleFunction<double[]> likelihood;
    private int iterations;

    LikelihoodSearch(double[] scale, ToDoubleFunction<double[]> likelihood) {
        this.scale = scale.clone();
        this.likelihood = likelihood;
    }

    /** Where the search ended; {@code logs} are the logarithms of the parameters relative to their scale. */
    record Summit(List<Double> parameters, List<Double> logs, double logLikelihood, int iterations) {

        boolean atEdge(int i) {
            return Math.abs(logs.get(i)) > REACH - 1;
        }
    }

    Summit climb() {
        PointValuePair best = from(new double[scale.length]);
        double gain = Double.POSITIVE_INFINITY;
        for (int i = 0; i < FRESH_STARTS && gain > GAIN; i++) {
            PointValuePair next = from(best.getPoint());
            gain = next.getValue() - best.getValue();
            best = gain > 0 ? next : best;
        }
        return new Summit(list(parameters(best.getPoint())), list(best.getPoint()), best.getValue(), iterations);
    }

    private PointValuePair from(double[] logs) {
        SimplexOptimizer optimizer = new SimplexOptimizer(1e-13, 1e-9);
        PointValuePair found = optimizer.optimize(
                EVALUATIONS,
                GoalType.MAXIMIZE,
                new ObjectiveFunction(this::value),
                new InitialGuess(logs),
                new NelderMeadSimplex(logs.length, 0.4));
        iterations += optimizer.getIterations();
        return found;
    }

    private double value(double[] logs) {
        for (double log : logs) {
            if (Math.abs(log) > REACH) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return likelihood.applyAsDouble(parameters(logs));
    }

    private double[] parameters(double[] logs) {
        double[] parameters = new double[logs.length];
        Arrays.setAll(parameters, i -> scale[i] * StrictMath.exp(logs[i]));
        return parameters;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
