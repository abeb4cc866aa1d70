package io.github.spinthermo.levels;

import static io.github.spinthermo.testing.Inclusion.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

    private static final int BITS = 120;

    /** Enough for 1 − e^−x as it stands. */
    private static final Arithmetic FINE = new Arithmetic(5000);

    /** Bits that x = 1e6 and a few operations cost. */
    private static final int LOST = 32;

    /** Checks values of x around 1/8, where 1 − q changes its way, and around ln 2, where the logarithm does. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-1000", "1e-300", "1e-20", "0.0624", "0.0625", "0.1249", "0.125", "0.1251",
        "0.5", "0.6931", "0.69314718", "0.6932", "1", "40", "83.2", "1234.5", "1e6"})
    void everyNumberByItsDefinition(String text) {
        BigFraction beta = InverseTemperature.parse(text).toFraction();
        Ladder ladder = new Ladder(new Arithmetic(BITS), beta);
        Ball x = FINE.ratio(beta);
        Ball q = FINE.exp(x.negate());
        Ball oneMinusQ = FINE.subtract(Ball.ONE, q);
        check(ladder.x(), x, BITS - 4);
        check(ladder.q(), q, BITS - LOST);
        check(ladder.oneMinusQ(), oneMinusQ, BITS - LOST);
        check(ladder.occupation(), FINE.divide(q, oneMinusQ), BITS - LOST);
        if (x.top() < 10) {
            check(ladder.logOneMinusQ(), FINE.log(oneMinusQ), BITS - LOST);
        }
        assertThat(ladder.exactX()).isEqualTo(beta);
        assertThat(ladder.approximateX()).isEqualTo(beta.doubleValue());
        check(ladder.times(BigInteger.valueOf(1001)), FINE.multiply(x, Ball.of(1001)), BITS - 4);
    }

    /** Checks the series −ln(1 − q) = q + q²/2 + … */
    @ParameterizedTest
    @ValueSource(strings = {"1000", "54321", "1e6"})
    void logarithmOfWhatIsAlmostOne(String text) {
        Ladder ladder = new Ladder(new Arithmetic(BITS), InverseTemperature.parse(text).toFraction());
        Ball q = FINE.exp(FINE.ratio(InverseTemperature.parse(text).toFraction().getNumerator().negate(),
                BigInteger.ONE));
        Ball series = FINE.add(q, FINE.multiply(q, q).scale(-1));
        check(ladder.logOneMinusQ().negate(), series, BITS - LOST);
    }

    @ParameterizedTest
    @CsvSource({"1e-1000, 2, 6600", "1e-30, 2, 190", "1e-30, 1000000000000, 110", "1, 2, 0", "1e6, 2, 20"})
    void paysForSmallAndLargeTemperaturesInAdvance(String x, long dimension, int least) {
        Ladder ladder = Ladder.forBlocks(new Arithmetic(BITS), InverseTemperature.parse(x).toFraction(),
                BigInteger.valueOf(dimension));
        assertThat(ladder.arithmetic().bits() - BITS).isBetween(24 + least, 24 + least + 60);
    }
}
