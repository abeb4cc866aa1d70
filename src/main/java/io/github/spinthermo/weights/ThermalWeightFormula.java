package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import java.math.BigInteger;
import java.util.Iterator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights of a thermal state at a finite x_0 &gt; 0 with their relative accuracy: p_J = C q^(ns−J) (1 − q^D) for
 * one copy and w_J = l_J p_J for all, with q = e^−x_0, D = 2J + 1, d = 2s + 1 and C = (1−q)^(n−1)/(1−q^d)^n.
 *
 * <p>This form costs a power and an exponential for one J, whatever n is, and a list of all J costs a few products
 * each. Sums over J take a {@link WeightScan} instead, which has no need of the last bit of each weight.
 *
 * <p>All factors are positive and none is a difference (1 − q^D grows from J to J + 1 by q^D (1 − q²)), so
 * relative errors only add up: log₂ n bits for the power, one unit for each step over J, log₂ of the exponent
 * for q^(ns−J). Those bits are paid in advance.
 */
public final class ThermalWeightFormula {

    /** Bits beyond those asked for, besides those of n and of the exponent: see the description of this package. */
    private static final int GUARD = 20;

    private final Arithmetic arithmetic;
    private final SpinEnsemble ensemble;
    private final BigFraction x0;
    private final Ball constant;

    /**
     * Prepares the weights of a state.
     *
     * @param requested the relative precision of each weight
     * @param ensemble n spins s
     * @param x0 x_0, positive
     */
    public ThermalWeightFormula(Arithmetic requested, SpinEnsemble ensemble, BigFraction x0) {
        this.ensemble = ensemble;
        this.x0 = x0;
        BigInteger largest = BigInteger.valueOf(ensemble.largestTotalSpin().twice());
        long exponentBits = times(requested, largest).top();
        this.arithmetic = requested.with(GUARD + 2L * largest.bitLength() + Math.max(0, exponentBits));
        Ball ratio = arithmetic.divide(oneMinusPower(BigInteger.ONE),
                oneMinusPower(BigInteger.valueOf(ensemble.localDimension())));
        this.constant = arithmetic.divide(arithmetic.power(ratio, ensemble.n()), oneMinusPower(BigInteger.ONE));
    }

    /**
     * Bounds the size of a weight, in double precision.
     *
     * @param ensemble n spins s
     * @param x0 x_0, positive
     * @param totalSpin J
     * @return x_0 (ns − J) + n ln((1 − q^d)/(1 − q)), which is at least −ln p_J
     */
    public static double largestExponent(SpinEnsemble ensemble, BigFraction x0, HalfInteger totalSpin) {
        double x = x0.doubleValue();
        double d = ensemble.localDimension();
        double logRatio = Math.log(x > 0 ? Math.expm1(-d * x) / Math.expm1(-x) : d);
        return x * ensemble.stepsBelowLargest(totalSpin) + ensemble.n() * logRatio;
    }

    private Ball times(Arithmetic a, BigInteger factor) {
        return a.ratio(x0.getNumerator().multiply(factor), x0.getDenominator());
    }

    /** Returns q^power. */
    private Ball power(BigInteger power) {
        return arithmetic.exp(times(arithmetic, power.negate()));
    }

    /** Returns 1 − q^power. */
    private Ball oneMinusPower(BigInteger power) {
        return arithmetic.expm1(times(arithmetic, power.negate())).negate();
    }

    /** Returns C q^(ns−J). */
    private Ball leading(HalfInteger totalSpin) {
        return arithmetic.multiply(constant, power(BigInteger.valueOf(ensemble.stepsBelowLargest(totalSpin))));
    }

    /**
     * Returns the weight of one copy of a total spin.
     *
     * @param totalSpin J
     * @return p_J
     */
    public Ball copyWeight(HalfInteger totalSpin) {
        return arithmetic.multiply(leading(totalSpin), oneMinusPower(totalSpin.dimension()));
    }

    /**
     * Returns the weights of all total spins.
     *
     * @return w_J, J ascending
     */
    public Ball[] weights() {
        Ball[] weights = multiplicities();
        HalfInteger first = ensemble.smallestTotalSpin();
        Ball inverse = arithmetic.exp(times(arithmetic, BigInteger.ONE));
        Ball square = power(BigInteger.TWO);
        Ball oneMinusSquare = oneMinusPower(BigInteger.TWO);
        Ball leading = leading(first);
        Ball power = power(first.dimension());
        Ball oneMinusPower = oneMinusPower(first.dimension());
        for (int i = 0; i < weights.length; i++) {
            weights[i] = arithmetic.multiply(weights[i], arithmetic.multiply(leading, oneMinusPower));
            leading = arithmetic.multiply(leading, inverse);
            oneMinusPower = arithmetic.add(oneMinusPower, arithmetic.multiply(power, oneMinusSquare));
            power = arithmetic.multiply(power, square);
        }
        return weights;
    }

    /**
     * Returns l_J for all J, ascending, each rounded as it comes so that the long integers are never held together.
     */
    private Ball[] multiplicities() {
        Ball[] numbers = new Ball[ensemble.totalSpinListSize()];
        Iterator<TotalSpin> levels = Multiplicities.descending(ensemble).iterator();
        for (int i = numbers.length - 1; i >= 0; i--) {
            numbers[i] = arithmetic.round(Ball.of(levels.next().multiplicity()));
        }
        return numbers;
    }
}
