package io.github.spinthermo.fixed;

import java.util.Arrays;

/**
 * A number next to 1 as {@link LimbNumbers} have it, which is written over, and whose logarithm is a polynomial.
 */
final class LimbNearOne implements NearOne<long[]> {

    private final int bits;
    private final int limbs;
    private final long[] f;

    /**
     * Takes a number.
     *
     * @param f the difference from 1, which is not changed
     * @param bits the bits behind the point, without those of the guard
     */
    LimbNearOne(long[] f, int bits) {
        this.bits = bits;
        this.limbs = LimbNumbers.limbs(bits);
        this.f = f.clone();
    }

    @Override
    public int multiplyByNext(int places) {
        int j = -((LongNumbers.lastBits(f, places + 1) + 1) >> 1);
        if (j != 0) {
            LongNumbers.multiplyByNext(f, j, places, limbs);
        }
        return j;
    }

    @Override
    public long[] log(int dropped) {
        boolean isBelow = f[0] < 0;
        long[] a = f.clone();
        if (isBelow) {
            LongNumbers.negate(a, limbs);
        }
        long[] log = Arrays.copyOf(LogarithmPolynomial.of(a, isBelow, bits - dropped), limbs + 2);
        if (isBelow) {
            LongNumbers.negate(log, limbs);
        }
        return log;
    }
}
