package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** An inverse temperature x ≥ 0 with e^−x, in decimals; infinity stands for its limits. */
final class DirectTemperature {

    private final InverseTemperature beta;
    private final DecimalMath math;
    private final BigDecimal x;
    private final BigDecimal q;

    DirectTemperature(InverseTemperature beta, DecimalMath math) {
        this.beta = beta;
        this.math = math;
        this.x = beta.isInfinite() ? BigDecimal.ZERO : decimal(beta.toFraction(), math.context());
        this.q = beta.isInfinite() ? BigDecimal.ZERO : math.exp(x.negate());
    }

    /** Returns a fraction in decimals. */
    static BigDecimal decimal(BigFraction fraction, MathContext context) {
        BigDecimal denominator = new BigDecimal(fraction.getDenominator());
        return new BigDecimal(fraction.getNumerator()).divide(denominator, context);
    }

    DecimalMath math() {
        return math;
    }

    boolean isInfinite() {
        return beta.isInfinite();
    }

    boolean isZero() {
        return beta.isZero();
    }

    /** Returns e^−x. */
    BigDecimal q() {
        return q;
    }

    /** Returns x · value; 0 for x = ∞, as the values that occur vanish there faster than 1/x. */
    BigDecimal times(BigDecimal value) {
        return x.multiply(value, math.context());
    }

    /** Returns value / x; 0 for x = ∞. */
    BigDecimal divide(BigDecimal value) {
        return isInfinite() ? BigDecimal.ZERO : value.divide(x, math.context());
    }

    /** Returns the block of total spin J at this temperature. */
    LevelSums block(HalfInteger totalSpin) {
        return new LevelSums(q, math.context()).upTo(totalSpin.twice());
    }

    /** Returns S_J = ln z + x ⟨k⟩. */
    BigDecimal entropy(LevelSums block) {
        return math.log1p(block.excess()).add(times(block.mean()), math.context());
    }
}
