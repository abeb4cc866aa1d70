package io.github.spinthermo.spin;

import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The exact number ±√(p/q), p and q integers: what Clebsch-Gordan coefficients are.
 *
 * <p>Its square is carried as it came and brought to lowest terms when somebody asks, which for long integers
 * takes longer than all else.
 */
public final class SignedRoot {

    /** The number 0. */
    public static final SignedRoot ZERO = new SignedRoot(0, BigInteger.ZERO, BigInteger.ONE);

    private static final int GUARD = 8;

    private final int sign;
    private final BigInteger numerator;
    private final BigInteger denominator;

    private SignedRoot(int sign, BigInteger numerator, BigInteger denominator) {
        this.sign = sign;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A root of a fraction, which need not be in lowest terms.
     *
     * @param sign the sign of the number; anything if the numerator is 0
     * @param numerator p, at least 0
     * @param denominator q, positive
     * @return ±√(p/q)
     * @throws IllegalArgumentException if p is negative or q is not positive, or if the sign of another number than
     *     0 is {@link Sign#ZERO}
     */
    public static SignedRoot of(Sign sign, BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("no square root of " + numerator + "/" + denominator);
        }
        if (numerator.signum() == 0) {
            return ZERO;
        }
        if (sign == Sign.ZERO) {
            throw new IllegalArgumentException("a number other than 0 has a sign");
        }
        return new SignedRoot(sign.signum(), numerator, denominator);
    }

    /**
     * The sign.
     *
     * @return that of the number
     */
    public Sign sign() {
        return Sign.of(sign);
    }

    /**
     * The square.
     *
     * @return p/q in lowest terms
     */
    public BigFraction squared() {
        return BigFraction.of(numerator, denominator);
    }

    /**
     * The opposite number.
     *
     * @return −this
     */
    public SignedRoot negate() {
        return sign == 0 ? this : new SignedRoot(-sign, numerator, denominator);
    }

    /**
     * The number as a real, to any number of digits; exact where p/q is the square of a fraction.
     *
     * @return ±√(p/q)
     */
    public Real value() {
        if (sign == 0) {
            return Real.of(0);
        }
        BigFraction square = squared();
        BigInteger[] p = square.getNumerator().sqrtAndRemainder();
        BigInteger[] q = square.getDenominator().sqrtAndRemainder();
        Real root = p[1].signum() == 0 && q[1].signum() == 0
                ? Real.ratio(p[0], q[0])
                : Real.refining(bits -> root(square, bits + GUARD));
        return sign < 0 ? root.negate() : root;
    }

    /** ⌊√(p 4^e/q)⌋ and the next integer, in units of 2^−e. */
    private static Enclosure root(BigFraction square, int bits) {
        int excess = square.getNumerator().bitLength() - square.getDenominator().bitLength();
        int shift = bits - Math.floorDiv(excess, 2);
        BigInteger scaled = shift >= 0
                ? square.getNumerator().shiftLeft(2 * shift).divide(square.getDenominator())
                : square.getNumerator().divide(square.getDenominator().shiftLeft(-2 * shift));
        return Enclosure.of(scaled.sqrt().shiftLeft(1).add(BigInteger.ONE), 1, -shift - 1L);
    }

    /**
     * The number for a person.
     *
     * @return for example {@code -√(3/10)}
     */
    @Override
    public String toString() {
        return sign == 0 ? "0" : (sign < 0 ? "-" : "") + "√(" + squared() + ")";
    }
}
