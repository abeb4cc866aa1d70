package io.github.spinthermo.coupling;

import java.math.BigInteger;

/**
 * Real 2 × 2 matrix of which every entry is known to the same absolute error: {@code (integer ± radius) 2^exponent}.
 *
 * <p>Products of many such matrices, taken in pairs, lose few bits: each level of pairs adds the relative errors of its
 * factors, however long the product is. A vector carried from step to step in balls would lose bits with each step.
 *
 * @param m11 upper left
 * @param m12 upper right
 * @param m21 lower left
 * @param m22 lower right
 * @param radius bound of the error of each integer
 * @param exponent the binary exponent
 */
record TransferMatrix(BigInteger m11, BigInteger m12, BigInteger m21, BigInteger m22, BigInteger radius,
        long exponent) {

    /**
     * Returns this · right to a number of bits. An entry is a sum of two products x y of entries |x| ≤ X, |y| ≤ Y with
     * radii r and s, so its error is at most 2 (X s + Y r + r s).
     */
    TransferMatrix times(TransferMatrix right, int bits) {
        BigInteger spread = size().multiply(right.radius).add(right.size().multiply(radius))
                .add(radius.multiply(right.radius)).shiftLeft(1);
        return new TransferMatrix(
                m11.multiply(right.m11).add(m12.multiply(right.m21)),
                m11.multiply(right.m12).add(m12.multiply(right.m22)),
                m21.multiply(right.m11).add(m22.multiply(right.m21)),
                m21.multiply(right.m12).add(m22.multiply(right.m22)),
                spread, exponent + right.exponent).rounded(bits);
    }

    /** Returns the power of two that bounds every entry. */
    private BigInteger size() {
        return BigInteger.ONE.shiftLeft(length());
    }

    private int length() {
        return Math.max(Math.max(m11.bitLength(), m12.bitLength()), Math.max(m21.bitLength(), m22.bitLength()));
    }

    /** Returns the matrix with integers of that many bits at most; each is off by less than 1 more. */
    TransferMatrix rounded(int bits) {
        int shift = length() - bits;
        return shift <= 0
                ? this
                : new TransferMatrix(m11.shiftRight(shift), m12.shiftRight(shift), m21.shiftRight(shift),
                        m22.shiftRight(shift), radius.shiftRight(shift).add(BigInteger.TWO), exponent + shift);
    }
}
