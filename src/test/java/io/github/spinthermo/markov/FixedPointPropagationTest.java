package io.github.spinthermo.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of two states that change places, in fixed point: p_1 = (a + b e^{−(a+b)t})/(a + b). */
class FixedPointPropagationTest {

    private static Map<Integer, BigInteger> column(FixedPointScale scale, int from, String rate) {
        BigInteger jumps = scale.ofRate(new BigDecimal(rate));
        return Map.of(from, jumps.negate(), 1 - from, jumps);
    }

    /** Checks rates from slow to 10^20 apart, and times from none to endless. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 1, 0.3", "3, 0.5, 2", "1e-6, 1e-5, 0.1", "1e10, 1e-10, 1e-11", "1e10, 1e-10, 1e9",
        "7, 0, 1e-3", "0.001, 0.002, 1e12"})
    void isRightAtAnyTime(String leave, String comeBack, double time) {
        double a = Double.parseDouble(comeBack);
        double b = Double.parseDouble(leave);
        FixedPointScale scale = FixedPointScale.of(2 * (a + b), time, 2, BigInteger.ONE);
        assertThat(scale.squarings()).isEqualTo(FixedPointScale.squarings(2 * (a + b), time));
        List<Map<Integer, BigInteger>> columns = List.of(column(scale, 0, leave), column(scale, 1, comeBack));
        BigInteger[] start = {scale.ofInteger(BigInteger.ONE), BigInteger.ZERO};
        double[] times = {time, time / 2};
        List<BigInteger[]> states = new FixedPointPropagation(columns, scale, share -> { }).at(start, times);
        for (int t = 0; t < times.length; t++) {
            BigInteger[] p = states.get(t);
            double first = scale.divide(p[0], BigDecimal.ONE, MathContext.DECIMAL64).doubleValue();
            assertThat(first).isCloseTo((a + b * Math.exp(-(a + b) * times[t])) / (a + b), within(1e-15));
            assertThat(scale.divide(p[0].add(p[1]), BigDecimal.ONE, MathContext.DECIMAL64).doubleValue())
                    .isCloseTo(1, within(1e-15));
        }
    }
}
