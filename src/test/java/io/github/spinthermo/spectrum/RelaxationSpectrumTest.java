package io.github.spinthermo.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates of relaxation beside known ones, eigenvalues of the generator in doubles, and identities. */
class RelaxationSpectrumTest {

    private static RelaxationSpectrum spectrum(int twiceSpin, String beta) {
        return RelaxationSpectrum.of(HalfInteger.ofTwice(twiceSpin), InverseTemperature.parse(beta));
    }

    @ParameterizedTest
    @CsvSource({"100, 1, 45.6557987", "1000, 1, 461.577563", "4000, 1, 1847.930320",
        "10, 0.69314718055994530941723212145817657, 2.31007894",
        "40, 0.69314718055994530941723212145817657, 12.57545624",
        "100, 0.69314718055994530941723212145817657, 32.63758011"})
    void gapsOfTheSpecification(int twiceSpin, String beta, BigDecimal expected) {
        Real gap = spectrum(twiceSpin, beta).slowestRate().orElseThrow();
        assertThat(gap.round(Precision.digits(expected.precision()))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.3", "3, -2", "4, 5", "5, 0.01", "6, 1", "7, 20", "12, 0.5", "31, 0.2"})
    void areTheEigenvaluesOfTheGenerator(int twiceSpin, String beta) {
        double x = Math.abs(Double.parseDouble(beta));
        RealMatrix generator = new Array2DRowRealMatrix(twiceSpin + 1, twiceSpin + 1);
        for (int k = 1; k <= twiceSpin; k++) {
            double d = (double) k * (twiceSpin + 1 - k);
            generator.addToEntry(k, k, d / (1 + Math.exp(-x)));
            generator.addToEntry(k - 1, k - 1, d / (1 + Math.exp(x)));
            generator.setEntry(k, k - 1, -d / (2 * Math.cosh(x / 2)));
            generator.setEntry(k - 1, k, -d / (2 * Math.cosh(x / 2)));
        }
        double[] expected = new EigenDecomposition(generator).getRealEigenvalues();
        Arrays.sort(expected);
        double[] rates = spectrum(twiceSpin, beta).rates().stream().mapToDouble(Real::toDouble).toArray();
        assertThat(rates).hasSize(expected.length);
        for (int l = 1; l < rates.length; l++) {
            assertThat(rates[l]).isCloseTo(expected[l], Percentage.withPercentage(1e-9));
        }
    }

    /** Checks that no enclosure hides on which side of a tie a rate lies. */
    @ParameterizedTest
    @CsvSource({"25, 1e6, 1, 20", "25, 1e6, 2, 25", "15, 1e6, 1, 10", "3, 1, 1, 1", "1, 3, 5, 1"})
    void tiesAreDecided(int twiceSpin, String beta, int digits, BigDecimal expected) {
        assertThat(spectrum(twiceSpin, beta).slowestRate().round(Precision.digits(digits)))
                .isEqualByComparingTo(expected);
    }

    @Test
    void theTopOfALadderLiesAboveItsTie() {
        assertThat(spectrum(9, "1e6").fastestRate().round(Precision.digits(1))).isEqualByComparingTo("3e1");
        assertThat(spectrum(3, "1").rate(2).exact()).hasValueSatisfying(r -> assertThat(r.intValue()).isEqualTo(3));
        assertThat(spectrum(1, "1").slowestRate().orElseThrow().isExact()).isTrue();
    }

    @Test
    void refusesWhatIsNoSpectrum() {
        assertThat(spectrum(0, "1").slowestRate().isFinite()).isFalse();
        assertThat(spectrum(0, "1").rates()).hasSize(1);
        assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> spectrum(2001, "1").rates())
                .matches(e -> e.parameter().equals("J"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> spectrum(-1, "1"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> spectrum(2, "1").rate(3));
        assertThat(spectrum(2_000_000_000, "1").estimate(1, Precision.digits(34)).seconds()).isGreaterThan(1000);
    }

    @Property(tries = 60)
    void theGapIsAtLeastThatOfOneSpin(@ForAll @IntRange(min = 2, max = 60) int twiceSpin,
            @ForAll @DoubleRange(min = -10, max = 10) double exponent) {
        RelaxationSpectrum spectrum = RelaxationSpectrum.of(HalfInteger.ofTwice(twiceSpin),
                InverseTemperature.of(Math.pow(10, exponent / 5)));
        double gap = spectrum.slowestRate().toDouble();
        assertThat(gap).isGreaterThanOrEqualTo(1);
        assertThat(spectrum.fastestRate().toDouble()).isGreaterThanOrEqualTo(gap)
                .isLessThanOrEqualTo(twiceSpin * (twiceSpin + 1) / 2.0);
    }

    /** Checks the trace, Σ_k k (2J + 1 − k), and that digits of all lengths belong to one number. */
    @Property(tries = 30)
    void ratesAddUpToTheTrace(@ForAll @IntRange(min = 1, max = 24) int twiceSpin,
            @ForAll @DoubleRange(min = -20, max = 20) double x) {
        RelaxationSpectrum spectrum = RelaxationSpectrum.of(HalfInteger.ofTwice(twiceSpin), InverseTemperature.of(x));
        BigDecimal sum = spectrum.rates().stream().map(rate -> rate.round(Precision.digits(40)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long trace = IntStream.rangeClosed(1, twiceSpin).mapToLong(k -> (long) k * (twiceSpin + 1 - k)).sum();
        assertThat(sum.subtract(BigDecimal.valueOf(trace)).abs()).isLessThan(new BigDecimal("1e-33"));
        Real rate = spectrum.rate((twiceSpin + 1) / 2);
        BigDecimal digits = rate.round(Precision.digits(100));
        for (int few : new int[] {10, 34}) {
            assertThat(rate.round(Precision.digits(few)))
                    .isEqualByComparingTo(digits.round(new MathContext(few, RoundingMode.HALF_EVEN)));
        }
    }
}
