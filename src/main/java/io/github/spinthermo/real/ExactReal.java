package io.github.spinthermo.real;

import io.github.spinthermo.kernel.Arithmetic;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A rational number. It is brought to lowest terms only when somebody looks: rounding does not need it, and
 * it is what costs most.
 */
final class ExactReal extends Real {

    private static final int LONG_BITS = 2000;
    private static final int GUARD = 64;

    private final BigInteger numerator;
    private final BigInteger denominator;

    ExactReal(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0");
        }
        boolean flip = denominator.signum() < 0;
        this.numerator = flip ? numerator.negate() : numerator;
        this.denominator = flip ? denominator.negate() : denominator;
    }

    @Override
    public Enclosure enclose(int bits) {
        return Enclosure.of(new Arithmetic(Math.max(bits, Arithmetic.SMALLEST_BITS)).ratio(numerator, denominator));
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.of(fraction());
    }

    BigFraction fraction() {
        return BigFraction.of(numerator, denominator);
    }

    @Override
    public boolean isExact() {
        return true;
    }

    /** Long integers are divided exactly only where an enclosure does not decide, which is next to a tie. */
    Decimal rounded(int digits) {
        if (numerator.bitLength() + denominator.bitLength() > LONG_BITS) {
            Enclosure enclosure = enclose(Precision.digits(digits).bits() + GUARD);
            Optional<Decimal> quick = DecimalRounding.ofEnclosure(enclosure, digits);
            if (quick.isPresent()) {
                return quick.get();
            }
        }
        return DecimalRounding.ofRatio(numerator, denominator, digits);
    }

    double nearestDouble() {
        return DoubleRounding.ofRatio(numerator, denominator);
    }

    ExactReal plus(ExactReal other) {
        return new ExactReal(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    ExactReal times(ExactReal other) {
        return new ExactReal(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    ExactReal inverse() {
        return new ExactReal(denominator, numerator);
    }

    ExactReal opposite() {
        return new ExactReal(numerator.negate(), denominator);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    int signum() {
        return numerator.signum();
    }
}
