package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.integers.BinaryLogarithm;
import java.util.function.DoubleUnaryOperator;

/**
 * Memory and time that multiplicities need, from the sizes of the numbers alone. At the saddle point x the
 * logarithm of I_{ns−k} is n (ln Z_s(x) − s x) + k x with k = n (e_s(x) + s); the bits of all numbers are the
 * area under that curve.
 */
final class MultiplicityCost {

    /** A BigInteger and its array without the magnitude, and the reference to it. */
    private static final double OBJECT_BYTES = 64;

    /** Measured on the recurrence: a step, and each 32-bit limb of it. */
    private static final double STEP_SECONDS = 2e-7;
    private static final double LIMB_SECONDS = 2e-8;

    /** Measured on products of balanced size: seconds = c · limbs^1.5. */
    private static final double TERM_SECONDS = 1e-6;
    private static final double PRODUCT_SECONDS = 1.6e-8;
    private static final double PRODUCT_POWER = 1.5;

    /** Measured on the decimal digits of a number: seconds = c · limbs^1.6. */
    private static final double PRINTING_SECONDS = 1.4e-8;
    private static final double PRINTING_POWER = 1.6;

    private static final int POINTS = 200;
    private static final double SMALLEST_X = 1e-5;
    private static final double LARGEST_X = 50;

    private final double n;
    private final double s;
    private final double d;

    MultiplicityCost(SpinEnsemble ensemble) {
        this.n = ensemble.n();
        this.s = ensemble.s().twice() / 2.0;
        this.d = ensemble.localDimension();
    }

    /** Estimates all multiplicities, kept, beside the numbers that the recurrence holds. */
    Estimate kept(double count) {
        double bits = sum(count, b -> b);
        return new Estimate(bits / 8 + OBJECT_BYTES * count + held(count), time(count, bits));
    }

    /** Estimates the recurrence down to a number of steps. */
    Estimate streamed(double steps) {
        return new Estimate(held(steps), time(steps, sum(steps, b -> b)));
    }

    /** Bounds the bytes of the last d + 1 configurations, of which the latest is the largest. */
    private double held(double steps) {
        return Math.min(d + 1, steps) * (logarithm(steps) / BinaryLogarithm.LN2 / 8 + OBJECT_BYTES);
    }

    /**
     * Estimates a number of terms, each a binomial coefficient of so many factors of about the size of n + k ≤ n (s +
     * 1).
     */
    Estimate binomials(double terms, double factors) {
        double bits = factorBits(factors);
        return new Estimate(bits, terms * (TERM_SECONDS + PRODUCT_SECONDS * Math.pow(bits / 32, PRODUCT_POWER)));
    }

    /** Returns the bits of a product of so many factors. */
    double factorBits(double factors) {
        return (factors + 1) * BinaryLogarithm.of(n * (s + 1) + 2);
    }

    /** Estimates the decimal digits of all multiplicities, of which only one has to be held. */
    Estimate printed(double count) {
        return new Estimate(0, sum(count, MultiplicityCost::printingSeconds));
    }

    /** Estimates the decimal digits of the multiplicity after a number of steps. */
    Estimate printedOne(double steps) {
        return new Estimate(0, printingSeconds(logarithm(steps) / BinaryLogarithm.LN2));
    }

    private static double printingSeconds(double bits) {
        return PRINTING_SECONDS * Math.pow(bits / 32, PRINTING_POWER);
    }

    private static double time(double count, double bits) {
        return STEP_SECONDS * count + LIMB_SECONDS * bits / 32;
    }

    /** Computes Σ f(log₂ I_{ns−k}) over k = 0 … steps, by trapezoids in the saddle point. */
    private double sum(double steps, DoubleUnaryOperator f) {
        double area = 0;
        double lastK = 0;
        double last = f.applyAsDouble(1);
        for (int i = 0; i <= POINTS && lastK < steps; i++) {
            double x = x(i);
            double k = Math.min(steps, k(x));
            double value = f.applyAsDouble(1 + Math.max(0, n * logZ(x) + k * x) / BinaryLogarithm.LN2);
            area += (k - lastK) * (value + last) / 2;
            lastK = k;
            last = value;
        }
        return area + Math.max(0, steps - lastK) * last;
    }

    /** Returns ln I_{ns−k} at the last of so many steps, in the first point that reaches them. */
    private double logarithm(double steps) {
        int before = -1;
        int point = POINTS;
        while (point - before > 1) {
            int middle = (before + point) / 2;
            if (k(x(middle)) >= steps) {
                point = middle;
            } else {
                before = middle;
            }
        }
        double x = x(point);
        return Math.max(0, n * logZ(x) + Math.min(steps, k(x)) * x);
    }

    private static double x(int point) {
        return LARGEST_X * Math.pow(SMALLEST_X / LARGEST_X, (double) point / POINTS);
    }

    /** Returns n (e_s(x) + s). */
    private double k(double x) {
        return n * (1 / Math.expm1(x) - d / Math.expm1(d * x));
    }

    /** Returns ln Z_s(x) − s x. */
    private double logZ(double x) {
        return Math.log(Math.expm1(-d * x) / Math.expm1(-x));
    }
}
