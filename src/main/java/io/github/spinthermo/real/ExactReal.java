package io.github.spinthermo.real;

import io.github.spinthermo.kernel.Arithmetic;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** A rational number, carried as a quotient. */
final class ExactReal extends Real {

    /** The bits of numerator and denominator together above which an exact division is put off. */
    private static final int LONG_BITS = 2000;

    private static final int GUARD = 64;

    private final Quotient value;

    ExactReal(Quotient value) {
        this.value = value;
    }

    Quotient value() {
        return value;
    }

    @Override
    public Enclosure enclose(int bits) {
        return Enclosure.of(value.ball(new Arithmetic(Math.max(bits, Arithmetic.SMALLEST_BITS))));
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.of(value.toFraction());
    }

    @Override
    public boolean isExact() {
        return true;
    }

    /** Rounds to digits; long integers are divided exactly only where an enclosure does not decide, next to a tie. */
    Decimal rounded(int digits) {
        BigInteger numerator = value.numerator();
        BigInteger denominator = value.denominator();
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
        return DoubleRounding.ofRatio(value.numerator(), value.denominator());
    }

    ExactReal plus(ExactReal other) {
        return new ExactReal(value.plus(other.value));
    }

    ExactReal times(ExactReal other) {
        return new ExactReal(value.times(other.value));
    }

    ExactReal inverse() {
        return new ExactReal(value.inverse());
    }

    ExactReal opposite() {
        return new ExactReal(value.negate());
    }

    int signum() {
        return value.signum();
    }
}
