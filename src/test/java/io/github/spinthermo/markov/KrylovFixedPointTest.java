package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.precise.StationaryVector;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;

/** Tests of fixed points in a Krylov space against those by elimination. */
class KrylovFixedPointTest {

    private static UnaryOperator<double[]> map(double[][] rows) {
        return p -> {
            double[] image = new double[p.length];
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < p.length; j++) {
                    image[j] += p[i] * rows[i][j];
                }
            }
            return image;
        };
    }

    private static KrylovFixedPoint solve(double[][] rows) {
        return new KrylovFixedPoint(rows.length, map(rows), share -> assertThat(share).isBetween(0.0, 1.0));
    }

    private static double[][] random(int size, Random random) {
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Probabilities.normalised(random.doubles(size, 0.01, 1).map(x -> Math.pow(x, 4)).toArray());
        }
        return rows;
    }

    /** Checks random maps, whose second eigenvalues seldom stand apart from the others: they are known roughly then. */
    @Property(tries = 30)
    void agreesWithElimination(@ForAll @IntRange(min = 2, max = 30) int size, @ForAll long seed) {
        double[][] rows = random(size, new Random(seed));
        PreciseMatrix matrix = new PreciseMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.set(i, j, DD.of(rows[i][j]));
            }
        }
        StationaryVector expected = StationaryVector.of(matrix).orElseThrow();
        KrylovFixedPoint found = solve(rows);
        for (int j = 0; j < size; j++) {
            assertThat(found.state()[j]).isCloseTo(expected.vector().value(0, j), within(1e-12));
        }
        assertThat(found.residual()).isLessThan(1e-14);
        assertThat(found.secondEigenvalue()).isCloseTo(expected.secondEigenvalue(), within(5e-2));
    }

    /**
     * Checks two states that change places: λ_2 = 1 − a − b, and the state may be 1/(a + b) times the residual away.
     */
    @Test
    void tellsHowFarTheStateMayBe() {
        double[][] rows = {{0.75, 0.25, 0}, {0.125, 0.875, 0}, {0.5, 0, 0.5}};
        KrylovFixedPoint found = solve(rows);
        assertThat(found.secondEigenvalue()).isCloseTo(0.625, within(1e-12));
        assertThat(found.amplification()).isGreaterThanOrEqualTo(1 / 0.375 - 1e-9);
    }

    /**
     * Checks a chain in which all goes one place on, until it is in the last: what is left of a difference is nothing.
     */
    @Test
    void findsWhatTwoStepsReach() {
        KrylovFixedPoint found = solve(new double[][] {{0, 1, 0}, {0, 0, 1}, {0, 0, 1}});
        assertThat(found.state()).containsExactly(new double[] {0, 0, 1}, within(1e-15));
        assertThat(found.secondEigenvalue()).isZero();
        assertThat(found.amplification()).isEqualTo(1);
    }
}
