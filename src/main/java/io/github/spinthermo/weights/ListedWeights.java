package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.spin.TotalSpin;
import java.math.BigInteger;
import java.util.Iterator;

/**
 * List of the weights u_J of spins of any size, from the exact multiplicities: computed once from the largest J
 * downwards, each rounded as it comes, and read from any J upwards.
 *
 * <p>The factor q^(ns−J)/t_d^n is multiplied by q in each step, with two truncations of 2^−(bits+15) and a
 * factor that is off by 2^−(bits+8); the multiplicity and the product are truncated as little.
 */
final class ListedWeights {

    /** Bits that a mantissa has beyond the precision. */
    private static final int GUARD = 16;

    /** The relative error that a step adds, in units of 2^−bits. */
    private static final double STEP_ERROR = 1.0 / 64;

    private final int bits;
    private final long first;
    private final long last;
    private final BigInteger[] mantissas;
    private final long[] exponents;
    private final double relativeError;

    /**
     * Computes the list.
     *
     * @param ensemble the spins
     * @param bits the precision
     * @param q e^−x_0, off by less than 2^−(bits + 8) of itself
     * @param largest 1/t_d^n, off by less than 2^−bits of itself
     * @param first D of the first that is kept
     * @param last D of the last
     */
    ListedWeights(SpinEnsemble ensemble, int bits, Ball q, Ball largest, long first, long last) {
        this.bits = bits;
        this.first = first;
        this.last = last;
        this.mantissas = new BigInteger[Math.toIntExact((last - first) / 2 + 1)];
        this.exponents = new long[mantissas.length];
        long steps = ensemble.stepsBelowLargest(HalfInteger.ofTwice(first - 1));
        this.relativeError = 3 + steps * STEP_ERROR;
        if (q.certainBits() < bits + GUARD / 2 || largest.certainBits() < bits) {
            throw new IllegalStateException("q and the largest weight are not known to " + bits + " bits");
        }
        Iterator<TotalSpin> levels = Multiplicities.descending(ensemble).iterator();
        Ball factor = cut(largest);
        Ball ratio = cut(q);
        for (long k = 0; k <= steps; k++) {
            Interruption.check();
            TotalSpin level = levels.next();
            long dimension = level.value().twice() + 1;
            if (dimension <= last) {
                put((int) ((dimension - first) / 2), level.multiplicity(), factor);
            }
            factor = cut(new Ball(factor.midpoint().multiply(ratio.midpoint()), 0,
                    factor.exponent() + ratio.exponent()));
        }
    }

    private void put(int index, BigInteger multiplicity, Ball factor) {
        Ball number = cut(Ball.of(multiplicity));
        Ball product = cut(new Ball(number.midpoint().multiply(factor.midpoint()), 0,
                number.exponent() + factor.exponent()));
        mantissas[index] = product.midpoint();
        exponents[index] = product.exponent();
    }

    /** Returns the leading bits of a midpoint. */
    private Ball cut(Ball ball) {
        int shift = Math.max(0, ball.midpoint().bitLength() - bits - GUARD);
        return new Ball(ball.midpoint().shiftRight(shift), 0, ball.exponent() + shift);
    }

    private void check(long from, long to) {
        if (from < first || to > last) {
            throw new IllegalStateException("D = " + from + " … " + to + " is not within " + first + " … " + last);
        }
    }

    /** Reads the weights of the blocks from one D to another. */
    WeightScan between(long from, long to) {
        check(from, to);
        return new WeightScan() {
            private int index = (int) ((from - first) / 2);

            @Override
            public BigInteger mantissa() {
                return mantissas[index];
            }

            @Override
            public long exponent() {
                return exponents[index];
            }

            @Override
            public void advance() {
                index++;
            }

            @Override
            public double relativeError(double steps) {
                return relativeError;
            }
        };
    }
}
