package io.github.spinthermo.battery.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.dicke.CoherenceEvolution;
import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.dicke.ShiftedEvolution;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** States with coherences: they stay states, whatever acts on them, and pulses add up. */
class CoherentStateProperties {

    private static Populations drawn(int n, Random random) {
        Populations p = Populations.none(n);
        double[] levels = p.levels();
        Arrays.setAll(levels, k -> random.nextInt(3) == 0 ? random.nextDouble() : 0);
        levels[random.nextInt(levels.length)] = 1;
        double sum = Arrays.stream(levels).sum();
        p.setLevels(Arrays.stream(levels).map(level -> level / sum).toArray());
        return p;
    }

    private static CoherentState evolved(int n, Random random, boolean isComplex) {
        CoherentState state = new CoherentState(drawn(n, random), n + 1, isComplex);
        double[] r = random.doubles(7, 0, 2).toArray();
        DickeRates rates = new DickeRates(r[0], r[1], r[2], r[3], r[4]);
        for (int pulse = 0; pulse < 2; pulse++) {
            state.rotate(new WignerMatrices(n, r[5] + pulse));
            new DickeEvolution(n, rates, "discharge").evolve(state.populations(), 0.1);
            for (int q = 1; q <= n; q++) {
                if (isComplex) {
                    new ShiftedEvolution(n, q, rates, r[6], 1 - r[5])
                            .evolve(state.real(q), state.imaginary(q), 0.1);
                } else {
                    new CoherenceEvolution(n, q, rates, r[6], "discharge").evolve(state.real(q), 0.1);
                }
            }
        }
        return state;
    }

    /** Tests the trace, and that no eigenvalue is negative although coherences reach far. */
    @Property(tries = 30)
    void hasATraceAndNoNegativeEigenvalue(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed,
            @ForAll boolean isComplex) {
        CoherentState state = evolved(n, new Random(seed), isComplex);
        assertThat(state.populations().total()).isCloseTo(1, within(1e-12));
        double[] eigenvalues = Arrays.stream(state.eigenvalues()).flatMapToDouble(Arrays::stream).toArray();
        assertThat(Arrays.stream(eigenvalues).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(eigenvalues).min().orElseThrow()).isGreaterThan(-1e-12);
    }

    @Property(tries = 30)
    void pulsesAddUp(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] angles = random.doubles(2, -4, 4).toArray();
        Populations start = drawn(n, random);
        CoherentState twice = turned(start, angles[0], angles[1]);
        assertSame(twice, turned(start, angles[0] + angles[1]));
        assertSame(twice, turned(start, angles[0], angles[1] + 2 * Math.PI));
        assertSame(twice, turned(start, 0.5, angles[0] - 1, angles[1], 0.5));
        assertSame(turned(start, angles[0], -angles[0]), turned(start));
    }

    private static CoherentState turned(Populations start, double... angles) {
        CoherentState state = new CoherentState(start, start.spins() + 1, false);
        for (double angle : angles) {
            state.rotate(new WignerMatrices(start.spins(), angle));
        }
        return state;
    }

    private static void assertSame(CoherentState one, CoherentState other) {
        for (int q = 0; q < one.orders(); q++) {
            assertThat(one.real(q).levels()).containsExactly(other.real(q).levels(), within(1e-13));
        }
    }
}
