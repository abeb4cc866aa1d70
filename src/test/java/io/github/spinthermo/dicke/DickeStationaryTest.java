package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends of evolutions: stationary, reached in the end, thermal at one temperature. */
class DickeStationaryTest {

    private static DickeRates random(Random random) {
        double[] rates = random.doubles(5, -3, 2).map(e -> e < -1.5 ? 0 : Math.pow(10, e)).toArray();
        return new DickeRates(rates[0], rates[1], rates[2], rates[3], rates[4]);
    }

    private static Populations start(int n, Random random) {
        Populations start = Populations.none(n);
        double[] levels = random.doubles(start.levels().length, 0, 1).toArray();
        start.setLevels(Arrays.stream(levels).map(p -> p / Arrays.stream(levels).sum()).toArray());
        return start;
    }

    /** Checks that every end is that of a very long evolution, in double-double precision, from the same start. */
    @Property(tries = 40)
    void isReachedInTheEnd(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        DickeRates rates = random(random);
        Populations start = start(n, random);
        Populations late = DickePropagator.evolve(start, rates, List.of(0x1p24), share -> { }).get(0);
        Populations end = DickeEnd.of(start, rates, share -> { });
        assertThat(end.distance(late)).isLessThan(DickeEnd.error(n) + 1e-15);
        Populations other = DickeEnd.of(start(n, random), rates, share -> { });
        assertThat(end.distance(other) < 1e-12).isEqualTo(DickeStationary.isUnique(n, rates));
    }

    /** Checks collective and local rates of one temperature: p is in proportion to l_S e^(−Mx). */
    @ParameterizedTest
    @CsvSource({"7, 0.4, 2", "8, -1.5, 0.01", "40, 0.1, 1e-9", "40, 3, 1e6"})
    void oneTemperatureIsThermal(int n, double x, double local) {
        double q = Math.exp(-x);
        Populations end = DickeStationary.of(n, new DickeRates(1, q, local, local * q, 0.3), share -> { });
        double[] copies = DickeCopies.logarithms(n);
        for (int r = 0; r <= n / 2; r++) {
            for (int i = 0; i <= n - 2 * r; i++) {
                double thermal = Math.exp(copies[r] - x * (i + r) - n * Math.log1p(q));
                assertThat(end.rows()[r][i]).isBetween(thermal * (1 - 1e-12), thermal * (1 + 1e-12));
            }
        }
    }

    @Test
    void emissionAloneEndsInTheGroundState() {
        Populations end = DickeStationary.of(30, new DickeRates(1, 0, 1, 0, 0), share -> { });
        assertThat(end.rows()[0][0]).isEqualTo(1);
        assertThat(end.total()).isEqualTo(1);
        Populations top = DickeStationary.of(30, new DickeRates(0, 1, 0, 0, 1), share -> { });
        assertThat(top.rows()[0][30]).isEqualTo(1);
        assertThat(top.total()).isEqualTo(1);
    }

    @Test
    void theEstimateGrowsAsTheCost() {
        assertThat(DickeStationary.estimate(100).seconds()).isBetween(0.005, 0.1);
        assertThat(DickeStationary.estimate(400).seconds()).isBetween(2.0, 10.0);
        assertThat(DickeStationary.estimate(400).bytes()).isBetween(1e8, 1e9);
    }
}
