package io.github.spinthermo.ladder;

import java.util.Arrays;

/**
 * Thermal populations of a block: p_i = e^(−xi) (1 − e^−x)/(1 − e^(−x(2J+1))) at place i, counted from the lowest level
 * for x ≥ 0. The exponential of a rounded x i is off by x i roundings, which is one at most in the mean.
 */
final class GeometricLevels {

    /** The error of all populations together, in the 1-norm. */
    static final double ERROR = 8 * 0x1p-53;

    private GeometricLevels() { }

    /** Returns the populations of 2J + 1 places at x ≥ 0, also ∞. */
    static double[] of(int twiceJ, double x) {
        double[] p = new double[twiceJ + 1];
        if (x == 0) {
            Arrays.fill(p, 1.0 / p.length);
            return p;
        }
        double first = StrictMath.expm1(-x) / StrictMath.expm1(-x * p.length);
        for (int i = 0; i < p.length && (i == 0 || p[i - 1] > 0); i++) {
            p[i] = i == 0 ? first : first * StrictMath.exp(-x * i);
        }
        return p;
    }
}
