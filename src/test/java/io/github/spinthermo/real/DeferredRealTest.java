package io.github.spinthermo.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exact numbers whose fractions are computed when nothing less decides, and not before. */
class DeferredRealTest {

    private final AtomicInteger computed = new AtomicInteger();

    private Real deferred(long numerator, long denominator) {
        BigInteger above = BigInteger.valueOf(numerator);
        BigInteger below = BigInteger.valueOf(denominator);
        return Real.deferred(bits -> widened(above, below, bits), () -> {
            computed.incrementAndGet();
            return Real.ratio(above, below);
        });
    }

    /** Encloses a quotient by an interval that holds its neighbours too, as a sum of roundings does. */
    private static Enclosure widened(BigInteger numerator, BigInteger denominator, int bits) {
        return Enclosure.of(numerator.shiftLeft(bits).divide(denominator), 1, -bits);
    }

    @Test
    void digitsAndSignsTakeNoFraction() {
        Real third = deferred(1, 3);
        assertThat(third.isExact()).isTrue();
        assertThat(third.round(Precision.digits(5))).hasToString("0.33333");
        assertThat(third.toDouble()).isEqualTo(1 / 3.0);
        assertThat(third.negate().sign()).isEqualTo(Sign.NEGATIVE);
        assertThat(third.compare(Real.ratio(BigInteger.ONE, BigInteger.TWO))).isEqualTo(Sign.NEGATIVE);
        assertThat(third.add(third).multiply(deferred(5, 7)).round(Precision.digits(4))).hasToString("0.4762");
        assertThat(Real.of(1).divide(third).round(Precision.digits(3))).hasToString("3.00");
        Real half = Real.refining(bits -> Enclosure.of(BigInteger.ONE, 0, -1));
        assertThat(half.add(third).round(Precision.digits(3))).hasToString("0.833");
        assertThat(third.multiply(half).round(Precision.digits(3))).hasToString("0.167");
        assertThat(computed).hasValue(0);
    }

    @Test
    void aTieAndAZeroTakeTheFractionOnce() {
        Real tie = deferred(1, 8);
        assertThat(tie.round(Precision.digits(2))).hasToString("0.12");
        assertThat(tie.round(Precision.digits(2))).hasToString("0.12");
        assertThat(computed).hasValue(1);
        assertThat(tie.subtract(deferred(1, 8)).sign()).isEqualTo(Sign.ZERO);
        assertThat(deferred(0, 5).multiply(Real.refining(bits -> Enclosure.unbounded())).isExact()).isTrue();
    }

    @Test
    void itIsTheFractionForWhoeverAsks() {
        assertThat(deferred(6, 4).exact()).contains(BigFraction.of(3, 2));
        assertThat(deferred(1, 3).add(deferred(1, 6)).exact()).contains(BigFraction.of(1, 2));
        assertThat(deferred(2, 3).divide(deferred(-4, 3)).exact()).contains(BigFraction.of(-1, 2));
    }

    /** Checks that beside an exact zero a number is as narrow as it is alone, however small. */
    @Test
    void aZeroAddsNothing() {
        Real tiny = Real.refining(bits -> Enclosure.of(BigInteger.ONE, 0, -1_000_000));
        assertThat(deferred(0, 3).add(tiny).sign()).isEqualTo(Sign.POSITIVE);
        assertThat(tiny.add(deferred(0, 3)).sign()).isEqualTo(Sign.POSITIVE);
    }

    /** Checks that a strict bound that is deferred decides a tie as one that is written out. */
    @Test
    void strictBoundsAreDeferredToo() {
        Real beyond = Real.refining(bits -> Enclosure.of(BigInteger.ZERO, 1, -1_000_000).above(BigFraction.ZERO));
        assertThat(deferred(1, 8).add(beyond).round(Precision.digits(2))).hasToString("0.13");
        assertThat(deferred(1, 8).subtract(beyond).round(Precision.digits(2))).hasToString("0.12");
        assertThat(deferred(3, 8).subtract(beyond).round(Precision.digits(2))).hasToString("0.37");
    }
}
