package io.github.spinthermo.weights;

import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.search.GoldenSection;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.function.DoubleUnaryOperator;

/**
 * Bounds that tell which weights of a thermal start can be left out: upper bounds of the weight of all J up to some
 * J, and of all from some J on.
 *
 * <p>Since Σ_m I_m e^−tm = Z_s(t)^n, I_J ≤ Z_s(t)^n e^−tJ for every t ≥ 0 (Chernoff), and with w_J ≤ I_J
 * p_J(x) and Z_J(x) ≤ e^Jx min(2J+1, 1/(1−q)):
 * <pre>ln w_J ≤ n (ln Z_s(t) − ln Z_s(x)) + (x − t) J + ln min(2J+1, 1/(1−q)).</pre>
 * For t &lt; x this bounds all smaller J too, for t &gt; x all larger ones; the best t is searched for, but
 * any is good. ln Z_s is taken either relative to x = 0, which is accurate for small J and x, or relative
 * to x = ∞ and J counted from the top, which is for large ones. Doubles err by less than 10^−12 of each
 * term, which is added; and where total spins are longer than a double, they are off by units of the last
 * place of the largest, which are added too.
 */
final class WeightTails {

    /** A bound of the error of doubles, relative to each term. */
    private static final double RELATIVE_ERROR = 1e-12;

    /** A bound of the rounding, at most 5, of ns, of differences to it, and of 2J + 1, in units of its last place. */
    private static final double ROUNDINGS = 8;

    /** The largest t that is tried, an inverse temperature. */
    private static final double LARGEST_T = 800;

    /** The z below which ln(sinh(z/2)/(z/2)) is taken from its series. */
    private static final double SMALL = 0.5;
    private static final double[] LOG_SINHC =
            {1 / 6.0, -1 / 180.0, 1 / 2835.0, -1 / 37800.0, 1 / 467775.0, -691 / 3831077250.0};

    private final double n;
    private final double d;
    private final double top;
    private final double rounding;
    private final double x;
    private final double logCount;
    private final double fromZero;
    private final double fromInfinity;

    /**
     * Prepares the bounds for an ensemble.
     *
     * @param ensemble n ≥ 2 spins
     * @param x the initial inverse temperature, from 0 to below ∞
     */
    WeightTails(SpinEnsemble ensemble, double x) {
        this.n = ensemble.n();
        this.d = ensemble.localDimension();
        this.top = ensemble.largestTotalSpin().twice() / 2.0;
        this.rounding = ROUNDINGS * Math.ulp(top);
        this.x = x;
        double count = Math.log(top + 1);
        double ofLadder = x > 0 ? -Math.log(-Math.expm1(-x)) : Double.POSITIVE_INFINITY;
        this.logCount = count + Math.min(Math.log(2 * top + 1), ofLadder) + 1;
        this.fromZero = logPartitionFromZero(x);
        this.fromInfinity = logPartitionFromInfinity(x);
    }

    /** Tells whether all J up to the given one together have less than 2^−bits. */
    boolean isNegligibleUpTo(double totalSpin, double bits) {
        for (int fifths = 0; fifths < 5; fifths++) {
            if (dropBelow(fifths / 5.0 * x, bits) >= totalSpin) {
                return true;
            }
        }
        return totalSpin < 0 || negligibleUpTo(bits) >= totalSpin;
    }

    /** Returns a total spin such that all up to it together have less than 2^−bits; negative if there may be none. */
    double negligibleUpTo(double bits) {
        return x > 0 ? Math.max(dropBelow(0, bits), largest(0, x, t -> dropBelow(t, bits))) : -1;
    }

    /**
     * Returns a total spin such that all from it on together have less than 2^−bits; above ns if there may be none.
     */
    double negligibleFrom(double bits) {
        double nearest = Math.max(x, 1e-12);
        return -largest(Math.log(nearest * 1e-3), Math.log(LARGEST_T), u -> -dropAbove(x + Math.exp(u), bits));
    }

    /** Returns the J at which the bound for this t < x falls below 2^−bits. */
    private double dropBelow(double t, double bits) {
        double needed = bits * BinaryLogarithm.LN2 + logCount;
        double zero = logPartitionFromZero(t);
        double middle = (n * (fromZero - zero) - n * (fromZero + zero) * RELATIVE_ERROR - needed) / (x - t);
        double infinity = logPartitionFromInfinity(t);
        double error = n * (infinity + fromInfinity) * RELATIVE_ERROR;
        double steps = (n * (infinity - fromInfinity) + error + needed) / (x - t);
        return Math.max(shrink(middle), top - 1 - steps * (1 + RELATIVE_ERROR)) - rounding;
    }

    private static double shrink(double value) {
        return value - 1 - Math.abs(value) * RELATIVE_ERROR;
    }

    /** Returns the J at which the bound for this t > x falls below 2^−bits. */
    private double dropAbove(double t, double bits) {
        double needed = bits * BinaryLogarithm.LN2 + logCount;
        double zero = logPartitionFromZero(t);
        double middle = (n * (zero - fromZero) + n * (fromZero + zero) * RELATIVE_ERROR + needed) / (t - x);
        double infinity = logPartitionFromInfinity(t);
        double error = n * (infinity + fromInfinity) * RELATIVE_ERROR;
        double steps = (n * (fromInfinity - infinity) - error - needed) / (t - x);
        return Math.min(1 + middle * (1 + RELATIVE_ERROR), top + 1 - shrink(steps)) + rounding;
    }

    private static double largest(double from, double to, DoubleUnaryOperator bound) {
        return bound.applyAsDouble(GoldenSection.maximum(bound, from, to));
    }

    /** Returns ln(Z_s(t)/d) = ln(sinh(dt/2)/(d sinh(t/2))). */
    private double logPartitionFromZero(double t) {
        return logSinhc(d * t) - logSinhc(t);
    }

    /**
     * Returns ln(sinh(z/2)/(z/2)), with its relative accuracy: by Σ 2^(2k−1) B_2k a^2k/(k (2k)!), a = z/2, where
     * small.
     */
    private static double logSinhc(double z) {
        if (z >= SMALL) {
            return z / 2 + Math.log1p(-Math.exp(-z)) - Math.log(z);
        }
        double square = z * z / 4;
        double sum = 0;
        for (int k = LOG_SINHC.length - 1; k >= 0; k--) {
            sum = LOG_SINHC[k] + square * sum;
        }
        return square * sum;
    }

    /** Returns ln(Z_s(t) e^−st) = ln((1 − e^−dt)/(1 − e^−t)). */
    private double logPartitionFromInfinity(double t) {
        return t == 0 ? Math.log(d) : logComplement(d * t) - logComplement(t);
    }

    /** Returns ln(1 − e^−z). */
    private static double logComplement(double z) {
        return z < BinaryLogarithm.LN2 ? Math.log(-Math.expm1(-z)) : Math.log1p(-Math.exp(-z));
    }
}
