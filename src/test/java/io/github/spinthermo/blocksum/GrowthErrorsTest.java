package io.github.spinthermo.blocksum;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bounds of the errors of the terms of a block against how far the terms move when what they are made of does: the
 * bounds are no smaller, and not larger by much.
 */
class GrowthErrorsTest {

    /** The unit of the last place, so that a million units are still small. */
    private static final double UNIT = 1e-12;
    private static final double MANY = 1e6;
    private static final double DIMENSION = 7;

    /** The units by which a bound may be above nothing. */
    private static final double ROUNDINGS = 30;

    /**
     * Parts of the terms of a block, where s is such that 1/(1 − r_B) is a little below 2^(s+1).
     *
     * @param over U
     * @param initial r_0
     * @param power r_B
     * @param reciprocal the factor of 1/(1 − r_B)
     * @param truncated what each product lacks
     */
    private record Block(double over, double initial, double power, double reciprocal, double truncated) {

        private double[] terms() {
            double inverse = reciprocal / (1 - power);
            double growth = inverse - 1;
            int exponent = exponent();
            double w = over * (1 - initial) - truncated;
            double h = w * Math.scalb(growth, -exponent) - truncated;
            double logarithm = Math.log((1 - initial - truncated / 3) * inverse) / 16;
            return new double[] {w, DIMENSION * w, DIMENSION * (over - w), Math.scalb(DIMENSION * h, exponent),
                Math.scalb(DIMENSION * DIMENSION
                        * (h * Math.scalb(inverse, -exponent) - truncated), 2 * exponent),
                Math.scalb(DIMENSION * DIMENSION * ((over - w) * Math.scalb(inverse, -exponent)
                        + over * Math.scalb(growth, -exponent) + 2 * truncated), exponent),
                w * logarithm - truncated * (1 + LimbSummation.LOG_ERROR / 3)};
        }

        private int exponent() {
            return Math.getExponent(1 / (1 - power));
        }

        private GrowthErrors.Term term() {
            double inverse = 1 / (1 - power);
            return new GrowthErrors.Term(DIMENSION, exponent(), over, 1 - initial,
                    Math.scalb(inverse - 1, -exponent()), Math.log((1 - initial) * inverse) / 16);
        }
    }

    /** Returns the bounds in the order of the sums. */
    private static double[] bounds(GrowthErrors errors) {
        BigInteger[] sums = IntStream.range(0, 7).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        double[] bounds = new double[7];
        errors.totals(sums, (sum, error) -> {
            bounds[sum.intValue()] = error;
            return Ball.of(sum);
        }, Averages.ALL);
        return bounds;
    }

    /**
     * Checks one kind of error after the other, and the truncation of products alone, at blocks whose numbers are near
     * the ends of their octaves, where bounds are tight.
     */
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0", "0, 1, 0, 0", "0, 0, 1, 0", "0, 0, 0, 1", "0, 0, 0, 0"})
    void areHowFarTermsMove(double weight, double initial, double power, double reciprocal) {
        for (double inverse : new double[] {3.998, 15.98}) {
            Block block = new Block(0.98, 0.04, 1 - 1 / inverse, 1, 0);
            double truncated = weight + initial + power + reciprocal == 0 ? 3 * UNIT : 0;
            Block moved = new Block(block.over + weight * MANY * UNIT, block.initial + initial * MANY * UNIT,
                    block.power + power * MANY * UNIT, 1 + reciprocal * MANY * UNIT, truncated);
            GrowthErrors errors = new GrowthErrors(MANY * weight, MANY * initial, MANY * power, MANY * reciprocal);
            errors.add(block.term());
            double[] before = block.terms();
            double[] after = moved.terms();
            double[] bounds = bounds(errors);
            for (int i = 0; i < before.length; i++) {
                double distance = Math.abs(after[i] - before[i]) / UNIT;
                assertThat(bounds[i]).as("sum %d of %s", i, moved).isGreaterThanOrEqualTo(distance)
                        .isLessThanOrEqualTo(distance * looseness(i, weight, power + reciprocal) + ROUNDINGS);
            }
        }
    }

    /**
     * Returns by how much a bound may be above the distance: the error of U counts where U r_0 does, and the factor
     * 1/(1 − r_B) of a logarithm is counted twice.
     */
    private static double looseness(int sum, double weight, double inverse) {
        return weight > 0 && sum == 2 ? 26 : weight > 0 && sum == 5 ? 2.3 : inverse > 0 && sum == 6 ? 2.05 : 1.06;
    }

    /**
     * Checks that numbers may be 2^−57 larger than they are given: a weight and 1 − r_0 that 1/(1 − r_B) multiplies,
     * off by 2^71 relative to itself, and γ and a logarithm that a weight multiplies, off by 2^70.
     */
    @Test
    void numbersMayBeLargerByAStep() {
        assertBetween(bounds(ofOneBlock(0, 0x1p70, 0, 1))[3], 0x1p14);
        assertBetween(bounds(ofOneBlock(0, 0x1p70, 1, 0x1p-57))[3], 0x1p15);
        assertBetween(bounds(ofOneBlock(0x1p70, 0, 0, 1))[3], 0x1p13);
        assertBetween(bounds(ofOneBlock(0x1p70, 0, 0, 1))[6], 0x1p13);
    }

    private static GrowthErrors ofOneBlock(double ofWeight, double ofReciprocal, double over, double complement) {
        GrowthErrors errors = new GrowthErrors(ofWeight, 0, 0, ofReciprocal);
        errors.add(new GrowthErrors.Term(1, 0, over, complement, 0, 0));
        return errors;
    }

    private static void assertBetween(double bound, double least) {
        assertThat(bound).isBetween(least, 1.02 * least);
    }

    @Test
    void addUp() {
        Block first = new Block(0.37, 0.04, 0.7, 1, 0);
        Block second = new Block(0.9, 0.3, 0.2, 1, 0);
        GrowthErrors one = new GrowthErrors(1, 2, 3, 4);
        GrowthErrors other = new GrowthErrors(1, 2, 3, 4);
        GrowthErrors both = new GrowthErrors(1, 2, 3, 4);
        one.add(first.term());
        other.add(second.term());
        both.add(first.term());
        both.add(second.term());
        one.add(other);
        assertThat(bounds(one)).containsExactly(bounds(both));
        assertThat(one.weight()).isEqualTo(bounds(one)[0]);
    }

    @Test
    void meansNeedNoOtherSums() {
        BigInteger[] sums = IntStream.range(0, 4).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        GrowthErrors errors = new GrowthErrors(1, 2, 3, 4);
        assertThat(errors.totals(sums, (sum, error) -> Ball.of(sum), Averages.MEANS)).isEqualTo(new GrowthTotals(
                Ball.ZERO, Ball.UNKNOWN, Ball.of(2), Ball.of(3), Ball.UNKNOWN, Ball.UNKNOWN, Ball.UNKNOWN));
    }
}
