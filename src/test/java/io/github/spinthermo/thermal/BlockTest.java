package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

    private static final HalfInteger LARGEST = HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE);

    private static Block block(String totalSpin, String beta) {
        return Block.of(HalfInteger.parse(totalSpin), InverseTemperature.parse(beta));
    }

    private static String rounded(Real value, int digits) {
        return value.decimal(Precision.digits(digits)).toString();
    }

    private static String logPartition(Block block, int digits) {
        return rounded(block.logPartition().orElseThrow(), digits);
    }

    /** Compares all five with sums over the levels in another arithmetic, to 60 digits. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, -0.3", "1, 1e-12", "2, 0.001", "3, 2.5", "3, -19.75", "5, 1e-7", "7, 0.7",
        "12, 0.25", "13, 20", "19, 0.04", "20, 1.5", "20, -1e-5"})
    void sumsOverTheLevels(int twiceJ, String x) {
        Block block = Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.parse(x));
        DirectBlock direct = new DirectBlock(twiceJ, x);
        assertAgree(block.partition().orElseThrow(), direct.partition());
        assertAgree(block.logPartition().orElseThrow(), direct.logPartition());
        assertAgree(block.energy(), direct.energy());
        assertAgree(block.entropy(), direct.entropy());
        assertAgree(block.variance(), direct.variance());
    }

    private static void assertAgree(Real value, Apfloat expected) {
        Apfloat error = value.toApfloat(100).subtract(expected).divide(expected);
        assertThat(error.signum() == 0 || error.scale() < -60).as("relative error %s", error).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-1000", "-0.7", "1e6", "inf", "-inf"})
    void oneStateIsExact(String beta) {
        Block block = block("0", beta);
        assertThat(block.partition().orElseThrow().exact()).contains(BigFraction.ONE);
        assertThat(block.logPartition().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(block.energy().exact()).contains(BigFraction.ZERO);
        assertThat(block.entropy().exact()).contains(BigFraction.ZERO);
        assertThat(block.variance().exact()).contains(BigFraction.ZERO);
    }

    @Test
    void infiniteTemperature() {
        Block block = block("5/2", "0");
        assertThat(block.partition().orElseThrow().exact()).contains(BigFraction.of(6));
        assertThat(block.energy().exact()).contains(BigFraction.ZERO);
        assertThat(block.variance().exact()).contains(BigFraction.of(35, 12));
        assertThat(rounded(block.entropy(), 30)).isEqualTo("1.79175946922805500081247735838");
        assertThat(logPartition(block, 30)).isEqualTo("1.79175946922805500081247735838");
    }

    @Test
    void zeroTemperature() {
        assertThat(block("5/2", "inf").energy().exact()).contains(BigFraction.of(-5, 2));
        assertThat(block("5/2", "-inf").energy().exact()).contains(BigFraction.of(5, 2));
        assertThat(block("5/2", "-inf").entropy().exact()).contains(BigFraction.ZERO);
        assertThat(block("5/2", "inf").variance().exact()).contains(BigFraction.ZERO);
        assertThat(block("5/2", "inf").logPartition()).isEqualTo(new Outcome.Infinite("logPartition", Sign.POSITIVE));
        assertThat(block("5/2", "-inf").partition()).isEqualTo(new Outcome.Infinite("partition", Sign.POSITIVE));
    }

    /** Checks a tie that is missed by e^(−10^6), which only the strict bound can tell. */
    @ParameterizedTest
    @CsvSource({"3/2, 1e6, 1, -1", "3/2, -1e6, 1, 1", "5/2, 1e6, 1, -2", "7/2, 1e6, 1, -3",
        "7/2, 1e6, 2, -3.5", "21/2, 9e5, 2, -10", "1, 1e6, 5, -1.0000"})
    void coldEnergies(String totalSpin, String beta, int digits, String expected) {
        assertThat(rounded(block(totalSpin, beta).energy(), digits)).isEqualTo(expected);
    }

    /** Checks that J|x| is a tie and ln Z lies above it. */
    @ParameterizedTest
    @CsvSource({"5/2, 1e6, 1, 3e6", "1/2, -1e6, 1, 5e5", "1/2, 9e5, 1, 5e5", "13/2, 1e6, 1, 7e6",
        "5/2, 1e6, 3, 2.50e6"})
    void coldLogarithms(String totalSpin, String beta, int digits, String expected) {
        assertThat(logPartition(block(totalSpin, beta), digits)).isEqualTo(expected);
    }

    /** Checks e = −x/4 + x³/48 for J = 1/2: 7.5e-31 − 5.6e-91, and the variance 1/4 − x²/16. */
    @Test
    void hotTies() {
        assertThat(rounded(block("1/2", "3e-30").energy(), 1)).isEqualTo("-7e-31");
        assertThat(rounded(block("1/2", "-3e-1000").energy(), 1)).isEqualTo("7e-1001");
        assertThat(rounded(block("1/2", "3e-1000").energy(), 5)).isEqualTo("-7.5000e-1001");
        assertThat(rounded(block("3/2", "1e-1000").variance(), 2)).isEqualTo("1.2");
        assertThat(rounded(block("1/2", "1e-30").variance(), 61))
                .isEqualTo("0.2499999999999999999999999999999999999999999999999999999999999");
        assertThat(rounded(block("1/2", "1e-30").variance(), 60))
                .isEqualTo("0.250000000000000000000000000000000000000000000000000000000000");
    }

    @Test
    void theLargestBlock() {
        assertThat(rounded(Block.of(LARGEST, InverseTemperature.parse("1e6")).energy(), 25))
                .isEqualTo("-4500000000000000000.000000");
        assertThat(rounded(Block.of(LARGEST, InverseTemperature.parse("1e-1000")).energy(), 3))
                .isEqualTo("-6.75e-964");
        assertThat(logPartition(Block.of(LARGEST, InverseTemperature.parse("1e6")), 3)).isEqualTo("4.50e24");
        assertThat(rounded(Block.of(LARGEST, InverseTemperature.parse("1e-1000")).variance(), 3))
                .isEqualTo("6.75e36");
        assertThat(rounded(Block.of(LARGEST, InverseTemperature.parse("1e6")).entropy(), 3))
                .isEqualTo("3.30e-434289");
    }

    /** Checks that Z has no representation beyond e^(2^59); its logarithm always has one. */
    @Test
    void partitionTooLargeToBeWritten() {
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> Block.of(LARGEST, InverseTemperature.parse("-1")).partition())
                .withMessageContaining("J = 4500000000000000000").matches(e -> e.parameter().equals("J"));
        assertThat(Block.of(LARGEST, InverseTemperature.parse("0.1")).partition())
                .isInstanceOf(Outcome.Finite.class);
    }

    @Test
    void whatIsNoBlock() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> block("-1/2", "1"))
                .withMessage("J = -1/2 is negative; a total spin is 0, 1/2, 1, …")
                .matches(e -> e.parameter().equals("J") && e.value().equals("-1/2"));
        assertThatNullPointerException().isThrownBy(() -> Block.of(HalfInteger.HALF, null))
                .withMessage("beta");
        assertThatNullPointerException().isThrownBy(() -> Block.of(null, InverseTemperature.ZERO));
    }

    @Test
    void tellsWhatItIsMadeOf() {
        assertThat(block("5/2", "0.1").totalSpin()).hasToString("5/2");
        assertThat(block("5/2", "0.1").beta()).hasToString("0.1");
    }
}
