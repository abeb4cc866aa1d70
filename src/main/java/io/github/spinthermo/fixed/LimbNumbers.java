package io.github.spinthermo.fixed;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/**
 * Fixed-point numbers of some hundreds to some thousands of bits, below 2^53 in magnitude, each an array of limbs
 * ({@link LongNumbers}): a product takes some two thirds of the time of one of {@link BigInteger}, whose lower half is
 * thrown away. Integers that they are multiplied by are below 2^53 in magnitude, too.
 *
 * @param bits the bits behind the point, which {@link #reach} takes
 */
public record LimbNumbers(int bits) implements FixedNumbers<long[]> {

    /** The largest number of bits: the limbs of {@link LongNumbers} are no more then than their sums allow. */
    private static final int LONGEST = 13_400;

    /**
     * Tells whether numbers are short enough.
     *
     * @param bits the bits behind the point
     * @return whether there are such numbers
     */
    public static boolean reach(int bits) {
        return bits <= LONGEST;
    }

    /**
     * Returns numbers with at least so many bits, as many as take no more limbs.
     *
     * @param bits the bits behind the point, which {@link #reach} takes
     * @return the arithmetic
     */
    public static LimbNumbers holding(int bits) {
        return new LimbNumbers(limbs(bits) * LongNumbers.RADIX_BITS - GUARD);
    }

    static int limbs(int bits) {
        return (bits + GUARD - 1) / LongNumbers.RADIX_BITS + 1;
    }

    private int limbs() {
        return limbs(bits);
    }

    @Override
    public long[] of(BigInteger integer, int places) {
        return LongNumbers.of(integer, places, limbs());
    }

    @Override
    public BigInteger units(long[] a) {
        int limbs = limbs();
        return LongNumbers.integer(a, limbs).shiftRight(limbs * LongNumbers.RADIX_BITS - bits);
    }

    @Override
    public boolean isZero(long[] a) {
        return LongNumbers.isZero(a, limbs());
    }

    @Override
    public int zeros(long[] a) {
        return LongNumbers.zeroBits(a, limbs());
    }

    @Override
    public double toDouble(long[] a) {
        return LongNumbers.toDouble(a);
    }

    @Override
    public long[] add(long[] a, long[] b) {
        return LongNumbers.sum(a, b, limbs());
    }

    @Override
    public long[] subtract(long[] a, long[] b) {
        return LongNumbers.difference(a, b, limbs());
    }

    @Override
    public long[] times(long[] a, long factor) {
        int limbs = limbs();
        long[] multiple = LongNumbers.zero(limbs);
        LongNumbers.addMultiple(multiple, factor, a, limbs);
        LongNumbers.carry(multiple, limbs);
        return multiple;
    }

    @Override
    public long[] shift(long[] a, int shift) {
        return shift < 0 ? LongNumbers.shiftedRight(a, -shift, limbs()) : LongNumbers.shiftedLeft(a, shift, limbs());
    }

    @Override
    public long[] multiply(long[] a, long[] b) {
        Interruption.check();
        int limbs = limbs();
        long[] product = LongNumbers.zero(limbs);
        LongNumbers.addProduct(product, a, b, limbs);
        if (a[0] != 0) {
            LongNumbers.addMultiple(product, a[0], b, limbs);
        }
        LongNumbers.carry(product, limbs);
        return product;
    }

    @Override
    public long[] reciprocal(long[] a) {
        int places = limbs() * LongNumbers.RADIX_BITS;
        return of(BigInteger.ONE.shiftLeft(2 * places).divide(LongNumbers.integer(a, limbs())), places);
    }

    @Override
    public NearOne<long[]> nearOne(long[] f) {
        return new LimbNearOne(f, bits);
    }
}
