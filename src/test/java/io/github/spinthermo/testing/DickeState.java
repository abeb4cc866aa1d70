package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The states |ns, m⟩ in the basis of local projections, with k = ns + m excitations: the configuration of
 * k_1, …, k_n excitations has probability Π C(2s, k_i)/C(2ns, k). Configurations are counted by how many
 * spins have 0, 1, …, 2s excitations.
 */
final class DickeState {

    private final int n;
    private final int twiceS;
    private final DecimalMath math;

    DickeState(int n, int twiceS, DecimalMath math) {
        this.n = n;
        this.twiceS = twiceS;
        this.math = math;
    }

    /** Returns −Σ a ln a over all configurations of k excitations: what the state lacks without its coherences. */
    BigDecimal entropy(int k) {
        return add(twiceS, n, k, BigInteger.ONE, BigInteger.ONE, binomial(n * twiceS, k));
    }

    /**
     * Returns the sum over those that give the spins not yet placed at most so many excitations each.
     *
     * @param count how many ways there are to place the other spins
     * @param amplitude Π C(2s, k_i) of the other spins
     * @param norm C(2ns, k) of all
     */
    private BigDecimal add(int most, int spins, int k, BigInteger count, BigInteger amplitude,
            BigInteger norm) {
        if (most == 0) {
            return k > 0 ? BigDecimal.ZERO : term(count, BigFraction.of(amplitude, norm));
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int placed = 0; placed <= spins && placed * most <= k; placed++) {
            sum = sum.add(add(most - 1, spins - placed, k - placed * most,
                    count.multiply(binomial(spins, placed)),
                    amplitude.multiply(binomial(twiceS, most).pow(placed)), norm), math.context());
        }
        return sum;
    }

    /** Returns −count · a ln a. */
    private BigDecimal term(BigInteger count, BigFraction a) {
        BigDecimal excess = decimal(a.reciprocal().subtract(BigFraction.ONE));
        return math.log1p(excess).multiply(decimal(a.multiply(count)), math.context());
    }

    private BigDecimal decimal(BigFraction value) {
        return DirectTemperature.decimal(value, math.context());
    }

    static BigInteger binomial(int n, int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
        }
        return product;
    }
}
