package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.precise.CountedExponential;
import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means and mean squares of released quanta in double-double precision beside those in 60 digits, from each level. */
class CountedPropagatorTest {

    /** Returns the equations of p, p₁ and p₂, one below the other. */
    private static BigDecimal[][] counting(int n, DickeRates rates) {
        BigDecimal[][] all = new LevelGenerator(n, rates).matrix();
        BigDecimal[][] down = new LevelGenerator(n, new DickeRates(rates.collectiveEmission(), 0, 0, 0, 0)).matrix();
        BigDecimal[][] up = new LevelGenerator(n, new DickeRates(0, rates.collectiveAbsorption(), 0, 0, 0)).matrix();
        int size = all.length - 2;
        BigDecimal[][] blocks = new BigDecimal[3 * size][3 * size];
        Arrays.stream(blocks).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int to = 0; to < size; to++) {
            for (int from = 0; from < size; from++) {
                BigDecimal emitted = to == from ? BigDecimal.ZERO : down[to][from];
                BigDecimal absorbed = to == from ? BigDecimal.ZERO : up[to][from];
                for (int k = 0; k < 3; k++) {
                    blocks[k * size + to][k * size + from] = all[to][from];
                }
                BigDecimal net = emitted.subtract(absorbed);
                blocks[size + to][from] = net;
                blocks[2 * size + to][size + from] = net.add(net);
                blocks[2 * size + to][from] = emitted.add(absorbed);
            }
        }
        return blocks;
    }

    private static BigDecimal sum(BigDecimal[][] blocks, int block, int from) {
        int size = blocks.length / 3;
        BigDecimal sum = BigDecimal.ZERO;
        for (int to = block * size; to < (block + 1) * size; to++) {
            sum = sum.add(blocks[to][from]);
        }
        return sum;
    }

    private static BigDecimal exact(DD number) {
        return new BigDecimal(number.hi()).add(new BigDecimal(number.lo()));
    }

    private static double off(BigDecimal number, BigDecimal other) {
        return number.subtract(other).abs().doubleValue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 0, 0.5, 0.25, 2, 0.125", "1, 1e3, 0, 1, 1e3, 0, 300", "2, 2, 0.7, 0.5, 0, 0, 0.75",
        "2, 1e4, 1e4, 0.5, 0, 0, 20", "3, 1600, 0, 1, 1e6, 0, 0.0187", "3, 1e6, 0, 1, 3e5, 0, 0.3",
        "3, 1.6e9, 1.599e9, 1, 0, 0, 0.0187", "3, 40, 100, 3, 2, 1, 7", "3, 0.1, 0.3, 0.7, 0.9, 0.2, 1e-9",
        "3, 535, 0, 0, 0, 1e5, 0.3", "4, 900, 10, 1, 2000, 5, 1", "3, 1, 1, 1, 1, 1, 0"})
    void errsByLessThanItsBounds(int n, double emission, double absorption, double gamma, double pumping,
            double dephasing, double time) {
        DickeRates rates = new DickeRates(emission, absorption, gamma, pumping, dephasing);
        BigDecimal[][] exact = FixedPointExponential.matrix(counting(n, rates), new BigDecimal(time));
        CountedExponential counted = DickePropagator.counted(n, rates, time);
        BigDecimal centre = exact(counted.centre());
        double largest = 0;
        for (int from = 0; from < exact.length / 3; from++) {
            BigDecimal mean = sum(exact, 1, from);
            BigDecimal about = mean.subtract(centre);
            BigDecimal square = sum(exact, 2, from).subtract(centre.multiply(mean.add(about)));
            assertThat(off(exact(counted.mean().get(from, 0)), about)).isLessThanOrEqualTo(counted.meanError());
            assertThat(off(exact(counted.base()).add(exact(counted.square().get(from, 0))), square))
                    .isLessThanOrEqualTo(counted.squareError());
            largest = Math.max(largest, square.subtract(about.multiply(about)).doubleValue());
        }
        assertThat(counted.squareError() + 2 * counted.mostMean() * counted.meanError())
                .isLessThan(1e-16 * Math.max(1, largest));
    }
}
