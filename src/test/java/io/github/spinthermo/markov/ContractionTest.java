package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the bound against the sum over powers that it bounds. */
class ContractionTest {

    private static final int POWERS = 400;

    /** The relative error of their sum: each power adds the roundings of 6 products to those of the one before. */
    private static final double ROUNDING = 6 * 0x1p-52 * POWERS * POWERS;

    /** Finds the sum itself for two states: τ(P^k) = λ^k with λ = |1 − a − b|, and the bound is 1/(1 − λ). */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.25, 0.25", "0.125, 0.5", "0.0078125, 0.0078125", "1, 0.75", "1e-6, 3e-6", "0.75, 0"})
    void isTheSumOfTwoStates(double a, double b) {
        double exact = 1 / (1 - Math.abs(1 - a - b));
        assertThat(Contraction.sum(new double[][] {{1 - a, a}, {b, 1 - b}})).isCloseTo(exact, within(1e-9 * exact));
    }

    @Test
    void isInfiniteWhereNothingContracts() {
        assertThat(Contraction.sum(new double[][] {{1, 0}, {0, 1}})).isInfinite();
        assertThat(Contraction.sum(new double[][] {{0, 1}, {1, 0}})).isInfinite();
        assertThat(Contraction.sum(new double[][] {{1, 0, 0}, {0.5, 0, 0.5}, {0, 0, 1}})).isInfinite();
    }

    @Test
    void isOneWhereOneStepIsEnough() {
        assertThat(Contraction.sum(new double[][] {{1}})).isOne();
        assertThat(Contraction.sum(new double[][] {{0.25, 0.75}, {0.25, 0.75}})).isOne();
    }

    /** Checks that the bound is never below the sum, and not far above it where only the summed powers count. */
    @Property(tries = 100)
    void boundsTheSum(@ForAll @IntRange(min = 2, max = 6) int size, @ForAll long seed) {
        double[][] rows = random(size, new Random(seed));
        double sum = 1;
        double[][] power = rows;
        for (int k = 1; k < POWERS; k++) {
            sum += distance(power) / 2;
            power = product(power, rows);
        }
        boolean isWhole = distance(power) < 1e-6;
        assertThat(Contraction.sum(rows)).isGreaterThanOrEqualTo(sum * (1 - ROUNDING))
                .isLessThan(isWhole ? 4 * sum : Double.POSITIVE_INFINITY);
    }

    private static double[][] random(int size, Random random) {
        double[][] rows = new double[size][size];
        for (double[] row : rows) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                row[j] = Math.pow(random.nextDouble(), 4);
                sum += row[j];
            }
            for (int j = 0; j < size; j++) {
                row[j] /= sum;
            }
        }
        return rows;
    }

    private static double distance(double[][] rows) {
        double largest = 0;
        for (double[] one : rows) {
            for (double[] other : rows) {
                double distance = 0;
                for (int k = 0; k < one.length; k++) {
                    distance += Math.abs(one[k] - other[k]);
                }
                largest = Math.max(largest, distance);
            }
        }
        return largest;
    }

    private static double[][] product(double[][] one, double[][] other) {
        double[][] product = new double[one.length][one.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                for (int k = 0; k < one.length; k++) {
                    product[i][j] += one[i][k] * other[k][j];
                }
            }
        }
        return product;
    }
}
