package io.github.spinthermo.relaxation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * The distance of n independent spins 1/2 from their thermal state, D = Σ_k |B(k; z) − B(k; z_th)|/2 with binomial
 * probabilities of k excitations, z(t) = z_th + (z_0 − z_th) e^−κt. Differences of logarithms are taken from z − z_th,
 * so that small distances have their digits.
 */
final class BinomialDistance implements DoubleUnaryOperator {

    private final int n;
    private final double excess;
    private final double up;
    private final double down;
    private final double kappa;
    private final double[] thermal;

    /** Prepares the distances of n spins of excess z_0 − z_th and of the thermal populations z_th and 1 − z_th. */
    BinomialDistance(int n, double excess, double up, double down, double kappa) {
        this.n = n;
        this.excess = excess;
        this.up = up;
        this.down = down;
        this.kappa = kappa;
        this.thermal = probabilities(up, down);
    }

    @Override
    public double applyAsDouble(double time) {
        double shift = excess * StrictMath.exp(-kappa * time);
        return up > 0 && down > 0 && shift > -up && shift < down ? byRatios(shift) : directly(shift);
    }

    private double byRatios(double shift) {
        double rise = StrictMath.log1p(shift / up);
        double fall = StrictMath.log1p(-shift / down);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            double ratio = k * rise + (n - k) * fall;
            sum += thermal[k] > 0 ? Math.abs(thermal[k] * StrictMath.expm1(ratio)) : 0;
        }
        return Double.isFinite(sum) && sum <= 1 ? sum / 2 : directly(shift);
    }

    private double directly(double shift) {
        double[] now = probabilities(up + shift, down - shift);
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            sum += Math.abs(now[k] - thermal[k]);
        }
        return sum / 2;
    }

    private double[] probabilities(double z, double rest) {
        double[] p = new double[n + 1];
        if (z <= 0 || rest <= 0) {
            p[z <= 0 ? 0 : n] = 1;
            return p;
        }
        double all = Gamma.logGamma(n + 1.0);
        for (int k = 0; k <= n; k++) {
            p[k] = StrictMath.exp(all - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0)
                    + k * StrictMath.log(z) + (n - k) * StrictMath.log(rest));
        }
        return p;
    }
}
