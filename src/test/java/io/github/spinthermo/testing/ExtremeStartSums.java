package io.github.spinthermo.testing;

import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One of very many spins from |x_0| = ∞ in a cold bath, level after level of J = ns until nothing is left of
 * them: k excitations of n · 2s places put j of them on one spin with the hypergeometric probability
 * C(2s, j) C(2(n−1)s, k−j)/C(2ns, k).
 */
public final class ExtremeStartSums {

    private static final int GUARD_DIGITS = 10;

    private final BigInteger n;
    private final int twiceS;
    private final DecimalMath math;
    private final DirectTemperature bath;
    private final int levels;

    /**
     * Makes the spins in a bath of x_B.
     *
     * @param n how many, so that 2ns is larger than all levels that matter
     * @param twiceS 2s
     * @param betaB x_B, about 1 or more
     * @param digits how many digits are right
     */
    public ExtremeStartSums(long n, int twiceS, String betaB, int digits) {
        this.n = BigInteger.valueOf(n);
        this.twiceS = twiceS;
        this.math = new DecimalMath(digits + GUARD_DIGITS);
        this.bath = new DirectTemperature(InverseTemperature.parse(betaB), math);
        this.levels = (int) (4 * (digits + GUARD_DIGITS) / Double.parseDouble(betaB)) + twiceS;
    }

    /** Returns p(μ) for μ = −s … s. */
    public List<BigDecimal> populations() {
        List<BigDecimal> populations = new ArrayList<>();
        for (int j = 0; j <= twiceS; j++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = j; k < levels; k++) {
                BigFraction share = BigFraction.of(ways(1, j).multiply(others(k - j)), all(k));
                sum = plus(sum, level(k), DirectTemperature.decimal(share, math.context()));
            }
            populations.add(sum);
        }
        return populations;
    }

    private BigDecimal plus(BigDecimal sum, BigDecimal a, BigDecimal b) {
        return sum.add(a.multiply(b, math.context()), math.context());
    }

    /** Returns e^−kx/Σ e^−kx. */
    private BigDecimal level(int k) {
        return bath.q().pow(k, math.context()).multiply(BigDecimal.ONE.subtract(bath.q()), math.context());
    }

    private BigInteger ways(long spins, int k) {
        return binomial(BigInteger.valueOf(spins * twiceS), k);
    }

    private BigInteger others(int k) {
        return binomial(n.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(twiceS)), k);
    }

    private BigInteger all(int k) {
        return binomial(n.multiply(BigInteger.valueOf(twiceS)), k);
    }

    private static BigInteger binomial(BigInteger n, int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(n.subtract(BigInteger.valueOf(i - 1L))).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    /** Returns Σ_k P_k ln C(n, k) of spins 1/2. */
    public BigDecimal coherenceOfSpinsOneHalf() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 1; k < levels; k++) {
            sum = plus(sum, level(k), math.log(new BigDecimal(all(k))));
        }
        return sum;
    }
}
