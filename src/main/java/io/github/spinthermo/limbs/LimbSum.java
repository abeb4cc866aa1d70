package io.github.spinthermo.limbs;

import java.math.BigInteger;

/** Sum of integer multiples of numbers of a {@link LimbArray}, exact; below 2^61 in magnitude. For one thread. */
public final class LimbSum {

    private final int limbs;
    private final long[] words;

    /**
     * Makes a sum of nothing.
     *
     * @param limbs K, of the numbers
     */
    public LimbSum(int limbs) {
        this.limbs = limbs;
        this.words = new long[limbs + 1];
    }

    /**
     * Adds a multiple of a number.
     *
     * @param numbers an array of numbers of K limbs
     * @param a the place of the number
     * @param factor an integer from 0 to below 2^58
     */
    public void add(LimbArray numbers, int a, long factor) {
        long[] from = numbers.words();
        int place = a * limbs;
        long shifted = factor << LimbArray.SIGN_BITS;
        long carry = 0;
        for (int i = limbs - 1; i >= 0; i--) {
            long word = from[place + i];
            long low = (word * factor & LimbArray.MASK) + words[i + 1] + carry;
            words[i + 1] = low & LimbArray.MASK;
            carry = Math.multiplyHigh(word << LimbArray.SIGN_BITS, shifted) + (low >> LimbArray.RADIX_BITS);
        }
        words[0] += carry;
    }

    /**
     * Returns the sum.
     *
     * @return it in units of 2^−58K
     */
    public BigInteger get() {
        return LimbIntegers.read(words, 0, limbs + 1);
    }
}
