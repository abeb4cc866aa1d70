package io.github.spinthermo.blocksum.words;

import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.words.WordBall;

/**
 * Proof that the blocks J &lt; ns of a thermal start at x_0 add less than one unit to what the largest block gives.
 *
 * <p>All that they add is a mean of terms with a factor r_D = e^−Dx at x = min(x_0, x_B), D = 2J + 1. A state of total
 * spin J has a component M ≥ −J, so that e^−2Jy ≤ e^2My for every y ≥ 0, and for y ≤ x
 * <pre>⟨e^−Dx⟩ ≤ ⟨e^2My⟩ = [e^−2sy t_d(x_0 − 2y)/t_d(x_0)]^n = B,   t_d(z) = Σ_{i&lt;d} e^−iz, d = 2s + 1.</pre>
 *
 * <p>With T = 2ns + 1, X = max(x_0, x_B) and c = 1/(1 − e^−x), and since D g_D = D r_D/(1 − r_D) ≤ T c r_D: ⟨α⟩ and
 * ⟨α_0⟩ are at most T c B, ⟨v_ns − v_J⟩ is at most T² c² B, |Λ| at most c B, so that the differences of entropies are
 * at most (1 + X T) c B, and what the covariance has beyond that of k for the largest block alone is at most 5 T² c² B:
 * T² c B three times at most, T² c² B twice. All of it is below 5 (1 + X) T² c² B.
 *
 * <p>B is at least e^−2nsy, so that where it is small e^−Tx is smaller still, and what higher levels would add to the
 * largest block is lost too.
 */
final class NegligibleBlocks {

    /** Bits beyond the last unit, and a bound of the rounding of the logarithm of one spin. */
    private static final double GUARD = 4;
    private static final double ROUNDING = 0x1p-40;

    private NegligibleBlocks() { }

    /**
     * Tells whether all that the smaller blocks add is below a unit of {@link WordBall}.
     *
     * @param ensemble n spins s
     * @param x0 |x_0|, finite
     * @param x |x_B|, finite
     * @return whether that is proven; false where x or x_0 is 0
     */
    static boolean of(SpinEnsemble ensemble, double x0, double x) {
        return logOfBound(ensemble, x0, x) < -(WordBall.BITS + GUARD) * Math.log(2);
    }

    /** Returns the natural logarithm of 5 (1 + X) T² c² B, rounded up; ∞ where x or x_0 is 0. */
    static double logOfBound(SpinEnsemble ensemble, double x0, double x) {
        double least = Math.min(x0, x);
        double levels = ensemble.localDimension();
        double y = Math.min(least, x0 / 2);
        double spin = -y * (levels - 1) + Math.log(sum(x0 - 2 * y, levels) / sum(x0, levels));
        double top = 2 * Math.log(ensemble.largestTotalSpin().dimension().doubleValue());
        double factors = Math.log(5 * (1 + Math.max(x0, x))) + top - 2 * Math.log(-Math.expm1(-least));
        return factors + ensemble.n() * (spin + ROUNDING * (1 + y * levels));
    }

    /** Returns Σ e^−iz, z ≥ 0, i below the number of levels. */
    private static double sum(double z, double levels) {
        return z == 0 ? levels : Math.expm1(-levels * z) / Math.expm1(-z);
    }
}
