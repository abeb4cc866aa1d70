package io.github.spinthermo.integers;

/** The length of a machine integer in bits, as {@link java.math.BigInteger#bitLength} tells that of a long one. */
public final class BitLength {

    private BitLength() { }

    /**
     * Counts the bits from the first one to the last.
     *
     * @param number an integer, at least 0
     * @return the smallest k with number &lt; 2^k
     */
    public static int of(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
