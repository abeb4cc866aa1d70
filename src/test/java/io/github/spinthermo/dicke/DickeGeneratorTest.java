package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.markov.Jump;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rates and changes of populations beside the matrix of the rate equations. */
class DickeGeneratorTest {

    private static DickeRates rates(Random random) {
        double[] rates = random.doubles(5, 0, 5).map(rate -> rate < 1.5 ? 0 : rate).toArray();
        return new DickeRates(rates[0], rates[4], rates[1], rates[3], rates[2]);
    }

    private static Populations populations(int n, int[] top, Random random) {
        Populations populations = Populations.none(n);
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                populations.rows()[r][i] = random.nextDouble() - 0.25;
            }
        }
        return populations;
    }

    /** Returns a window, from nothing but the places M = −S to all levels. */
    private static int[] top(int n, Random random) {
        int[] top = new int[n / 2 + 1];
        for (int r = 0; r < top.length; r++) {
            top[r] = random.nextInt(n - 2 * r + 1);
        }
        return top;
    }

    private static double change(BigDecimal[][] matrix, double[] levels, int to) {
        double change = 0;
        for (int from = 0; from < levels.length; from++) {
            change += matrix[to][from].doubleValue() * levels[from];
        }
        return change;
    }

    @Property(tries = 100)
    void changesAsTheMatrixSaysInsideTheWindow(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        Random random = new Random(seed);
        DickeRates rates = rates(random);
        int[] top = top(n, random);
        Populations from = populations(n, top, random);
        Populations to = populations(n, top, random);
        Populations untouched = to.copy();
        DickeGenerator.of(n, rates).derivative(from.rows(), top, to.rows());
        BigDecimal[][] matrix = new LevelGenerator(n, rates).matrix();
        int k = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i < to.rows()[r].length; i++) {
                double expected = i <= top[r] ? change(matrix, from.levels(), k) : untouched.rows()[r][i];
                assertThat(to.rows()[r][i]).as("row %d, place %d", r, i).isCloseTo(expected, within(1e-11));
                k++;
            }
        }
    }

    @Property(tries = 50)
    void everyLevelIsLeftAtTheSumOfItsRates(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        DickeRates rates = rates(new Random(seed));
        DickeGenerator generator = DickeGenerator.of(n, rates);
        BigDecimal[][] matrix = new LevelGenerator(n, rates).matrix();
        int k = 0;
        for (int r = 0; r <= n / 2; r++) {
            for (int i = 0; i <= n - 2 * r; i++) {
                double jumps = 0;
                for (Jump jump : generator.jumps()) {
                    jumps += jump.rates()[r][i];
                    boolean leads = r + jump.rows() >= 0 && r + jump.rows() <= n / 2
                            && i + jump.places() >= 0 && i + jump.places() <= n - 2 * (r + jump.rows());
                    assertThat(leads || jump.rates()[r][i] == 0).isTrue();
                }
                assertThat(generator.outflow()[r][i]).isCloseTo(-matrix[k][k].doubleValue(), within(1e-11));
                assertThat(jumps).isCloseTo(generator.outflow()[r][i], within(1e-11));
                k++;
            }
        }
    }

    /** Checks that emission alone gives the levels below what leaves those above, without the loss. */
    @Property(tries = 50)
    void emissionGivesTheLevelsBelow(@ForAll @IntRange(min = 1, max = 7) int n, @ForAll long seed) {
        Random random = new Random(seed);
        DickeRates rates = new DickeRates(random.nextDouble(), 0, random.nextDouble(), 0, 0);
        int[] top = top(n, random);
        Populations from = populations(n, top, random);
        Populations gained = Populations.none(n);
        DickeGenerator.of(n, rates).emission(from.rows(), top, gained.rows());
        BigDecimal[][] matrix = new LevelGenerator(n, rates).matrix();
        for (int k = 0; k < matrix.length; k++) {
            matrix[k][k] = BigDecimal.ZERO;
        }
        int k = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i < from.rows()[r].length; i++) {
                double expected = i <= top[r] ? change(matrix, from.levels(), k) : 0;
                assertThat(gained.rows()[r][i]).isCloseTo(expected, within(1e-11));
                k++;
            }
        }
    }
}
