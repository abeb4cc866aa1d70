package io.github.spinthermo.fixed;

import java.math.BigInteger;

/** A number next to 1 of any length, whose logarithm is a series of integers. */
final class IntegerNearOne implements NearOne<BigInteger> {

    private final int bits;
    private BigInteger f;

    /**
     * Takes a number.
     *
     * @param f the difference from 1, in grains
     * @param bits the bits behind the point, those of the guard among them
     */
    IntegerNearOne(BigInteger f, int bits) {
        this.f = f;
        this.bits = bits;
    }

    @Override
    public int multiplyByNext(int places) {
        int j = -rounded(f, bits - places);
        if (j != 0) {
            BigInteger factor = BigInteger.valueOf(j);
            f = f.add(factor.shiftLeft(bits - places)).add(f.multiply(factor).shiftRight(places));
        }
        return j;
    }

    /** Returns the integer next to a / 2^shift. */
    private static int rounded(BigInteger a, int shift) {
        return (a.shiftRight(shift - 1).intValue() + 1) >> 1;
    }

    @Override
    public BigInteger log(int dropped) {
        return LogarithmSeries.ofOnePlus(f.shiftRight(dropped), bits - dropped).shiftLeft(dropped);
    }
}
