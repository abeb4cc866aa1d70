package io.github.spinthermo.local;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Ladder;
import io.github.spinthermo.levels.ThermalLevels;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Thermal means of the discrete Legendre polynomials of a block, y_k = (−1)^k ⟨τ_k(J, m)⟩/τ_k(J, J) at x &gt;
 * 0: y_0 = 1, y_1 = −e_J/J, and
 * <pre>(2J − k − 1) y_{k+2} = (2J + k + 2) y_k − (2k + 3) coth(x/2) y_{k+1}.</pre>
 *
 * <p>A thermal block is a mixture of coherent states with weights (cosh x/2 + cos θ sinh x/2)^−(2J+2), in
 * which the mean is a Legendre polynomial of cos θ: |y_k| ≤ 1. Read backwards from y_{2J+1} = 0 all terms
 * are positive: y_k &gt; 0, and since tanh(x/2) ≤ x/2, y_{k+1} ≤ y_k (J+1) x/3. Forwards an error grows by
 * up to (2k+3) coth(x/2)/(2J−k−1) in a step: as many bits more are taken. They stay within reach because a
 * y_k below the precision is not computed but enclosed.
 *
 * @derivation 1.6
 */
final class ThermalPolynomials {

    /** Bits beyond those asked for. */
    private static final int GUARD = 8;

    /** Bound on the rounding errors of the doubles, in bits. */
    private static final double ROUNDING = 1e-9;

    private final int bits;
    private final int degree;
    private final double log2Coth;
    private final double log2X;
    private final Ladder ladder;
    private final Ball coth;

    /**
     * Makes the polynomials of all blocks at one temperature.
     *
     * @param bits what y_k is off by is about 2^−bits
     * @param x the inverse temperature, positive and finite
     * @param degree the largest k
     */
    ThermalPolynomials(int bits, BigFraction x, int degree) {
        this.bits = bits;
        this.degree = degree;
        this.log2X = log2(x.getNumerator()) - log2(x.getDenominator());
        this.log2Coth = Math.max(0, 1 - log2X) + 1;
        this.ladder = Ladder.forBlocks(new Arithmetic(bits + GUARD + largestLoss()), x, BigInteger.TWO);
        Arithmetic a = ladder.arithmetic();
        this.coth = a.divide(a.add(Ball.ONE, ladder.q()), ladder.oneMinusQ());
    }

    /** Returns the most that any block loses: of what is computed the product of the ratios is above 2^−bits. */
    private int largestLoss() {
        double ofRatios = degree * (log2(2 * degree + 3.0) + log2(degree + 2.0) + 1);
        return (int) Math.ceil(Math.min(degree * log2Coth, bits) + ofRatios);
    }

    private static double log2(double value) {
        return BinaryLogarithm.of(value);
    }

    private static double log2(BigInteger value) {
        int shift = Math.max(0, value.bitLength() - 60);
        return log2(value.shiftRight(shift).doubleValue()) + shift;
    }

    /**
     * Returns the means over one block.
     *
     * @param twiceJ 2J
     * @return y_k for k = 0 … degree; 0 for k &gt; 2J
     */
    Ball[] of(long twiceJ) {
        Ball[] y = new Ball[degree + 1];
        Arrays.fill(y, Ball.ZERO);
        y[0] = Ball.ONE;
        int top = (int) Math.min(degree, twiceJ);
        if (top == 0) {
            return y;
        }
        int computed = computed(twiceJ, top);
        Arithmetic finest = ladder.arithmetic();
        Ball energy = new ThermalLevels(ladder, BigInteger.valueOf(twiceJ + 1)).energy();
        y[1] = finest.divide(energy.negate(), Ball.of(twiceJ).scale(-1));
        Arithmetic a = new Arithmetic(Math.min(finest.bits(), bits + GUARD + loss(twiceJ, computed)));
        for (int k = 0; k + 2 <= computed; k++) {
            Interruption.check();
            y[k + 2] = next(a, twiceJ, k, y[k], y[k + 1]);
        }
        for (int k = computed + 1; k <= top; k++) {
            Interruption.check();
            y[k] = new Ball(BigInteger.ONE, 1, -bits - 1L);
        }
        return y;
    }

    /** Returns the degree from which on y_k ≤ ((J+1) x/3)^k is below 2^−bits; the largest if there is none. */
    private int computed(long twiceJ, int top) {
        double log2Ratio = log2X + log2((twiceJ + 2.0) / 6) + ROUNDING;
        return log2Ratio < 0 ? (int) Math.min(top, Math.ceil(-bits / log2Ratio)) : top;
    }

    private Ball next(Arithmetic a, long twiceJ, int k, Ball two, Ball one) {
        Ball plus = a.multiply(Ball.of(twiceJ + k + 2), two);
        Ball minus = a.multiply(a.multiply(Ball.of(2L * k + 3), coth), one);
        return a.divide(a.subtract(plus, minus), Ball.of(twiceJ - k - 1));
    }

    /** Returns the bits that the steps forwards lose. */
    private int loss(long twiceJ, int computed) {
        double lost = 0;
        for (int k = 0; k + 2 <= computed; k++) {
            Interruption.check();
            lost += Math.max(0, log2((2 * k + 3.0) / (twiceJ - k - 1.0)) + log2Coth) + 1;
        }
        return (int) Math.ceil(lost);
    }
}
