package io.github.spinthermo.kernel;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Algebra of a kind of numbers: sums, products and rational numbers, each with a bound of its error, so that a formula
 * can be written once for several kinds. Every result contains the exact one for all numbers in the arguments.
 *
 * @param <N> the kind of numbers
 */
public interface Algebra<N> {

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
     * Multiplies two numbers.
     *
     * @param a a number
     * @param b a number
     * @return a · b
     */
    N multiply(N a, N b);

    /**
     * Multiplies by a power of 2.
     *
     * @param a a number
     * @param shift the power
     * @return a · 2^shift
     */
    N scale(N a, int shift);

    /**
     * Takes an integer.
     *
     * @param value the integer
     * @return the number
     */
    N integer(BigInteger value);

    /**
     * Encloses a fraction.
     *
     * @param fraction a rational number
     * @return its value
     */
    N ratio(BigFraction fraction);
}
