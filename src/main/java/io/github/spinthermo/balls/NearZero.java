package io.github.spinthermo.balls;

import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Nearness of an inverse temperature x to 0. Means over levels k = 0, …, K with coefficients c_k ≥ 0, f(x) = Σ c_k
 * e^(−kx)/Σ e^(−kx), and sums of them with positive weights, are hardly told from their values at x = 0 there: the
 * logarithm of a mean has the slope ⟨k⟩ − ⟨k⟩_c between −K and K, so that
 * <pre>e^(−K|x|) ≤ f(x)/f(0) ≤ e^(K|x|).</pre>
 *
 * <p>Formulas for any x lose bits there, and take as many more; the value at x = 0 takes none.
 */
public final class NearZero {

    /** The bits that a ratio has at least beyond those asked for. */
    private static final int GUARD = 8;

    /** The binary logarithm of a bound of the distance from 1 of all ratios. */
    private final long top;

    private NearZero(long top) {
        this.top = top;
    }

    /**
     * Bounds the ratios f(x)/f(0) and products of up to three of them.
     *
     * @param x an inverse temperature other than 0
     * @param levels K or more
     * @return their nearness to 1
     */
    public static NearZero of(BigFraction x, BigInteger levels) {
        return new NearZero(4L + levels.bitLength() - Fractions.smallness(x));
    }

    /**
     * Returns the numbers that are near 1.
     *
     * @param top the binary logarithm of the largest distance
     * @return 1 ± 2^top; all numbers where that is above 1
     */
    public static Ball aroundOne(long top) {
        return top > 0 ? Ball.UNKNOWN : new Ball(BigInteger.ONE.shiftLeft(Math.toIntExact(-top)), 1, top);
    }

    /**
     * Tells whether the value at x = 0 has as many bits of that at x as are asked for.
     *
     * @param bits how many
     * @return true if ratios have them, and a few more
     */
    public boolean has(int bits) {
        return top <= -bits - GUARD;
    }

    /**
     * Returns the same mean at x.
     *
     * @param atZero f(0)
     * @param bits the bits of the product
     * @return f(x)
     */
    public Ball from(Real atZero, int bits) {
        Arithmetic arithmetic = new Arithmetic(bits + GUARD);
        return arithmetic.multiply(aroundOne(top), Enclosures.ball(atZero.enclose(bits + GUARD)));
    }
}
