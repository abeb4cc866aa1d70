package io.github.spinthermo.real;

import io.github.spinthermo.integers.LongIntegers;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/** Half-even rounding to {@code double}, subnormal and overflowing results included. */
final class DoubleRounding {

    /** The digits that tell any two doubles apart. */
    static final int DIGITS = 17;

    private static final int SIGNIFICAND = 53;
    private static final int LOWEST_BIT = 1074;
    private static final int STICKY = 64;

    private DoubleRounding() { }

    /** Rounds the rational number numerator/denominator, denominator &gt; 0. */
    static double ofRatio(BigInteger numerator, BigInteger denominator) {
        int shift = Math.max(0, denominator.bitLength() - numerator.bitLength() + STICKY);
        BigInteger[] parts = LongIntegers.divideAndRemainder(numerator.shiftLeft(shift), denominator);
        BigInteger sticky = parts[0].shiftLeft(1).add(BigInteger.valueOf(parts[1].signum()));
        return ofDyadic(sticky, -shift - 1L);
    }

    /** Rounds a refinable number, evaluated until its enclosure decides. */
    static double ofRefinable(Real number) {
        return Ziv.decide(number, SIGNIFICAND + 1, Ziv.cap(DIGITS), enclosure -> {
            OptionalDouble rounded = ofEnclosure(enclosure);
            return rounded.isPresent() ? Optional.of(rounded.getAsDouble()) : Optional.empty();
        });
    }

    /** Returns the double that every number of the enclosure rounds to, if there is one. */
    static OptionalDouble ofEnclosure(Enclosure enclosure) {
        Ball ball = enclosure.ball();
        if (ball.isUnknown()) {
            return OptionalDouble.empty();
        }
        double low = ofDyadic(ball.lower(), ball.exponent());
        double high = ofDyadic(ball.upper(), ball.exponent());
        if (low == 0 && high == 0) {
            return signedZero(enclosure);
        }
        return low == high ? OptionalDouble.of(low) : besideTie(enclosure, low, high);
    }

    /** Rounds a number that underflows. It keeps its sign, as in IEEE 754; that sign has to be known. */
    private static OptionalDouble signedZero(Enclosure enclosure) {
        return enclosure.sign()
                .map(sign -> OptionalDouble.of(sign == Sign.NEGATIVE ? -0.0 : 0.0))
                .orElse(OptionalDouble.empty());
    }

    /**
     * Decides where the ends round to neighbours: a strict bound may tell on which side of the middle the number
     * lies.
     */
    private static OptionalDouble besideTie(Enclosure enclosure, double low, double high) {
        if (Math.nextUp(low) != high || Double.isInfinite(low) || Double.isInfinite(high)) {
            return OptionalDouble.empty();
        }
        Quotient tie = Quotient.of(BigFraction.from(low).add(BigFraction.from(high)).divide(2));
        if (enclosure.isKnownAbove(tie)) {
            return OptionalDouble.of(high);
        }
        return enclosure.isKnownBelow(tie)
                ? OptionalDouble.of(low)
                : OptionalDouble.empty();
    }

    private static double ofDyadic(BigInteger value, long exponent) {
        if (value.signum() == 0) {
            return 0;
        }
        BigInteger magnitude = value.abs();
        long top = exponent + magnitude.bitLength();
        if (top > Double.MAX_EXPONENT + 1) {
            return value.signum() * Double.POSITIVE_INFINITY;
        }
        if (top < -LOWEST_BIT) {
            return value.signum() * 0.0;
        }
        int kept = (int) Math.min(SIGNIFICAND, top + LOWEST_BIT);
        int drop = magnitude.bitLength() - kept;
        BigInteger rounded = drop > 0 ? DecimalRounding.halfEven(magnitude, -drop) : magnitude;
        return value.signum() * Math.scalb(rounded.doubleValue(), (int) (exponent + Math.max(0, drop)));
    }
}
