package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.List;

/**
 * A sum Σ f_k c_k² p_k/q_k whose p_k and q_k are each multiples of those that follow, as in one family of
 * coefficients by ascending index. With u = p_i/p_j and d = q_i/q_j for its first and last term i and j, it is
 * p_j/q_i times the integer Σ_k f_k c_k² (p_k/p_j)(q_i/q_k). Two neighbours are joined by products with their
 * u and d, which are short for short sums: so the sum of many long fractions takes a few long products only.
 *
 * @param up u
 * @param down d
 * @param sum the integer
 */
record SquareSum(BigInteger up, BigInteger down, BigInteger sum) {

    /** Sums the terms from the first to before the last, all of one family. */
    static SquareSum over(List<SignedRoot> roots, List<BigInteger> factors, int first, int end) {
        Interruption.check();
        if (end - first == 1) {
            BigInteger multiple = roots.get(first).multiple();
            return new SquareSum(BigInteger.ONE, BigInteger.ONE,
                    multiple.multiply(multiple).multiply(factors.get(first)));
        }
        int middle = (first + end) / 2;
        SignedRoot last = roots.get(middle - 1);
        SignedRoot next = roots.get(middle);
        return over(roots, factors, first, middle).joined(last.numerator().divide(next.numerator()),
                last.denominator().divide(next.denominator()), over(roots, factors, middle, end));
    }

    private SquareSum joined(BigInteger stepUp, BigInteger stepDown, SquareSum next) {
        BigInteger nextUp = stepUp.multiply(next.up);
        BigInteger thisDown = down.multiply(stepDown);
        return new SquareSum(up.multiply(nextUp), thisDown.multiply(next.down),
                sum.multiply(nextUp).add(thisDown.multiply(next.sum)));
    }

    /** Tells where the family ends that begins with a term: the first index behind it. */
    static int endOfFamily(List<SignedRoot> roots, int first) {
        int end = first + 1;
        while (end < roots.size() && precedes(roots.get(end - 1), roots.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean precedes(SignedRoot last, SignedRoot next) {
        Interruption.check();
        return isMultiple(last.numerator(), next.numerator()) && isMultiple(last.denominator(), next.denominator());
    }

    private static boolean isMultiple(BigInteger number, BigInteger of) {
        return number.bitLength() >= of.bitLength() && number.remainder(of).signum() == 0;
    }
}
