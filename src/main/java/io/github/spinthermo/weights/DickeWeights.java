package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights of the states |j m⟩ of spins in a thermal state at x &gt; 0, in all copies of j together: l_j
 * q^i/t^n for the level i = ns + m, with q = e^−x and t = 1 + q + … + q^2s.
 *
 * <p>This form takes t^n from its difference to 1, so that what the lowest level lacks of 1 keeps its digits at any
 * x. The other forms of this package take the logarithm of t^n and have no need of that.
 */
public final class DickeWeights {

    /** Bits beside those asked for, spent on the logarithm of q^i/t^n, which may be as large as 10^6 · 2ns. */
    private static final int GUARD = 64;

    private final Arithmetic a;
    private final Ball q;
    private final Ball excess;

    /**
     * Prepares the weights of a state.
     *
     * @param ensemble n spins s
     * @param x the inverse temperature, positive
     * @param bits the relative precision of each weight
     */
    public DickeWeights(SpinEnsemble ensemble, BigFraction x, int bits) {
        this.a = new Arithmetic(bits + GUARD);
        this.q = a.exp(a.ratio(x).negate());
        Ball ofSpin = Ball.ZERO;
        for (long i = 1; i < ensemble.localDimension(); i++) {
            ofSpin = a.multiply(q, a.add(Ball.ONE, ofSpin));
        }
        this.excess = power(ofSpin, ensemble.n());
    }

    /** Returns (1 + x)^n − 1 for x &gt; 0, by repeated squaring: (1 + x)(1 + y) − 1 = x + y + xy. */
    private Ball power(Ball x, long n) {
        Ball result = Ball.ZERO;
        Ball square = x;
        for (long rest = n; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = product(result, square);
            }
            square = product(square, square);
        }
        return result;
    }

    private Ball product(Ball x, Ball y) {
        return a.add(a.add(x, y), a.multiply(x, y));
    }

    private Ball partition() {
        return a.add(Ball.ONE, excess);
    }

    /**
     * Returns the weight of a state.
     *
     * @param copies l_j
     * @param level i, from 0
     * @return l_j q^i/t^n
     */
    public Ball weight(BigInteger copies, long level) {
        Ball boltzmann = a.multiply(a.round(Ball.of(copies)), a.power(q, level));
        return a.divide(boltzmann, partition());
    }

    /**
     * Returns the weight of the lowest level, which has one state, minus 1.
     *
     * @return 1/t^n − 1, negative, with its relative accuracy
     */
    public Ball lowestMinusOne() {
        return a.divide(excess.negate(), partition());
    }
}
