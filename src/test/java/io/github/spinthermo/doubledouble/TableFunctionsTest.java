package io.github.spinthermo.doubledouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exponentials and logarithms beside those of the kernel: their bounds hold, and much smaller ones would not. */
class TableFunctionsTest {

    private static final Arithmetic KERNEL = new Arithmetic(220);
    private static final int CASES = 4000;

    @Test
    void theExponentialErrsByAtMostItsBound() {
        assertThat(worstExponential()).isLessThan(TableExponential.ERROR).isGreaterThan(TableExponential.ERROR / 64);
    }

    @Test
    void theLogarithmErrsByAtMostItsBound() {
        assertThat(worstLogarithm()).isLessThan(TableLogarithm.ERROR).isGreaterThan(TableLogarithm.ERROR / 512);
    }

    @Test
    void theExponentialIsUnknownOutOfReach() {
        assertThat(TableExponential.ofNegative(DoubleDouble.of(64.01)).hi()).isNaN();
        assertThat(TableExponential.ofNegative(DoubleDouble.of(-1)).hi()).isNaN();
        assertThat(TableExponential.ofNegative(DoubleDouble.of(Double.NaN)).hi()).isNaN();
    }

    @Test
    void bothAreExactAtZero() {
        assertThat(TableExponential.ofNegative(DoubleDouble.ZERO)).isEqualTo(DoubleDouble.ONE);
        assertThat(TableLogarithm.ofOnePlus(DoubleDouble.ZERO)).isEqualTo(DoubleDouble.ZERO);
    }

    private static double worstExponential() {
        Random random = new Random(3);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            DoubleDouble x = number(64 * Math.pow(random.nextDouble(), 1 + random.nextInt(8)), random);
            Ball value = KERNEL.exp(ball(x).negate());
            worst = Math.max(worst, Errors.relative(TableExponential.ofNegative(x), Errors.middle(value)));
        }
        return worst;
    }

    private static double worstLogarithm() {
        Random random = new Random(4);
        double worst = 0;
        for (int i = 0; i < CASES; i++) {
            DoubleDouble h = number(Math.scalb(1 + random.nextDouble(), random.nextInt(80) - 50), random);
            Ball value = KERNEL.log1p(ball(h));
            worst = Math.max(worst, Errors.relative(TableLogarithm.ofOnePlus(h), Errors.middle(value)));
        }
        return worst;
    }

    private static DoubleDouble number(double hi, Random random) {
        return DoubleDouble.normalized(hi, Math.ulp(hi) * (random.nextDouble() - 0.5) * 0.98);
    }

    private static Ball ball(DoubleDouble x) {
        BigFraction exact = BigFraction.from(x.hi()).add(x.lo() == 0 ? BigFraction.ZERO : BigFraction.from(x.lo()));
        return KERNEL.ratio(exact);
    }
}
