package io.github.spinthermo.fixed;

import java.math.BigInteger;

/**
 * Arithmetic of fixed-point numbers of one kind, so that a sum can be written once for all kinds. A unit is 2^−bits.
 * Numbers have {@link #GUARD} bits or more beyond a unit; the last of these bits, a grain, is where they end. Sums,
 * differences and multiples by integers are exact. For any number of threads, as numbers do not change.
 *
 * @param <N> the kind of numbers
 */
public interface FixedNumbers<N> {

    /** The bits that numbers have beyond a unit, at least. */
    int GUARD = 24;

    /** The memory for an object, and for what a number holds beside its bits, in bytes. */
    double OBJECT_BYTES = 64;

    /**
     * Estimates the memory that a number takes.
     *
     * @param bits the bits behind the point
     * @return a number of bytes, that of limbs, which take more than integers
     */
    static double bytes(int bits) {
        return OBJECT_BYTES + LimbNumbers.limbs(bits) * (double) Long.BYTES;
    }

    /**
     * Returns the precision.
     *
     * @return the bits behind the point
     */
    int bits();

    /**
     * Takes an integer over a power of 2, cut off where numbers end.
     *
     * @param integer the integer
     * @param places the power, at least 0
     * @return integer · 2^−places
     */
    N of(BigInteger integer, int places);

    /**
     * Returns the number 1.
     *
     * @return 1
     */
    default N one() {
        return of(BigInteger.ONE, 0);
    }

    /**
     * Returns a number as an integer of units.
     *
     * @param a a number
     * @return the largest integer of units that is not above it
     */
    BigInteger units(N a);

    /**
     * Tells whether a number is 0.
     *
     * @param a a number
     * @return whether it is
     */
    boolean isZero(N a);

    /**
     * Counts the zeros behind the point, of 1 or more as a negative number.
     *
     * @param a a number, at least 0
     * @return the largest k with a &lt; 2^−k, and of 0 all zeros that it has
     */
    int zeros(N a);

    /**
     * Returns a number in double precision.
     *
     * @param a a number
     * @return the number, or one less than 2^−60 from it, rounded
     */
    double toDouble(N a);

    /**
     * Adds two numbers.
     *
     * @param a a number
     * @param b a number
     * @return a + b
     */
    N add(N a, N b);

    /**
     * Subtracts one number from another.
     *
     * @param a a number
     * @param b a number
     * @return a − b
     */
    N subtract(N a, N b);

    /**
     * Multiplies by an integer.
     *
     * @param a a number
     * @param factor the integer
     * @return factor · a
     */
    N times(N a, long factor);

    /**
     * Multiplies by a power of 2, cut off where numbers end.
     *
     * @param a a number, at least 0 where the power is positive
     * @param shift the power, at least −53
     * @return a · 2^shift
     */
    N shift(N a, int shift);

    /**
     * Multiplies two numbers.
     *
     * @param a a number, at least 0
     * @param b a number
     * @return a · b, cut off: less than 2^−15 of a unit below it
     */
    N multiply(N a, N b);

    /**
     * Divides 1 by a number.
     *
     * @param a a number from 1/2 to 1
     * @return 1/a, cut off where numbers end
     */
    N reciprocal(N a);

    /**
     * Prepares the logarithm of a number next to 1.
     *
     * @param f the difference from 1, below 1/2 in magnitude
     * @return 1 + f
     */
    NearOne<N> nearOne(N f);
}
