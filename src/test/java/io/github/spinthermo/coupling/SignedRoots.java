package io.github.spinthermo.coupling;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact sums of signed roots that have a root in common, as products of Clebsch-Gordan coefficients have. */
final class SignedRoots {

    private SignedRoots() { }

    /** Returns sign · square: two numbers are equal if and only if theirs are. */
    static BigFraction signedSquare(SignedRoot root) {
        return root.sign().signum() < 0 ? root.squared().negate() : root.squared();
    }

    /**
     * Returns Σ a_i b_i in units of the first product that is not 0, exactly; all others are rational in that unit or
     * this throws.
     */
    static BigFraction dot(List<SignedRoot> a, List<SignedRoot> b) {
        BigFraction unit = null;
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < a.size(); i++) {
            BigFraction square = a.get(i).squared().multiply(b.get(i).squared());
            int sign = a.get(i).sign().signum() * b.get(i).sign().signum();
            if (sign != 0) {
                unit = unit == null ? square : unit;
                BigFraction ratio = root(square.divide(unit));
                sum = sign > 0 ? sum.add(ratio) : sum.subtract(ratio);
            }
        }
        return sum;
    }

    private static BigFraction root(BigFraction square) {
        return BigFraction.of(root(square.getNumerator()), root(square.getDenominator()));
    }

    private static BigInteger root(BigInteger square) {
        BigInteger[] root = square.sqrtAndRemainder();
        if (root[1].signum() != 0) {
            throw new ArithmeticException(square + " is no square");
        }
        return root[0];
    }
}
