package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evolutions of a few emitters beside exponentials in 60 digits. */
class DickeEvolutionTest {

    /** A number of emitters whose windows are narrower than their levels are many. */
    private static final int EMITTERS = 16;

    private static BigDecimal[] exact(int n, DickeRates rates, double time, double[] start) {
        BigDecimal[] populations = new BigDecimal[start.length + 2];
        Arrays.setAll(populations, k -> k < start.length ? new BigDecimal(start[k]) : BigDecimal.ZERO);
        return FixedPointExponential.propagate(new LevelGenerator(n, rates).matrix(), new BigDecimal(time),
                populations);
    }

    private static double distance(double[] computed, BigDecimal[] exact) {
        double distance = 0;
        for (int k = 0; k < computed.length; k++) {
            distance += new BigDecimal(computed[k]).subtract(exact[k]).abs().doubleValue();
        }
        return distance;
    }

    private static void assertEvolves(int n, DickeRates rates, double time, Random random) {
        Populations populations = RandomPopulations.of(n, random);
        BigDecimal[] expected = exact(n, rates, time, populations.levels());
        DickeEvolution evolution = new DickeEvolution(n, rates, "discharge");
        Flow flow = evolution.evolve(populations, time);
        assertThat(distance(populations.levels(), expected)).isLessThanOrEqualTo(evolution.error())
                .isLessThan(1e-9);
        double rounding = n * (evolution.error() + DickeEvolution.reportError(n));
        int size = expected.length - 2;
        double released = expected[size].doubleValue();
        double lost = expected[size + 1].doubleValue();
        assertThat(flow.released()).isCloseTo(released, within(rounding * Math.max(1, released)));
        assertThat(flow.lost()).isCloseTo(lost, within(rounding * Math.max(1, lost)));
    }

    /** Checks rates and times over six decades, where some rates are 0. */
    @Property(tries = 60)
    void theErrorIsBelowTheBound(@ForAll @IntRange(min = 1, max = 4) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] rates = random.doubles(5, -3, 3).map(e -> e < -1 ? 0 : Math.pow(10, e - 1)).toArray();
        DickeRates given = new DickeRates(rates[0], rates[4], rates[1], rates[3], rates[2]);
        assertEvolves(n, given, Math.pow(10, 4 * random.nextDouble() - 3), random);
    }

    /**
     * Checks evolutions in which nothing happens, in which all is over long before the end, with one channel alone, and
     * through a burst and then the dark.
     */
    @ParameterizedTest
    @CsvSource({"3, 0, 0, 0, 0, 5", "3, 0, 0, 0, 0, 0", "3, 1, 1, 1, 1, 0", "4, 1e4, 0.01, 0, 0, 3",
        "4, 100, 0, 0, 0, 50", "3, 0, 0, 2, 0, 40", "3, 0, 0, 0, 2, 40", "2, 0, 3, 0, 0, 9", "3, 50, 0.1, 3, 7, 60",
        "4, 1e3, 1, 1e-3, 0, 2"})
    void particularEvolutions(int n, double collective, double gamma, double dephasing, double pumping, double time) {
        assertEvolves(n, new DickeRates(collective, 0, gamma, pumping, dephasing), time, new Random(1));
    }

    /** Follows a burst, in windows that get narrow behind it, beside the matrix in double-double precision. */
    @ParameterizedTest
    @CsvSource({"1e3, 0, 1, 0, 0.1", "1e4, 0.5, 0, 3, 0.03", "300, 1, 2, 0, 0.5"})
    void followsABurst(double collective, double gamma, double dephasing, double pumping, double time) {
        DickeRates rates = new DickeRates(collective, 0, gamma, pumping, dephasing);
        Populations populations = Populations.of(EMITTERS, 0, EMITTERS);
        PreciseMatrix expected = DickePropagator.of(EMITTERS, rates, time);
        DickeEvolution evolution = new DickeEvolution(EMITTERS, rates, "discharge");
        evolution.evolve(populations, time);
        double[] levels = populations.levels();
        double distance = 0;
        for (int k = 0; k < levels.length; k++) {
            distance += Math.abs(levels[k] - expected.value(EMITTERS, k));
        }
        assertThat(distance).isLessThanOrEqualTo(evolution.error());
        assertThat(evolution.error()).isLessThan(1e-11);
    }

    /**
     * Checks that the bound is that of the worst evolution so far, for each unit of the norm of what evolves, or as it
     * is for less than a unit.
     */
    @Test
    void theBoundIsThatOfTheWorstEvolution() {
        DickeRates rates = new DickeRates(3, 0, 1, 0.25, 0.5);
        DickeEvolution evolution = new DickeEvolution(3, rates, "discharge");
        evolution.evolve(RandomPopulations.of(3, new Random(2)), 20);
        double worst = evolution.error();
        evolution.evolve(RandomPopulations.of(3, new Random(3)), 1e-6);
        assertThat(evolution.error()).isEqualTo(worst).isPositive();
        assertThat(errorOfScaled(rates, 16)).isBetween(worst / 2, worst * 2);
        assertThat(errorOfScaled(rates, 0.125)).isBetween(worst / 16, worst / 4);
    }

    private static double errorOfScaled(DickeRates rates, double factor) {
        DickeEvolution evolution = new DickeEvolution(3, rates, "discharge");
        Populations scaled = RandomPopulations.of(3, new Random(2));
        scaled.scale(factor);
        evolution.evolve(scaled, 20);
        return evolution.error();
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 1e-9, 1e6, 2e-9, storage, 1e6", "1e6, 1, 0, 1, discharge, 1e3"})
    void refusesWhatCannotBeFollowed(double collective, double gamma, double dephasing, double pumping, String duration,
            double time) {
        DickeRates rates = new DickeRates(collective, 0, gamma, pumping, dephasing);
        assertThatThrownBy(() -> new DickeEvolution(2, rates, duration)
                .evolve(RandomPopulations.of(2, new Random(4)), time))
                .isInstanceOfSatisfying(ResourceLimitException.class, e -> {
                    assertThat(e.parameter()).isEqualTo(duration);
                    assertThat(e).hasMessageContaining("with an error of at most 1e-9 only to");
                });
    }
}
