package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests of births and deaths in one row of states against exponentials in 60 digits. */
class UniformisationTest {

    /** Jumps of one place on at some rates, and of one back at others. */
    private static final class BirthsAndDeaths implements JumpGenerator {

        private final double[] births;
        private final double[] deaths;

        BirthsAndDeaths(double[] births, double[] deaths) {
            this.births = births;
            this.deaths = deaths;
            births[births.length - 1] = 0;
            deaths[0] = 0;
        }

        static BirthsAndDeaths random(int size, Random random) {
            return new BirthsAndDeaths(random.doubles(size, 0, 2).toArray(), random.doubles(size, 0, 5).toArray());
        }

        @Override
        public List<Jump> jumps() {
            return List.of(new Jump(0, 1, new double[][] {births}), new Jump(0, -1, new double[][] {deaths}));
        }

        @Override
        public double[][] outflow() {
            return new double[][] {IntStream.range(0, births.length).mapToDouble(i -> births[i] + deaths[i]).toArray()};
        }

        @Override
        public void derivative(double[][] from, int[] top, int row, double[] to) {
            for (int i = 0; i <= top[0]; i++) {
                double gain = i > 0 ? births[i - 1] * from[0][i - 1] : 0;
                double back = i < top[0] ? deaths[i + 1] * from[0][i + 1] : 0;
                to[i] = gain + back - (births[i] + deaths[i]) * from[0][i];
            }
        }

        BigDecimal[] exact(double[] start, double time) {
            int size = births.length;
            BigDecimal[][] matrix = new BigDecimal[size][size];
            Arrays.stream(matrix).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
            for (int i = 0; i < size; i++) {
                matrix[i][i] = new BigDecimal(births[i]).add(new BigDecimal(deaths[i])).negate();
                if (i > 0) {
                    matrix[i][i - 1] = new BigDecimal(births[i - 1]);
                    matrix[i - 1][i] = new BigDecimal(deaths[i]);
                }
            }
            return FixedPointExponential.propagate(matrix, new BigDecimal(time),
                    Arrays.stream(start).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new));
        }
    }

    private static double distance(double[] computed, BigDecimal[] exact) {
        return IntStream.range(0, computed.length)
                .mapToDouble(i -> new BigDecimal(computed[i]).subtract(exact[i]).abs().doubleValue()).sum();
    }

    @Property(tries = 40)
    void theErrorIsBelowTheBound(@ForAll @IntRange(min = 2, max = 9) int size, @ForAll long seed) {
        Random random = new Random(seed);
        BirthsAndDeaths process = BirthsAndDeaths.random(size, random);
        double[] start = Probabilities.normalised(random.doubles(size).toArray());
        double[][] p = {start.clone()};
        Uniformisation uniformisation = new Uniformisation(process, 8);
        LevelRange range = uniformisation.range(p);
        double time = 20 * random.nextDouble() / range.fastest();
        assertThat(uniformisation.step(p, range, time)).isTrue();
        assertThat(distance(p[0], process.exact(start, time))).isLessThanOrEqualTo(uniformisation.error())
                .isLessThan(1e-12);
        assertThat(Arrays.stream(uniformisation.integral()[0]).sum() / time).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    /**
     * Checks that a step that carries too much out of the range is refused and changes nothing, until the range is wide
     * enough.
     */
    @Test
    void widensTheRange() {
        int size = 60;
        double[] births = new double[size];
        double[] deaths = new double[size];
        Arrays.fill(births, 3);
        Arrays.fill(deaths, 1);
        BirthsAndDeaths process = new BirthsAndDeaths(births, deaths);
        double[][] p = new double[1][size];
        p[0][0] = 1;
        double[] start = p[0].clone();
        Uniformisation uniformisation = new Uniformisation(process, 8);
        LevelRange range = uniformisation.range(p);
        assertThat(range.isAtFirstPlaces()).isTrue();
        assertThat(range.top()[0]).isLessThan(size - 1);
        int refused = 0;
        while (!uniformisation.step(p, range, 2)) {
            assertThat(p[0]).isEqualTo(start);
            LevelRange wider = uniformisation.range(p);
            assertThat(wider.top()[0]).isGreaterThan(range.top()[0]);
            range = wider;
            refused++;
        }
        assertThat(refused).isPositive();
        assertThat(range.top()[0]).isLessThan(size - 1);
        assertThat(distance(p[0], process.exact(start, 2)))
                .isLessThanOrEqualTo(uniformisation.error() + LevelRange.EMPTY);
    }

    /** Checks detailed balance, p_i b_i = p_(i+1) d_(i+1), in which nothing moves. */
    @Test
    void aStationaryStateDoesNotDrift() {
        BirthsAndDeaths process = new BirthsAndDeaths(new double[] {1, 1, 0}, new double[] {0, 2, 4});
        double[][] p = {Probabilities.normalised(new double[] {8, 4, 1})};
        Uniformisation uniformisation = new Uniformisation(process, 8);
        assertThat(uniformisation.drift(p, uniformisation.range(p), 1)).isLessThan(1e-13);
        double[][] other = {{1, 0, 0}};
        assertThat(uniformisation.drift(other, uniformisation.range(other), 0.5)).isBetween(1.0, 1 + 1e-13);
    }
}
