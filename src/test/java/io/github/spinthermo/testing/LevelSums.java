package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sums over one block of equidistant levels k = 0, 1, …, 2J by its definition, Σ q^k, Σ k q^k and Σ k² q^k with q =
 * e^−x, level after level. No sum cancels, so each is right in all its digits however small it is; q = 1 and
 * q = 0 are the limits x = 0 and x = ∞.
 */
final class LevelSums {

    private final BigDecimal q;
    private final MathContext context;
    private long next = 1;
    private BigDecimal power = BigDecimal.ONE;
    private BigDecimal excess = BigDecimal.ZERO;
    private BigDecimal first = BigDecimal.ZERO;
    private BigDecimal second = BigDecimal.ZERO;

    LevelSums(BigDecimal q, MathContext context) {
        this.q = q;
        this.context = context;
    }

    /** Returns the same block with more levels, up to k = 2J. */
    LevelSums upTo(long twiceJ) {
        for (; next <= twiceJ; next++) {
            BigDecimal k = BigDecimal.valueOf(next);
            power = power.multiply(q, context);
            excess = excess.add(power, context);
            first = first.add(k.multiply(power, context), context);
            second = second.add(k.multiply(k).multiply(power, context), context);
        }
        return this;
    }

    /** Returns z − 1, where z = Σ q^k = e^−Jx Z_J(x). */
    BigDecimal excess() {
        return excess;
    }

    /** Returns z. */
    BigDecimal partition() {
        return excess.add(BigDecimal.ONE, context);
    }

    /** Returns ⟨k⟩ = e_J + J. */
    BigDecimal mean() {
        return first.divide(partition(), context);
    }

    /** Returns ⟨k²⟩ − ⟨k⟩² = v_J. */
    BigDecimal variance() {
        BigDecimal mean = mean();
        return second.divide(partition(), context).subtract(mean.multiply(mean, context), context);
    }
}
