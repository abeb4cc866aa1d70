package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import java.math.BigInteger;
import java.util.Iterator;

/**
 * p_J = C q^(ns−J) (1 − q^D) and w_J = l_J p_J at a finite x_0 &gt; 0, with q = e^−x_0, D = 2J + 1, d = 2s +
 * 1 and C = (1−q)^(n−1)/(1−q^d)^n.
 *
 * <p>All factors are positive and none is a difference (1 − q^D grows from J to J + 1 by q^D (1 − q²)), so
 * relative errors only add up: log₂ n bits for the power, one unit for each step over J, log₂ of the exponent
 * for q^(ns−J). Those bits are paid in advance.
 */
final class WeightEvaluation {

    private static final int GUARD = 20;

    private final Arithmetic arithmetic;
    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final Ball constant;

    WeightEvaluation(Arithmetic requested, SpinEnsemble ensemble, InverseTemperature beta0) {
        this.ensemble = ensemble;
        this.beta0 = beta0;
        BigInteger largest = BigInteger.valueOf(ensemble.largestTotalSpin().twice());
        long exponentBits = beta0.times(requested, largest).top();
        this.arithmetic = requested.with(GUARD + 2L * largest.bitLength() + Math.max(0, exponentBits));
        Ball ratio = arithmetic.divide(oneMinusPower(BigInteger.ONE),
                oneMinusPower(BigInteger.valueOf(ensemble.localDimension())));
        this.constant = arithmetic.divide(arithmetic.power(ratio, ensemble.n()), oneMinusPower(BigInteger.ONE));
    }

    /** q^power. */
    private Ball power(BigInteger power) {
        return arithmetic.exp(beta0.times(arithmetic, power.negate()));
    }

    /** 1 − q^power. */
    private Ball oneMinusPower(BigInteger power) {
        return arithmetic.expm1(beta0.times(arithmetic, power.negate())).negate();
    }

    private Ball leading(HalfInteger totalSpin) {
        return arithmetic.multiply(constant, power(BigInteger.valueOf(ensemble.stepsBelowLargest(totalSpin))));
    }

    /** p_J. */
    Ball copyWeight(HalfInteger totalSpin) {
        return arithmetic.multiply(leading(totalSpin), oneMinusPower(totalSpin.dimension()));
    }

    /** w_J for all J, ascending. */
    Ball[] weights() {
        Ball[] weights = multiplicities();
        HalfInteger first = ensemble.smallestTotalSpin();
        Ball inverse = arithmetic.exp(beta0.times(arithmetic, BigInteger.ONE));
        Ball square = power(BigInteger.TWO);
        Ball oneMinusSquare = oneMinusPower(BigInteger.TWO);
        Ball leading = leading(first);
        Ball power = power(first.dimension());
        Ball oneMinusPower = oneMinusPower(first.dimension());
        for (int i = 0; i < weights.length; i++) {
            Interruption.check();
            weights[i] = arithmetic.multiply(weights[i], arithmetic.multiply(leading, oneMinusPower));
            leading = arithmetic.multiply(leading, inverse);
            oneMinusPower = arithmetic.add(oneMinusPower, arithmetic.multiply(power, oneMinusSquare));
            power = arithmetic.multiply(power, square);
        }
        return weights;
    }

    /**
     * l_J for all J, ascending, each rounded as it comes so that the long integers are never held together.
     */
    private Ball[] multiplicities() {
        Ball[] numbers = new Ball[ensemble.totalSpinListSize()];
        Iterator<TotalSpin> levels = Multiplicities.descending(ensemble).iterator();
        for (int i = numbers.length - 1; i >= 0; i--) {
            Interruption.check();
            numbers[i] = arithmetic.round(Ball.of(levels.next().multiplicity()));
        }
        return numbers;
    }
}
