package io.github.spinthermo.precise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stationary vectors beside the sums over spanning trees that they are, in exact fractions. */
class StationaryVectorTest {

    private static PreciseMatrix matrix(double[][] rows) {
        PreciseMatrix matrix = new PreciseMatrix(rows.length, rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                matrix.set(i, j, DD.of(rows[i][j]));
            }
        }
        return matrix;
    }

    /**
     * Returns the stationary state by the Markov chain tree theorem: π_j is in proportion to the sum over all trees
     * that lead to j of their products.
     */
    private static BigFraction[] exact(double[][] rows) {
        int size = rows.length;
        BigFraction[] weights = new BigFraction[size];
        BigFraction total = BigFraction.ZERO;
        for (int root = 0; root < size; root++) {
            weights[root] = BigFraction.ZERO;
            for (int code = 0; code < Math.pow(size, size); code++) {
                weights[root] = weights[root].add(product(rows, parents(code, size), root));
            }
            total = total.add(weights[root]);
        }
        for (int root = 0; root < size; root++) {
            weights[root] = weights[root].divide(total);
        }
        return weights;
    }

    private static int[] parents(int code, int size) {
        int[] parents = new int[size];
        int left = code;
        for (int i = 0; i < size; i++) {
            parents[i] = left % size;
            left /= size;
        }
        return parents;
    }

    /** Returns the product of a tree, or 0 of what is none. The root is its own parent. */
    private static BigFraction product(double[][] rows, int[] parents, int root) {
        BigFraction product = parents[root] == root ? BigFraction.ONE : BigFraction.ZERO;
        for (int i = 0; i < rows.length; i++) {
            int state = i;
            for (int step = 0; step < rows.length; step++) {
                state = parents[state];
            }
            boolean leads = state == root && (i == root || parents[i] != i);
            BigFraction factor = i == root ? BigFraction.ONE : BigFraction.from(rows[i][parents[i]]);
            product = leads ? product.multiply(factor) : BigFraction.ZERO;
        }
        return product;
    }

    private static void assertStationary(double[][] rows) {
        PreciseMatrix vector = StationaryVector.of(matrix(rows)).orElseThrow().vector();
        BigFraction[] expected = exact(rows);
        for (int j = 0; j < rows.length; j++) {
            DD computed = vector.get(0, j);
            BigFraction difference = BigFraction.from(computed.hi()).add(BigFraction.from(computed.lo()))
                    .subtract(expected[j]).abs();
            BigFraction most = expected[j].multiply(BigFraction.from(StationaryVector.error(rows.length)));
            assertThat(difference).as("element %d", j).isLessThanOrEqualTo(most);
        }
    }

    /** Checks rates of very different sizes, some of them 0, where every state leads to state 0. */
    @Property(tries = 60)
    void everyElementIsKnownRelatively(@ForAll @IntRange(min = 1, max = 4) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                boolean isNone = j > 0 && random.nextInt(3) == 0;
                rows[i][j] = i == j || isNone ? 0 : Math.scalb(random.nextDouble(), -random.nextInt(120) - 3);
            }
            rows[i][i] = 1;
        }
        assertStationary(rows);
    }

    /** Tests slow chains, and transient states in front of or behind the others. */
    @Test
    void edges() {
        assertStationary(new double[][] {{1, 0x1p-300}, {0x1.8p-299, 1}});
        assertStationary(new double[][] {{0.5, 0.5, 0}, {0.25, 0.75, 0}, {0.125, 0.125, 0.75}});
        assertStationary(new double[][] {{0.75, 0.125, 0.125}, {0, 0.5, 0.5}, {0, 0.25, 0.75}});
        assertStationary(new double[][] {{0, 1}, {1, 0}});
        assertStationary(new double[][] {{1}});
    }

    /** Checks the largest modulus of the eigenvalues beside 1, of two states and of three in a circle. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.25, 0.125", "1, 0.875", "1, 1", "0.001, 0.002", "1e-9, 1e-9"})
    void findsTheSecondEigenvalue(double a, double b) {
        double expected = Math.abs(1 - a - b);
        assertThat(StationaryVector.of(matrix(new double[][] {{1 - a, a}, {b, 1 - b}})).orElseThrow()
                .secondEigenvalue()).isCloseTo(expected, within(1e-11));
        double modulus = Math.sqrt(a * a - a * (1 - a) + (1 - a) * (1 - a));
        assertThat(StationaryVector.of(matrix(new double[][] {{1 - a, a, 0}, {0, 1 - a, a}, {a, 0, 1 - a}}))
                .orElseThrow().secondEigenvalue()).isCloseTo(modulus, within(1e-11));
    }

    @Test
    void isMissingWhereNothingEverChanges() {
        assertThat(StationaryVector.of(PreciseMatrix.identity(3))).isEmpty();
        assertThat(new BigDecimal(StationaryVector.error(3))).isLessThan(new BigDecimal("1e-29"));
    }
}
