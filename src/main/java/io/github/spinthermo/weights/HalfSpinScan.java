package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Walk through the weights of spins 1/2 by the ratio of neighbours ({@link HalfSpinRatio}), upwards in fixed point.
 *
 * <p>A step truncates twice and multiplies by e^x, all to 15 bits beyond the precision: less than 2^−6 of
 * its unit.
 */
final class HalfSpinScan implements WeightScan {

    /** Bits that a mantissa has beyond the precision. */
    private static final int GUARD = 16;

    /** The relative error that a step adds, in units of 2^−bits. */
    private static final double STEP_ERROR = 1.0 / 64;

    private final int bits;
    private final HalfSpinRatio ratio;
    private final Ball inverseQ;
    private long dimension;
    private BigInteger mantissa;
    private long exponent;

    /**
     * Begins the walk at a first J.
     *
     * @param bits the precision
     * @param n the number of spins
     * @param dimension 2J + 1
     * @param start u_J, off by less than 2^−bits of itself
     * @param inverseQ e^x, off by less than 2^−(bits + 8) of itself
     */
    HalfSpinScan(int bits, long n, long dimension, Ball start, Ball inverseQ) {
        this.bits = bits;
        this.ratio = new HalfSpinRatio(n);
        this.dimension = dimension;
        this.inverseQ = new Arithmetic(bits + GUARD).round(inverseQ);
        if (start.certainBits() < bits || inverseQ.certainBits() < bits + GUARD / 2) {
            throw new IllegalStateException("the first weight is not known to " + bits + " bits: " + start);
        }
        this.mantissa = start.midpoint();
        this.exponent = start.exponent();
        normalize(BigInteger.ONE);
    }

    @Override
    public void advance() {
        mantissa = mantissa.multiply(inverseQ.midpoint()).multiply(ratio.numerator(dimension));
        exponent += inverseQ.exponent();
        normalize(ratio.denominator(dimension));
        dimension += 2;
    }

    /** Divides, keeping bits + GUARD or one more. */
    private void normalize(BigInteger denominator) {
        int shift = mantissa.bitLength() - denominator.bitLength() - bits - GUARD;
        mantissa = mantissa.shiftRight(shift).divide(denominator);
        exponent += shift;
    }

    @Override
    public BigInteger mantissa() {
        return mantissa;
    }

    @Override
    public long exponent() {
        return exponent;
    }

    @Override
    public double relativeError(double steps) {
        return 2 + steps * STEP_ERROR;
    }
}
