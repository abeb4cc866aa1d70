package io.github.spinthermo.real;

import io.github.spinthermo.integers.CommonDivisor;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A quotient of integers, which is brought to lowest terms only when somebody asks for that: it is what costs most.
 *
 * @param numerator any integer
 * @param denominator a positive integer
 */
record Quotient(BigInteger numerator, BigInteger denominator) implements Comparable<Quotient> {

    /** Returns the quotient of two integers, whose signs are moved to the numerator. */
    static Quotient of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0");
        }
        return denominator.signum() < 0
                ? new Quotient(numerator.negate(), denominator.negate())
                : new Quotient(numerator, denominator);
    }

    static Quotient of(BigFraction fraction) {
        return of(fraction.getNumerator(), fraction.getDenominator());
    }

    int signum() {
        return numerator.signum();
    }

    Quotient negate() {
        return new Quotient(numerator.negate(), denominator);
    }

    Quotient inverse() {
        return of(denominator, numerator);
    }

    Quotient plus(Quotient other) {
        return denominator.equals(other.denominator)
                ? new Quotient(numerator.add(other.numerator), denominator)
                : new Quotient(crossed(other).add(other.crossed(this)),
                        LongIntegers.multiply(denominator, other.denominator));
    }

    Quotient times(Quotient other) {
        return new Quotient(LongIntegers.multiply(numerator, other.numerator),
                LongIntegers.multiply(denominator, other.denominator));
    }

    private BigInteger crossed(Quotient other) {
        return LongIntegers.multiply(numerator, other.denominator);
    }

    @Override
    public int compareTo(Quotient other) {
        return signum() == other.signum()
                ? crossed(other).compareTo(other.crossed(this))
                : Integer.compare(signum(), other.signum());
    }

    Quotient inLowestTerms() {
        BigInteger common = CommonDivisor.of(numerator, denominator);
        return common.equals(BigInteger.ONE)
                ? this
                : new Quotient(LongIntegers.divide(numerator, common), LongIntegers.divide(denominator, common));
    }

    BigFraction toFraction() {
        return Fractions.of(numerator, denominator);
    }

    /** Encloses the quotient with so many bits. */
    Ball ball(Arithmetic arithmetic) {
        return arithmetic.ratio(numerator, denominator);
    }
}
