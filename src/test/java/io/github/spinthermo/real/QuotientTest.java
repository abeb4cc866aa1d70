package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.testing.InterruptedWork;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Quotients against the fractions of another library, and long ones under interruption. */
class QuotientTest {

    /** Bits of a fraction that takes minutes to be brought to lowest terms. */
    private static final int LONG_BITS = 12_000_000;

    private final Random random = new Random(16);

    private static Quotient quotient(int numerator, int denominator) {
        return Quotient.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Property
    void calculatesLikeFractions(@ForAll int a, @ForAll @IntRange(min = 1, max = 60) int b,
            @ForAll int c, @ForAll @IntRange(min = -60, max = -1) int d) {
        BigFraction left = BigFraction.of(a, b);
        BigFraction right = BigFraction.of(c, d);
        assertThat(quotient(a, b).plus(quotient(c, d)).toFraction()).isEqualTo(left.add(right));
        assertThat(quotient(a, b).times(quotient(c, d)).toFraction()).isEqualTo(left.multiply(right));
        assertThat(quotient(a, b).negate().toFraction()).isEqualTo(left.negate());
        assertThat(quotient(a, b).compareTo(quotient(c, d))).isEqualTo(left.compareTo(right));
        assertThat(quotient(a, b).inLowestTerms().numerator()).isEqualTo(left.getNumerator());
        assertThat(quotient(c, d).denominator()).isPositive();
    }

    private Real longFraction() {
        return Real.ratio(new BigInteger(LONG_BITS, random), new BigInteger(LONG_BITS, random).setBit(0));
    }

    private void interrupt(Supplier<?> work) throws Exception {
        InterruptedWork.assertEndsSoon(work, random);
    }

    @Test
    @Timeout(60)
    void longFractionsAreInterrupted() throws Exception {
        Real fraction = longFraction();
        Real third = Real.refining(bits -> Enclosure.of(new Arithmetic(bits).divide(Ball.ONE, Ball.of(3))));
        interrupt(fraction::exact);
        interrupt(() -> third.add(fraction).toString());
        interrupt(() -> third.multiply(fraction).toString());
        interrupt(() -> Real.of(new BigDecimal("1e-9999999")).round(Precision.digits(20)));
    }

    /**
     * Checks that the digits of a fraction too long for a quick common divisor are those of the short one that it
     * equals.
     */
    @Test
    @Timeout(60)
    void bringsLongFractionsToLowestTerms() {
        BigInteger common = new BigInteger(100_000, random).setBit(0);
        Real third = Real.ratio(common, common.multiply(BigInteger.valueOf(3)));
        assertThat(third.exact()).contains(BigFraction.of(1, 3));
        BigInteger odd = BigInteger.ONE.shiftLeft(40_000).add(BigInteger.ONE);
        BigFraction lowest = Real.ratio(odd.shiftLeft(1), BigInteger.ONE.shiftLeft(40_001)).exact().orElseThrow();
        assertThat(lowest.getNumerator()).isEqualTo(odd);
        assertThat(lowest.getDenominator()).isEqualTo(BigInteger.ONE.shiftLeft(40_000));
    }
}
