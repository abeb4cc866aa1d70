package io.github.spinthermo.contour;

import java.math.BigInteger;

/**
 * Complex number in fixed point with a bound of its error. The unit is that of the {@link FixedPlane} that made it.
 *
 * @param re the real part, in units
 * @param im the imaginary part, in units
 * @param error the distance from the exact number is at most this many units; not finite where nothing is known
 */
record FixedComplex(BigInteger re, BigInteger im, double error) {

    /** The number 0, exact. */
    static final FixedComplex ZERO = new FixedComplex(BigInteger.ZERO, BigInteger.ZERO, 0);

    /** A number of which nothing is known. */
    static final FixedComplex UNKNOWN =
            new FixedComplex(BigInteger.ZERO, BigInteger.ZERO, Double.POSITIVE_INFINITY);

    FixedComplex negate() {
        return new FixedComplex(re.negate(), im.negate(), error);
    }

    FixedComplex conjugate() {
        return new FixedComplex(re, im.negate(), error);
    }

    FixedComplex add(FixedComplex other) {
        return new FixedComplex(re.add(other.re), im.add(other.im), error + other.error);
    }

    FixedComplex subtract(FixedComplex other) {
        return new FixedComplex(re.subtract(other.re), im.subtract(other.im), error + other.error);
    }

    /** Returns this number times an integer. */
    FixedComplex times(long factor) {
        BigInteger exact = BigInteger.valueOf(factor);
        return new FixedComplex(re.multiply(exact), im.multiply(exact), error * Math.abs((double) factor));
    }

    /** Returns this number times a power of two, at least 1. */
    FixedComplex shiftLeft(int shift) {
        return new FixedComplex(re.shiftLeft(shift), im.shiftLeft(shift), Math.scalb(error, shift));
    }

    /** Returns this number over an integer, at least 1: either part is off by less than a unit more. */
    FixedComplex divide(long divisor) {
        BigInteger exact = BigInteger.valueOf(divisor);
        return new FixedComplex(re.divide(exact), im.divide(exact), error / divisor + FixedPlane.TRUNCATION);
    }

    /** Returns this number over a power of two: either part is off by less than a unit more. */
    FixedComplex shiftRight(int shift) {
        return new FixedComplex(re.shiftRight(shift), im.shiftRight(shift),
                Math.scalb(error, -shift) + FixedPlane.TRUNCATION);
    }
}
