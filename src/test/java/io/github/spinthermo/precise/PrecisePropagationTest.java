package io.github.spinthermo.precise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;

/** Populations at several times beside exponentials in 60 digits. */
class PrecisePropagationTest {

    /** The rates of a process of three states, from column to row, the last with nothing in it. */
    private static final double[][] RATES = {{-3, 0.5, 0, 0}, {2, -0.5, 0.125, 0}, {1, 0, -0.125, 0}, {0, 0, 0, 0}};

    private static BigDecimal[][] generator() {
        return Arrays.stream(RATES).map(row -> Arrays.stream(row).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
    }

    private static PreciseMatrix step(int unit) {
        PreciseMatrix step = new PreciseMatrix(4, 4);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                step.set(j, i, DD.of((RATES[i][j] + (i == j ? 6 : 0)) * Math.scalb(1.0, unit)));
            }
        }
        return step;
    }

    @Test
    void populationsAreKnownRelatively() {
        PreciseMatrix start = new PreciseMatrix(1, 4);
        start.set(0, 0, DD.of(0.75));
        start.set(0, 1, DD.of(0.25));
        List<Double> times = List.of(0.0, 1e-12, 0.03, 0.25, 1.0, 7.3, 1e3);
        List<PreciseMatrix> states = new PrecisePropagation(step(-4), 3, 40, -4)
                .at(start, times, share -> assertThat(share).isBetween(0.0, 1.0));
        BigDecimal[] first = {new BigDecimal("0.75"), new BigDecimal("0.25"), BigDecimal.ZERO, BigDecimal.ZERO};
        for (int t = 0; t < times.size(); t++) {
            BigDecimal[] exact = FixedPointExponential.propagate(generator(), new BigDecimal(times.get(t)), first);
            for (int k = 0; k < 3; k++) {
                double expected = exact[k].doubleValue();
                assertThat(states.get(t).value(0, k)).isBetween(expected * (1 - 0x1p-52), expected * (1 + 0x1p-52));
            }
        }
    }
}
