package io.github.spinthermo.fixed;

import io.github.spinthermo.integers.LongIntegers;
import java.math.BigInteger;

/**
 * Fixed-point numbers of any length, each an integer of grains.
 *
 * @param bits the bits behind the point
 */
public record IntegerNumbers(int bits) implements FixedNumbers<BigInteger> {

    /** Bits that are kept on the way to a double, more than it holds. */
    private static final int DOUBLE_BITS = 60;

    private int places() {
        return bits + GUARD;
    }

    @Override
    public BigInteger of(BigInteger integer, int places) {
        return integer.shiftLeft(places() - places);
    }

    @Override
    public BigInteger units(BigInteger a) {
        return a.shiftRight(GUARD);
    }

    @Override
    public boolean isZero(BigInteger a) {
        return a.signum() == 0;
    }

    @Override
    public int zeros(BigInteger a) {
        return places() - a.bitLength();
    }

    @Override
    public double toDouble(BigInteger a) {
        int drop = Math.max(0, places() - DOUBLE_BITS);
        return Math.scalb(a.shiftRight(drop).doubleValue(), drop - places());
    }

    @Override
    public BigInteger add(BigInteger a, BigInteger b) {
        return a.add(b);
    }

    @Override
    public BigInteger subtract(BigInteger a, BigInteger b) {
        return a.subtract(b);
    }

    @Override
    public BigInteger times(BigInteger a, long factor) {
        return a.multiply(BigInteger.valueOf(factor));
    }

    @Override
    public BigInteger shift(BigInteger a, int shift) {
        return a.shiftLeft(shift);
    }

    @Override
    public BigInteger multiply(BigInteger a, BigInteger b) {
        return LongIntegers.multiply(a, b).shiftRight(places());
    }

    @Override
    public BigInteger reciprocal(BigInteger a) {
        return LongIntegers.divide(BigInteger.ONE.shiftLeft(2 * places()), a);
    }

    @Override
    public NearOne<BigInteger> nearOne(BigInteger f) {
        return new IntegerNearOne(f, places());
    }
}
