package io.github.spinthermo.limbs;

/**
 * Products of two numbers of a few limbs, written out column by column: the compiler turns a loop this short into code
 * that takes twice as long.
 *
 * <p>Limbs i and j have the product 2^58 h + l, h in column i + j and l in the next. Columns are summed as they
 * are, without a carry between their terms: the first limb is below 2^60 in magnitude and the others below 2^58, so
 * that the sum of the largest column, 2K + 1 terms of which two have a first limb, is below 2^63 for K ≤ 10. Columns
 * beyond K are left out; see {@link LimbArray#multiply} for what that costs.
 */
final class Product {

    private Product() { }

    /** Returns the upper part of the product of two limbs. */
    static long high(long a, long b) {
        return Math.multiplyHigh(a << LimbArray.SIGN_BITS, b << LimbArray.SIGN_BITS);
    }

    /** Returns the lower part of the product of two limbs. */
    private static long low(long a, long b) {
        return a * b & LimbArray.MASK;
    }

    /** Multiplies numbers of so many limbs, which begin at these places of an array. */
    static void of(int limbs, long[] w, int r, int a, int b) {
        switch (limbs) {
            case 1 -> w[r] = high(w[a], w[b]);
            case 2 -> ofTwo(w, r, a, b);
            case 3 -> ofThree(w, r, a, b);
            case 4 -> ofFour(w, r, a, b);
            case 5 -> ofFive(w, r, a, b);
            case 6 -> ofSix(w, r, a, b);
            default -> ofMany(limbs, w, r, a, b);
        }
    }

