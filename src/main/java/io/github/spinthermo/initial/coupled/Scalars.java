package io.github.spinthermo.initial.coupled;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers that probabilities are computed with: fractions where all temperatures are 0 or ±∞, enclosures otherwise.
 *
 * @param <T> a number, at least 0
 */
public interface Scalars<T> {

    /** The fractions. */
    Scalars<BigFraction> EXACT = new Scalars<>() {

        @Override
        public BigFraction ratio(BigInteger numerator, BigInteger denominator) {
            return BigFraction.of(numerator, denominator);
        }

        @Override
        public BigFraction add(BigFraction a, BigFraction b) {
            return a.add(b);
        }

        @Override
        public BigFraction multiply(BigFraction a, BigFraction b) {
            return a.multiply(b);
        }

        @Override
        public boolean isZero(BigFraction a) {
            return a.signum() == 0;
        }
    };

    /**
     * Returns a quotient of integers.
     *
     * @param numerator an integer, at least 0
     * @param denominator a positive integer
     * @return numerator/denominator
     */
    T ratio(BigInteger numerator, BigInteger denominator);

    /**
     * Returns a sum.
     *
     * @param a a number
     * @param b a number
     * @return a + b
     */
    T add(T a, T b);

    /**
     * Returns a product.
     *
     * @param a a number
     * @param b a number
     * @return a · b
     */
    T multiply(T a, T b);

    /**
     * Tells whether a number is exactly 0.
     *
     * @param a a number
     * @return true if it is
     */
    boolean isZero(T a);

    /**
     * Returns 0.
     *
     * @return 0
     */
    default T zero() {
        return ratio(BigInteger.ZERO, BigInteger.ONE);
    }

    /**
     * Returns a quotient of two numbers that fit into 64 bits.
     *
     * @param numerator an integer, at least 0
     * @param denominator a positive integer
     * @return numerator/denominator
     */
    default T ratio(long numerator, long denominator) {
        return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns a natural number.
     *
     * @param number an integer, at least 0
     * @return the number
     */
    default T of(BigInteger number) {
        return ratio(number, BigInteger.ONE);
    }

    /**
     * Returns the square of an integer.
     *
     * @param root an integer of either sign
     * @return root²
     */
    default T square(BigInteger root) {
        return of(root.multiply(root));
    }

    /**
     * Returns the enclosures of a precision.
     *
     * @param a the arithmetic
     * @return enclosures that it computes with
     */
    static Scalars<Ball> of(Arithmetic a) {
        return new Scalars<>() {

            @Override
            public Ball ratio(BigInteger numerator, BigInteger denominator) {
                return a.ratio(numerator, denominator);
            }

            @Override
            public Ball of(BigInteger number) {
                return a.round(Ball.of(number));
            }

            @Override
            public Ball square(BigInteger root) {
                Ball number = root.bitLength() > a.bits() ? of(root) : Ball.of(root);
                return a.multiply(number, number);
            }

            @Override
            public Ball add(Ball one, Ball other) {
                return a.add(one, other);
            }

            @Override
            public Ball multiply(Ball one, Ball other) {
                return a.multiply(one, other);
            }

            @Override
            public boolean isZero(Ball number) {
                return number.isZero();
            }
        };
    }
}
