package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Mean squares of counted quanta beside those that an exponential in 60 digits has. */
class QuantaCountTest {

    /** An error, the bound of it, and the scale of both. */
    private record Checked(double error, double bound, double scale) { }

    private static void set(BigDecimal[][] matrix, int to, int from, BigDecimal value) {
        matrix[to][from] = matrix[to][from].add(value);
    }

    /** Returns the generator of populations, of p₁, and of the mean square, by the two channels that count. */
    private static BigDecimal[][] counting(int n, DickeRates rates) {
        int size = new LevelGenerator(n, rates).size();
        BigDecimal[][] all = new LevelGenerator(n, rates).matrix();
        BigDecimal[][] down = new LevelGenerator(n, new DickeRates(rates.collectiveEmission(), 0, 0, 0, 0)).matrix();
        BigDecimal[][] up = new LevelGenerator(n, new DickeRates(0, rates.collectiveAbsorption(), 0, 0, 0)).matrix();
        BigDecimal[][] counting = new BigDecimal[2 * size + 1][2 * size + 1];
        Arrays.stream(counting).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int to = 0; to < size; to++) {
            for (int from = 0; from < size; from++) {
                set(counting, to, from, all[to][from]);
                set(counting, size + to, size + from, all[to][from]);
                if (to != from) {
                    set(counting, size + to, from, down[to][from].subtract(up[to][from]));
                    set(counting, 2 * size, size + from,
                            down[to][from].subtract(up[to][from]).multiply(BigDecimal.valueOf(2)));
                    set(counting, 2 * size, from, down[to][from].add(up[to][from]));
                }
            }
        }
        return counting;
    }

    private static Checked check(int n, DickeRates rates, double time, Random random) {
        Populations p = RandomPopulations.of(n, random);
        BigDecimal[] start = new BigDecimal[2 * p.levels().length + 1];
        Arrays.setAll(start, k -> k < p.levels().length ? new BigDecimal(p.levels()[k]) : BigDecimal.ZERO);
        BigDecimal exact = FixedPointExponential.propagate(counting(n, rates), new BigDecimal(time), start)
                [start.length - 1];
        DickeEvolution evolution = new DickeEvolution(n, rates, "discharge");
        QuantaCount count = evolution.count(time);
        evolution.evolve(p, Optional.of(count), time / 3);
        double first = evolution.error();
        evolution.evolve(p, Optional.of(count), time - time / 3);
        double most = n + rates.beyond(n, time);
        double scale = most * most + rates.beyond(n, time);
        return new Checked(new BigDecimal(count.square()).subtract(exact).abs().doubleValue(),
                count.error() + (first + evolution.error()) * scale, scale);
    }

    private static DickeRates rates(Random random) {
        double[] rates = random.doubles(5, -3, 3).map(e -> e < -1 ? 0 : Math.pow(10, e - 1)).toArray();
        return new DickeRates(rates[0], rates[4], rates[1], rates[3], rates[2]);
    }

    @Property(tries = 20)
    void theErrorIsBelowTheBound(@ForAll @IntRange(min = 1, max = 3) int n, @ForAll long seed) {
        Random random = new Random(seed);
        Checked checked = check(n, rates(random), Math.pow(10, 4 * random.nextDouble() - 3), random);
        assertThat(checked.error).isLessThanOrEqualTo(checked.bound);
        assertThat(checked.bound / checked.scale).isLessThan(1e-9);
    }

    /** Checks complete bursts, from where some is left up to where all is over at once. */
    @Property(tries = 15)
    void completeBurstsAreCountedAtTheEnd(@ForAll @IntRange(min = 1, max = 4) int n, @ForAll long seed) {
        Random random = new Random(seed);
        DickeRates rates = new DickeRates(Math.pow(10, 2 * random.nextDouble()), 0, 3 * random.nextDouble(), 0, 0);
        double time = (30 + random.nextInt(3) * 300 * random.nextDouble()) / rates.collectiveEmission();
        assertThat(DickeEvolution.endsDark(rates, time)).isTrue();
        Checked checked = check(n, rates, time, random);
        assertThat(checked.error).isLessThanOrEqualTo(checked.bound);
        assertThat(checked.bound / checked.scale).isLessThan(3e-12);
    }

    /** Tests that bounds ten thousand times smaller would be none: the worst of many cases comes that near to them. */
    @Test
    void aBoundMadeTooSmallIsNone() {
        double worst = 0;
        double worstAtTheEnd = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Checked each = check(1 + seed % 3, rates(random), Math.pow(10, 4 * random.nextDouble() - 3), random);
            worst = Math.max(worst, each.error / each.bound);
            Checked end = check(1 + seed % 3, new DickeRates(10, 0, random.nextDouble(), 0, 0), 3 + seed, random);
            worstAtTheEnd = Math.max(worstAtTheEnd, end.error / end.bound);
        }
        assertThat(worst).isBetween(1e-4, 1.0);
        assertThat(worstAtTheEnd).isBetween(1e-4, 1.0);
    }
}
