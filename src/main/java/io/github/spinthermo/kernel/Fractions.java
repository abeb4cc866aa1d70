package io.github.spinthermo.kernel;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.numbers.fraction.BigFraction;

/** Sums of many fractions. */
public final class Fractions {

    private Fractions() { }

    /**
     * Returns the sum, over one common denominator: to reduce long decimals after each addition would take minutes.
     *
     * @param terms fractions with positive denominators
     * @return their sum
     */
    public static BigFraction sum(Collection<BigFraction> terms) {
        BigInteger common = terms.stream().map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, Fractions::commonMultiple);
        BigInteger numerator = terms.stream()
                .map(term -> term.getNumerator().multiply(common.divide(term.getDenominator())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return BigFraction.of(numerator, common);
    }

    private static BigInteger commonMultiple(BigInteger a, BigInteger b) {
        Interruption.check();
        return a.remainder(b).signum() == 0 ? a : a.divide(CommonDivisor.of(a, b)).multiply(b);
    }
}