    private static void ofTwo(long[] w, int r, int a, int b) {
        long a0 = w[a];
        long a1 = w[a + 1];
        long b0 = w[b];
        long b1 = w[b + 1];
        long sum = low(a0, b1) + low(a1, b0) + high(a1, b1);
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b0) + high(a0, b1) + high(a1, b0);
        w[r + 1] = sum & LimbArray.MASK;
        w[r] = (sum >> LimbArray.RADIX_BITS) + high(a0, b0);
    }

    private static void ofThree(long[] w, int r, int a, int b) {
        long a0 = w[a];
        long a1 = w[a + 1];
        long a2 = w[a + 2];
        long b0 = w[b];
        long b1 = w[b + 1];
        long b2 = w[b + 2];
        long sum = low(a0, b2) + low(a1, b1) + high(a1, b2) + low(a2, b0) + high(a2, b1);
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b1) + high(a0, b2) + low(a1, b0) + high(a1, b1) + high(a2, b0);
        w[r + 2] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b0) + high(a0, b1) + high(a1, b0);
        w[r + 1] = sum & LimbArray.MASK;
        w[r] = (sum >> LimbArray.RADIX_BITS) + high(a0, b0);
    }

    private static void ofFour(long[] w, int r, int a, int b) {
        long a0 = w[a];
        long a1 = w[a + 1];
        long a2 = w[a + 2];
        long a3 = w[a + 3];
        long b0 = w[b];
        long b1 = w[b + 1];
        long b2 = w[b + 2];
        long b3 = w[b + 3];
        long sum = low(a0, b3) + low(a1, b2) + high(a1, b3) + low(a2, b1) + high(a2, b2) + low(a3, b0) + high(a3, b1);
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b2) + high(a0, b3) + low(a1, b1) + high(a1, b2) + low(a2, b0)
                + high(a2, b1) + high(a3, b0);
        w[r + 3] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b1) + high(a0, b2) + low(a1, b0) + high(a1, b1) + high(a2, b0);
        w[r + 2] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b0) + high(a0, b1) + high(a1, b0);
        w[r + 1] = sum & LimbArray.MASK;
        w[r] = (sum >> LimbArray.RADIX_BITS) + high(a0, b0);
    }

    private static void ofFive(long[] w, int r, int a, int b) {
        long a0 = w[a];
        long a1 = w[a + 1];
        long a2 = w[a + 2];
        long a3 = w[a + 3];
        long a4 = w[a + 4];
        long b0 = w[b];
        long b1 = w[b + 1];
        long b2 = w[b + 2];
        long b3 = w[b + 3];
        long b4 = w[b + 4];
        long sum = low(a0, b4) + low(a1, b3) + high(a1, b4) + low(a2, b2) + high(a2, b3) + low(a3, b1) + high(a3, b2)
                + low(a4, b0) + high(a4, b1);
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b3) + high(a0, b4) + low(a1, b2) + high(a1, b3) + low(a2, b1)
                + high(a2, b2) + low(a3, b0) + high(a3, b1) + high(a4, b0);
        w[r + 4] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b2) + high(a0, b3) + low(a1, b1) + high(a1, b2) + low(a2, b0)
                + high(a2, b1) + high(a3, b0);
        w[r + 3] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b1) + high(a0, b2) + low(a1, b0) + high(a1, b1) + high(a2, b0);
        w[r + 2] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b0) + high(a0, b1) + high(a1, b0);
        w[r + 1] = sum & LimbArray.MASK;
        w[r] = (sum >> LimbArray.RADIX_BITS) + high(a0, b0);
    }

    private static void ofSix(long[] w, int r, int a, int b) {
        long a0 = w[a];
        long a1 = w[a + 1];
        long a2 = w[a + 2];
        long a3 = w[a + 3];
        long a4 = w[a + 4];
        long a5 = w[a + 5];
        long b0 = w[b];
        long b1 = w[b + 1];
        long b2 = w[b + 2];
        long b3 = w[b + 3];
        long b4 = w[b + 4];
        long b5 = w[b + 5];
        long sum = low(a0, b5) + low(a1, b4) + high(a1, b5) + low(a2, b3) + high(a2, b4) + low(a3, b2) + high(a3, b3)
                + low(a4, b1) + high(a4, b2) + low(a5, b0) + high(a5, b1);
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b4) + high(a0, b5) + low(a1, b3) + high(a1, b4) + low(a2, b2)
                + high(a2, b3) + low(a3, b1) + high(a3, b2) + low(a4, b0) + high(a4, b1) + high(a5, b0);
        w[r + 5] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b3) + high(a0, b4) + low(a1, b2) + high(a1, b3) + low(a2, b1)
                + high(a2, b2) + low(a3, b0) + high(a3, b1) + high(a4, b0);
        w[r + 4] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b2) + high(a0, b3) + low(a1, b1) + high(a1, b2) + low(a2, b0)
                + high(a2, b1) + high(a3, b0);
        w[r + 3] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b1) + high(a0, b2) + low(a1, b0) + high(a1, b1) + high(a2, b0);
        w[r + 2] = sum & LimbArray.MASK;
        sum = (sum >> LimbArray.RADIX_BITS) + low(a0, b0) + high(a0, b1) + high(a1, b0);
        w[r + 1] = sum & LimbArray.MASK;
        w[r] = (sum >> LimbArray.RADIX_BITS) + high(a0, b0);
    }

    private static void ofMany(int limbs, long[] w, int r, int a, int b) {
        long[] product = new long[limbs];
        long sum = 0;
        for (int i = 1; i < limbs; i++) {
            sum += high(w[a + i], w[b + limbs - i]) + low(w[a + i], w[b + limbs - 1 - i]);
        }
        sum += low(w[a], w[b + limbs - 1]);
        for (int column = limbs - 1; column > 0; column--) {
            sum = (sum >> LimbArray.RADIX_BITS) + high(w[a + column], w[b]);
            for (int i = 0; i < column; i++) {
                sum += high(w[a + i], w[b + column - i]) + low(w[a + i], w[b + column - 1 - i]);
            }
            product[column] = sum & LimbArray.MASK;
        }
        product[0] = (sum >> LimbArray.RADIX_BITS) + high(w[a], w[b]);
        System.arraycopy(product, 0, w, r, limbs);
    }
}
