package io.rapport.core.purchase;

/**
 * The logarithm of the gamma function for positive arguments, by Stirling's series; the same bits on every machine.
 *
 * <p>Below {@value #FAR} the argument is moved up by {@code Gamma(v+1) = v Gamma(v)}; there the eighth term of the series
 * is below 1e-16. Absolute error under 1e-14 for arguments up to 20, relative error under 1e-15 above.
 */
public final class LogGamma {

    private static final double FAR = 10;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private LogGamma() {}

    /** ln Gamma(v), for v above 0. */
    public static double of(double v) {
        double product = 1;
        double up = v;
        while (up < FAR) {
            product *= up;
            up++;
        }
        double far = (up - 0.5) * StrictMath.log(up) - up + HALF_LOG_TWO_PI + correction(up);
        return product == 1 ? far : far - StrictMath.log(product);
    }

    /** ln B(a, b), for both above 0. */
    public static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }

    /** The Bernoulli terms {@code B(2k) / (2k (2k-1) v^(2k-1))}, k = 1..7. */
    private static double correction(double v) {
        double w = 1 / (v * v);
        double tail = 1.0 / 1188 - w * (691.0 / 360360 - w / 156);
        return (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * tail)))) / v;
    }
}
