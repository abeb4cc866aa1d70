package io.github.spinthermo.levels;

import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The endless ladder of levels 0, 1, 2, … at a finite x &gt; 0: what all blocks at that x share.
 *
 * <p>q = e^−x, b = q/(1 − q) its mean excitation, −ln(1 − q) the logarithm of its partition function, which
 * is taken only if it is asked for: energies and variances do without.
 */
public final class Ladder {

    /** Bits that a handful of operations may lose. */
    static final int GUARD = 24;

    /** Binary logarithm of the y below which 1 − e^−y is taken from the series of e^−y − 1. */
    private static final int SMALL_TOP = -3;

    /** The bits over the square of those that 1 − q takes off, up to which one exponential serves q and 1 − q. */
    private static final double SERIES = 16;

    private final Arithmetic arithmetic;
    private final BigFraction exactX;
    private final double approximateX;
    private final Ball x;
    private final Ball q;
    private final Ball oneMinusQ;
    private final Ball occupation;
    private final Once<Ball> logOneMinusQ;

    /**
     * Makes a ladder.
     *
     * @param arithmetic the working precision
     * @param x the inverse temperature, positive
     */
    public Ladder(Arithmetic arithmetic, BigFraction x) {
        this.arithmetic = arithmetic;
        this.exactX = x;
        this.approximateX = Fractions.toDouble(x);
        this.x = times(BigInteger.ONE);
        long lost = lost();
        Arithmetic finer = arithmetic.with(lost);
        Ball fine = finer.exp(this.x.negate());
        this.q = arithmetic.round(fine);
        this.oneMinusQ = lost == 0 ? oneMinus(q, this.x) : arithmetic.round(finer.subtract(Ball.ONE, fine));
        this.occupation = arithmetic.divide(q, oneMinusQ);
        this.logOneMinusQ = new Once<>(() -> logOneMinus(q, oneMinusQ));
    }

    /** Returns the bits that 1 − q takes off q; none where it is taken from a series. */
    private long lost() {
        long smallness = Math.max(0, -x.top());
        return SERIES * smallness * smallness < arithmetic.bits() ? smallness : 0;
    }

    /**
     * Returns a ladder precise enough for blocks of D or more levels.
     *
     * @param requested the precision that the quantities of such blocks are to have
     * @param x the inverse temperature, positive
     * @param dimension D, at least 2
     * @return the ladder
     */
    public static Ladder forBlocks(Arithmetic requested, BigFraction x, BigInteger dimension) {
        Ball spread = requested.ratio(x.getNumerator().multiply(dimension), x.getDenominator());
        long largeness = x.getNumerator().bitLength() - x.getDenominator().bitLength() + 1L;
        long more = GUARD + 2 * Math.max(0, 1 - spread.top()) + Math.max(0, largeness);
        return new Ladder(requested.with(more), x);
    }

    /**
     * Returns a ladder precise enough for pairs of quanta, too: third cumulants cancel twice as many bits as variances
     * where Dx &lt; 1, and powers of J cancel down to those of D where it is cold.
     *
     * @param requested the precision that the quantities of such blocks are to have
     * @param x the inverse temperature, positive
     * @param smallest the smallest D, at least 2
     * @param largest the largest D
     * @return the ladder
     */
    public static Ladder forPairs(Arithmetic requested, BigFraction x, BigInteger smallest, BigInteger largest) {
        Ball spread = requested.ratio(x.getNumerator().multiply(smallest), x.getDenominator());
        long cubes = 2 * Math.max(0, 1 - spread.top()) + largest.bitLength() + Byte.SIZE;
        return forBlocks(requested.with(cubes), x, smallest);
    }

    /**
     * Returns the working precision.
     *
     * @return the arithmetic
     */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /**
     * Returns the inverse temperature.
     *
     * @return x
     */
    public Ball x() {
        return x;
    }

    /**
     * Returns the inverse temperature, exactly.
     *
     * @return x
     */
    public BigFraction exactX() {
        return exactX;
    }

    /**
     * Returns the Boltzmann factor of one step.
     *
     * @return q = e^−x
     */
    public Ball q() {
        return q;
    }

    /**
     * Its complement, with its relative accuracy.
     *
     * @return 1 − q
     */
    public Ball oneMinusQ() {
        return oneMinusQ;
    }

    /**
     * Returns the mean excitation of the ladder.
     *
     * @return b = 1/(e^x − 1)
     */
    public Ball occupation() {
        return occupation;
    }

    /**
     * Returns the opposite of the logarithm of its partition function.
     *
     * @return ln(1 − q)
     */
    public Ball logOneMinusQ() {
        return logOneMinusQ.get();
    }

    /**
     * Returns the inverse temperature as a double.
     *
     * @return x, 0 where it is too small for a double
     */
    public double approximateX() {
        return approximateX;
    }

    /** Returns x times an integer. */
    Ball times(BigInteger factor) {
        return arithmetic.ratio(exactX.getNumerator().multiply(factor), exactX.getDenominator());
    }

    /** Returns 1 − e^−y from e^−y, or from y where that would cancel. */
    Ball oneMinus(Ball power, Ball y) {
        return oneMinus(arithmetic, power, y);
    }

    /** Computes 1 − e^−y from y and the power e^−y, without a ladder. */
    static Ball oneMinus(Arithmetic arithmetic, Ball power, Ball y) {
        return y.top() > SMALL_TOP
                ? arithmetic.subtract(Ball.ONE, power)
                : arithmetic.expm1(y.negate()).negate();
    }

    /** Returns ln(1 − p): from p where that is small, from 1 − p where that is. */
    Ball logOneMinus(Ball p, Ball oneMinusP) {
        return p.top() < 0 ? arithmetic.log1p(p.negate()) : arithmetic.log(oneMinusP);
    }
}
