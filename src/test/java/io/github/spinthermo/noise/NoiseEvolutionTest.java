package io.github.spinthermo.noise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.dicke.DickeEnd;
import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Populations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of uniformisation beside the matrix in double-double precision: the bound of their error is one. */
class NoiseEvolutionTest {

    private static DickeRates random(Random random) {
        double[] rates = random.doubles(5, -2, 1.5).map(e -> e < -1.3 ? 0 : Math.pow(10, e)).toArray();
        return new DickeRates(rates[0], rates[1], rates[2], rates[3], rates[4]);
    }

    private static double distance(Populations p, Populations q) {
        double[] a = p.levels();
        double[] b = q.levels();
        double distance = 0;
        for (int k = 0; k < a.length; k++) {
            distance += Math.abs(a[k] - b[k]);
        }
        return distance;
    }

    private static double assertBounded(Populations start, DickeRates rates, List<Double> times) {
        List<Populations> steps = new ArrayList<>();
        Populations end = DickeEnd.of(start, rates, share -> { });
        NoiseEvolution evolution = new NoiseEvolution(rates, times, share -> assertThat(share).isBetween(0.0, 1.0));
        evolution.bySteps(start, Optional.of(end), steps::add);
        List<Populations> exact = DickePropagator.evolve(start, rates, times, share -> { });
        for (int k = 0; k < times.size(); k++) {
            assertThat(distance(steps.get(k), exact.get(k))).isLessThanOrEqualTo(evolution.error());
        }
        return evolution.error();
    }

    /** Checks every kind of rates, from any level, to times before and after the end. */
    @Property(tries = 60)
    void theErrorIsBelowTheBound(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
        Random random = new Random(seed);
        int row = random.nextInt(n / 2 + 1);
        Populations start = Populations.of(n, row, random.nextInt(n - 2 * row + 1));
        assertBounded(start, random(random), List.of(0.01, 0.5, 3.0, 200.0));
    }

    /** Checks that steps end with the evolution: a time a million times as long adds nothing to the error. */
    @ParameterizedTest
    @CsvSource({"1, 0.4, 0.2, 0.1, 0.3", "0.1, 3, 0, 0.1, 0", "0, 1, 0, 0, 1", "1, 0.5, 0, 0, 0", "0, 0, 0, 0, 2"})
    void longTimesCostNothing(double emission, double absorption, double local, double localAbsorption,
            double dephasing) {
        DickeRates rates = new DickeRates(emission, absorption, local, localAbsorption, dephasing);
        double error = assertBounded(Populations.of(8, 1, 3), rates, List.of(1.0, 1e3, 1e9));
        assertThat(error).isLessThan(1e-10);
    }

    /** Checks that one matrix serves times of all sizes. */
    @Test
    void oneMatrixServesAllTimes() {
        DickeRates rates = new DickeRates(100, 50, 1e-3, 0, 1e-4);
        Populations start = Populations.of(6, 0, 6);
        List<Double> times = List.of(0.0, 1e-9, 0.02, 1.0, 1234.5, 1e12);
        List<Populations> all = new ArrayList<>();
        NoiseEvolution evolution = new NoiseEvolution(rates, times, share -> { });
        evolution.byMatrix(start, all::add);
        assertThat(evolution.error()).isLessThan(1e-12);
        assertThat(distance(all.get(0), start)).isZero();
        for (int k = 1; k < times.size(); k++) {
            Populations alone = DickePropagator.evolve(start, rates, List.of(times.get(k)), share -> { }).get(0);
            assertThat(distance(all.get(k), alone)).isLessThan(1e-15);
        }
        assertThat(distance(all.get(5), DickeEnd.of(start, rates, share -> { }))).isLessThan(1e-14);
    }
}
