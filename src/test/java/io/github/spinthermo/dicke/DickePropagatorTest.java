package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matrices in double-double precision beside exponentials in 60 digits. */
class DickePropagatorTest {

    /** Smallest number that has enough digits in fixed point to be compared relatively. */
    private static final BigDecimal SMALLEST = new BigDecimal("1e-22");

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 0, 1", "1, 0, 1, 0, 0, 0", "1, 3, 0.5, 0.25, 2, 0.125",
        "2, 2, 0.5, 0, 0, 0.75", "2, 0, 0, 0.5, 0, 30", "2, 0, 0, 0, 0, 5", "2, 0, 1, 1, 1, 1e-9",
        "3, 1, 0.25, 0.5, 0.125, 0.5", "3, 0.1, 0.3, 0.7, 0.9, 1000", "3, 1000, 0.001, 0, 0, 7",
        "3, 1e6, 0.1, 1e-6, 1e3, 2", "4, 1, 1, 1, 1, 0.3", "5, 0.7, 0.2, 0, 0, 3"})
    void everyElementIsKnownRelatively(int n, double collective, double gamma, double dephasing, double pumping,
            double time) {
        DickeRates rates = new DickeRates(collective, pumping / 2, gamma, pumping, dephasing);
        LevelGenerator generator = new LevelGenerator(n, rates);
        BigDecimal[][] exact = FixedPointExponential.matrix(generator.matrix(), new BigDecimal(time));
        PreciseMatrix computed = DickePropagator.of(n, rates, time);
        int size = generator.size();
        assertThat(computed.rows()).isEqualTo(size + 2);
        double error = DickePropagator.error(n, rates, time);
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size + 2; to++) {
                BigDecimal expected = exact[to][from];
                if (expected.compareTo(SMALLEST) > 0) {
                    assertThat(relative(computed.get(from, to), expected)).as("from %d to %d", from, to)
                            .isLessThan(error);
                } else {
                    assertThat(computed.value(from, to)).isLessThan(SMALLEST.doubleValue() * 1.01);
                }
            }
        }
        assertThat(error).isLessThan(1e-28 * Math.max(1, Math.scalb(1, DickePropagator.squarings(n, rates, time))));
    }

    private static double relative(DD computed, BigDecimal expected) {
        return new BigDecimal(computed.hi()).add(new BigDecimal(computed.lo())).subtract(expected).abs()
                .divide(expected, MathContext.DECIMAL64).doubleValue();
    }
}
