package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Check that an enclosure holds what it promises, judged by that of the same number at 1000 bits. Nothing is
 * rounded here: two enclosures of one number that have no common point prove one of them wrong.
 */
public final class KernelInclusion {

    /** The precision of the values that results are held against. */
    public static final int REFERENCE_BITS = 1000;

    private KernelInclusion() { }

    /** Tells whether the evaluation misses, with the given arithmetic, the number that it encloses at 1000 bits. */
    public static boolean isViolated(Function<Arithmetic, Ball> evaluation, Arithmetic arithmetic) {
        return areDisjoint(evaluation.apply(arithmetic), evaluation.apply(new Arithmetic(REFERENCE_BITS)));
    }

    /** Tells whether no number is in both. */
    public static boolean areDisjoint(Ball a, Ball b) {
        return !a.isUnknown() && !b.isUnknown() && (liesBelow(a, b) || liesBelow(b, a));
    }

    private static boolean liesBelow(Ball a, Ball b) {
        return compare(a.upper(), a.exponent(), b.lower(), b.exponent()) < 0;
    }

    /** Compares a · 2^p and b · 2^q, for exponents of any size: the sign of their difference. */
    public static int compare(BigInteger a, long p, BigInteger b, long q) {
        if (a.signum() != b.signum() || a.signum() == 0) {
            return Integer.compare(a.signum(), b.signum());
        }
        long topOfA = p + a.abs().bitLength();
        long topOfB = q + b.abs().bitLength();
        if (topOfA != topOfB) {
            return topOfA > topOfB ? a.signum() : -a.signum();
        }
        long unit = Math.min(p, q);
        return a.shiftLeft(Math.toIntExact(p - unit)).compareTo(b.shiftLeft(Math.toIntExact(q - unit)));
    }
}
