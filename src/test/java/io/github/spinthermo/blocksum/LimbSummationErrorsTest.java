package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.weights.WeightUnit;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Radii of a walk on limbs beside those that its numbers, taken in double precision, have by the bounds of errors. */
class LimbSummationErrorsTest {

    private static final int LIMBS = 2;

    private static final List<Function<GrowthTotals, Ball>> ALL = List.of(GrowthTotals::weight,
            GrowthTotals::dimension, GrowthTotals::initialMoment, GrowthTotals::moment, GrowthTotals::square,
            GrowthTotals::mixed, GrowthTotals::logarithm);

    /**
     * Checks a warm bath, a cold one of whose blocks some have no r_B, and a range outside of which there is a sixth as
     * much as the weights are off by.
     */
    @ParameterizedTest
    @CsvSource({"300, 0.02, 0.05, 100", "300, 0.1, 3, 100", "1000, 0.2, 0.5, 60"})
    void radiiAreThoseOfTheBounds(int n, String beta0, String betaB, int wanted) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.HALF);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        StartWeights start = new StartWeights(ensemble, InverseTemperature.parse(beta0).toFraction());
        double x0 = Double.parseDouble(beta0);
        double xB = Double.parseDouble(betaB);
        BlockRange range = start.range(xB, wanted);
        LimbArray numbers = new LimbArray(LIMBS, (int) range.count() + 2);
        WeightUnit unit = start.write(range, numbers, 0);
        GrowthTotals errors = errors(range, numbers, unit, x0, xB);
        Arithmetic arithmetic = LimbSummation.arithmetic(LIMBS);
        GrowthTotals totals = new LimbSummation(range, LIMBS, start, start.ladder(arithmetic.bits()),
                Temperatures.blocks(arithmetic, bath, BigInteger.TWO), xB, Averages.ALL).run();
        double weight = 0;
        for (int i = 0; i < range.count(); i++) {
            weight += -Math.expm1(-x0 * (range.first() + 2.0 * i)) * numbers.approximate(i);
        }
        double ofFactor = errors.weight().radius() / 1024.0 + unit.tail();
        for (Function<GrowthTotals, Ball> sum : ALL) {
            Ball ball = sum.apply(totals);
            double radius = Units.largest(new Ball(BigInteger.valueOf(ball.radius()), 0, ball.exponent()));
            double expected = Math.scalb((double) sum.apply(errors).radius(), (int) sum.apply(errors).exponent())
                    + Math.abs(middle(ball)) * ofFactor;
            assertThat(Math.scalb(radius * weight, numbers.bits())).as("sum %d", ALL.indexOf(sum))
                    .isCloseTo(expected, Percentage.withPercentage(0.1));
        }
    }

    private static double middle(Ball ball) {
        return ball.midpoint().doubleValue() * Math.scalb(1.0, (int) ball.exponent());
    }

    /** Returns the errors as radii, in units of the last place. */
    private static GrowthTotals errors(BlockRange range, LimbArray numbers, WeightUnit unit, double x0, double xB) {
        int count = (int) range.count();
        int ofBath = LimbSummation.countOfBath(range, LIMBS, xB);
        GrowthErrors errors = new GrowthErrors(unit.error(), LimbSummation.powerError(count, x0),
                LimbSummation.powerError(count, xB), 7.0 * ofBath + 9);
        for (int i = 0; i < count; i++) {
            double d = range.first() + 2.0 * i;
            double complement = -Math.expm1(-x0 * d);
            double ofBathComplement = i < ofBath ? -Math.expm1(-xB * d) : 1;
            int exponent = i < ofBath && ofBathComplement < 1 ? -Math.getExponent(ofBathComplement) - 1 : 0;
            double growth = i < ofBath ? Math.scalb(Math.exp(-xB * d) / ofBathComplement, -exponent) : 0;
            errors.add(new GrowthErrors.Term(d, exponent, numbers.approximate(i), complement, growth,
                    Math.log(complement / ofBathComplement) / 16));
        }
        BigInteger[] none = new BigInteger[ALL.size()];
        return errors.totals(none, (sum, error) -> new Ball(BigInteger.ZERO, (long) (error * 1024), -10), Averages.ALL);
    }

    /** Checks 2 units and 4.1 for each step: ten steps at x = 0, two in all where q² = 1/2, one where it is 0. */
    @Test
    void errorsOfPowers() {
        Percentage exactly = Percentage.withPercentage(1e-10);
        assertThat(LimbSummation.powerError(10, 0)).isCloseTo(2 + 4.1 * 10 * 1.001, exactly);
        assertThat(LimbSummation.powerError(10, Math.log(2) / 2)).isCloseTo(2 + 4.1 * 2 * 1.001, exactly);
        assertThat(LimbSummation.powerError(10, 1000)).isCloseTo(2 + 4.1 * 1.001, exactly);
    }

    /** Checks blocks up to D = 40.2 at x_B = 1 for 58 bits, and one more: from D = 1, from 51, and where all count. */
    @Test
    void blocksOfABath() {
        assertThat(LimbSummation.countOfBath(new BlockRange(1, 101, 0, 0), 1, 1)).isEqualTo(21);
        assertThat(LimbSummation.countOfBath(new BlockRange(1, 101, 0, 0), 2, 2)).isEqualTo(21);
        assertThat(LimbSummation.countOfBath(new BlockRange(51, 101, 0, 0), 1, 1)).isZero();
        assertThat(LimbSummation.countOfBath(new BlockRange(1, 101, 0, 0), 1, 0.1)).isEqualTo(51);
        assertThat(LimbSummation.arithmetic(2).bits()).isEqualTo(2 * 58 + 16);
    }
}
