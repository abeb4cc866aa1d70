package io.github.spinthermo.thermal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apfloat.Apfloat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of what a block emits: against its levels one by one, at limits, and where digits hang on the side of one. */
class BlockRadiationTest {

    private static Block block(String totalSpin, String beta) {
        return Block.of(HalfInteger.parse(totalSpin), InverseTemperature.parse(beta));
    }

    private static String rounded(Real value, int digits) {
        return value.decimal(Precision.digits(digits)).toString();
    }

    /** Compares with sums over the levels in another arithmetic, to 60 digits. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, -0.3", "2, 0.001", "2, -7", "3, 2.5", "3, -19.75", "5, 1e-7", "7, 0.7", "12, -0.25",
        "13, 20", "19, 0.04", "20, 1.5", "20, -1e-5"})
    void sumsOverTheLevels(int twiceJ, String x) {
        Block block = Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.parse(x));
        DirectBlock direct = new DirectBlock(twiceJ, x);
        assertAgree(block.emission(), direct.emission(1));
        assertAgree(block.pairEmission(), direct.emission(2));
        assertAgree(block.secondOrderCorrelation().orElseThrow(),
                direct.emission(2).divide(direct.emission(1)).divide(direct.emission(1)));
    }

    private static void assertAgree(Real value, Apfloat expected) {
        Apfloat error = value.toApfloat(100).subtract(expected);
        assertThat(error.signum() == 0 || error.divide(expected).scale() < -60).as("error %s", error).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-1000", "-0.7", "1e6", "inf", "-inf"})
    void oneLevelIsDark(String beta) {
        Block dark = block("0", beta);
        assertThat(dark.emission().exact()).contains(BigFraction.ZERO);
        assertThat(dark.absorption().exact()).contains(BigFraction.ZERO);
        assertThat(dark.pairEmission().exact()).contains(BigFraction.ZERO);
        assertThat(dark.secondOrderCorrelation()).isInstanceOf(Outcome.Undefined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-1000", "-0.7", "1e6", "-inf"})
    void twoLevelsEmitOneByOne(String beta) {
        Block one = block("1/2", beta);
        assertThat(one.pairEmission().exact()).contains(BigFraction.ZERO);
        assertThat(one.secondOrderCorrelation().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(one.emission().sign()).isEqualTo(Sign.POSITIVE);
    }

    /** Checks 2J, 2J(J+1)/3 and 0; 4J(2J−1), (D²−1)(D²−4)/30 and 0; (2J−1)/J, (6/5)(D²−4)/(D²−1) and none. */
    @Test
    void limits() {
        assertThat(block("5/2", "-inf").emission().exact()).contains(BigFraction.of(5));
        assertThat(block("5/2", "inf").absorption().exact()).contains(BigFraction.of(5));
        assertThat(block("5/2", "0").emission().exact()).contains(BigFraction.of(35, 6));
        assertThat(block("5/2", "inf").emission().exact()).contains(BigFraction.ZERO);
        assertThat(block("5/2", "-inf").pairEmission().exact()).contains(BigFraction.of(40));
        assertThat(block("5/2", "0").pairEmission().exact()).contains(BigFraction.of(112, 3));
        assertThat(block("5/2", "inf").pairEmission().exact()).contains(BigFraction.ZERO);
        assertThat(block("5/2", "-inf").secondOrderCorrelation().orElseThrow().exact())
                .contains(BigFraction.of(8, 5));
        assertThat(block("5/2", "0").secondOrderCorrelation().orElseThrow().exact())
                .contains(BigFraction.of(192, 175));
        assertThat(block("5/2", "inf").secondOrderCorrelation()).isInstanceOf(Outcome.Undefined.class);
    }

    /** Checks ties that are missed by e^(−10^6), which only the side of the limit can tell. */
    @Test
    void coldTies() {
        assertThat(rounded(block("25/2", "-1e6").emission(), 1)).isEqualTo("3e1");
        assertThat(rounded(block("1", "-1e6").emission(), 3)).isEqualTo("2.00");
        assertThat(rounded(block("4", "-1e6").pairEmission(), 2)).isEqualTo("1.1e2");
        assertThat(rounded(block("1", "-1e6").pairEmission(), 1)).isEqualTo("4");
        assertThat(rounded(block("2", "1e6").secondOrderCorrelation().orElseThrow(), 1)).isEqualTo("1");
        assertThat(rounded(block("4", "-1e6").secondOrderCorrelation().orElseThrow(), 2)).isEqualTo("1.7");
        assertThat(rounded(block("2", "-inf").secondOrderCorrelation().orElseThrow(), 1)).isEqualTo("2");
    }

    /** Checks the largest block against the limit of long ones: at x D ≫ 1 it emits 2J/(e^x − 1). */
    @Test
    void theLargestBlock() {
        Block warm = Block.of(HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE), InverseTemperature.parse("1"));
        assertThat(rounded(warm.emission(), 15)).isEqualTo("5.23779036182394e18");
        assertThat(rounded(warm.secondOrderCorrelation().orElseThrow(), 15)).isEqualTo("2.00000000000000");
        Block hot = Block.of(HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE), InverseTemperature.parse("1e-1000"));
        assertThat(rounded(hot.emission(), 15)).isEqualTo("1.35000000000000e37");
        assertThat(rounded(hot.secondOrderCorrelation().orElseThrow(), 15)).isEqualTo("1.20000000000000");
    }

    /** Checks that blocks in a list, as sums over J need them, have the digits that were asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1e-30", "0.3", "40"})
    void blocksInAListHaveTheirDigits(String x) {
        BigFraction beta = InverseTemperature.parse(x).toFraction();
        Blocks blocks = Blocks.forPairs(new Arithmetic(100), beta, BigInteger.TWO, BigInteger.valueOf(1001));
        for (int dimension : new int[] {1, 2, 3, 40, 1001}) {
            Levels levels = blocks.levels(BigInteger.valueOf(dimension));
            assertThat(levels.emission().isZero()).isEqualTo(dimension < 2);
            assertThat(levels.pairEmission().isZero()).isEqualTo(dimension < 3);
            assertThat(dimension < 2 || levels.emission().certainBits() >= 97).isTrue();
            assertThat(dimension < 3 || levels.pairEmission().certainBits() >= 97).isTrue();
        }
    }
}
