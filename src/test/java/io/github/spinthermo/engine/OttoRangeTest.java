package io.github.spinthermo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DirectSteadyState;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of the range in which an engine gains: by the sums that define it, by cycles beside it, at its limits. */
@Tag("slow")
class OttoRangeTest {

    private static final int DIGITS = 30;

    private static OttoRange range(long n, int twiceS, String beta0, String betaHot) {
        return OttoRange.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaHot));
    }

    private static BigDecimal coldLimit(OttoRange range, int digits) {
        return range.coldLimit().orElseThrow().round(Precision.digits(digits));
    }

    /** Checks D(y*) = D(β_h) by the definition of D = E_th − E, and that y* lies beyond β_l. */
    @ParameterizedTest
    @CsvSource({"2, 1, inf, 0.5", "2, 1, 0.7, 0.3", "9, 1, 3, 0.1", "9, 1, -0.01, 0.002", "5, 2, 1, 0.2",
        "4, 9, 0.2, 0.05", "7, 3, -inf, 1e-5", "30, 1, 20, 0.3"})
    void bothGainsAreThoseOfTheDefinition(long n, int twiceS, String beta0, String betaHot) {
        OttoRange range = range(n, twiceS, beta0, betaHot);
        BigDecimal end = coldLimit(range, 3 * DIGITS);
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        BigDecimal there = gain(spins, beta0, InverseTemperature.of(end));
        BigDecimal here = gain(spins, beta0, InverseTemperature.parse(betaHot));
        assertThat(there.round(new MathContext(DIGITS))).isEqualByComparingTo(here.round(new MathContext(DIGITS)));
        assertThat(range.coldLimit().orElseThrow().compare(range.betaLimit().orElseThrow())).isEqualTo(Sign.POSITIVE);
    }

    private static BigDecimal gain(SpinEnsemble spins, String beta0, InverseTemperature beta) {
        DirectSteadyState state = DirectSteadyState.of(
                new SteadyInput(spins, InverseTemperature.parse(beta0), beta), 4 * DIGITS);
        return state.value(SteadyQuantity.THERMAL_ENERGY).orElseThrow()
                .subtract(state.value(SteadyQuantity.ENERGY).orElseThrow());
    }

    /** Checks that a cycle gains with a cold bath just below the limit, and loses just above. */
    @ParameterizedTest
    @CsvSource({"2, 1, inf, 0.5", "100, 1, 1, 0.01", "20, 3, 0.5, 0.1", "1000000000000, 1, inf, 1e-7",
        "9, 1, inf, 0.6715871667034329", "9, 1, inf, 1e-500", "6, 2, 1e6, 0.25"})
    void theWorkRatioCrossesOne(long n, int twiceS, String beta0, String betaHot) {
        BigDecimal end = coldLimit(range(n, twiceS, beta0, betaHot), 25);
        assertThat(workRatio(n, twiceS, beta0, betaHot, end.subtract(end.ulp()))).isEqualTo(Sign.POSITIVE);
        assertThat(workRatio(n, twiceS, beta0, betaHot, end.add(end.ulp()))).isEqualTo(Sign.NEGATIVE);
    }

    /** Returns the sign of the work ratio less 1. */
    private static Sign workRatio(long n, int twiceS, String beta0, String betaHot, BigDecimal cold) {
        Real ratio = OttoInput.of(n, twiceS, beta0, betaHot, "2", "0.5").cycleTo(InverseTemperature.of(cold))
                .workRatio().orElseThrow();
        return ratio.compare(Real.of(1));
    }

    /** Checks that a hot bath of infinite temperature gains up to |β_0|, where nothing is amplified any more. */
    @ParameterizedTest
    @ValueSource(strings = {"0.3", "-2", "1e-1000"})
    void theHottestBathGainsUpToTheStart(String beta0) {
        Outcome limit = range(5, 1, beta0, "0").coldLimit();
        BigFraction x = InverseTemperature.parse(beta0).abs().toFraction();
        assertThat(limit.orElseThrow().exact()).contains(x);
        assertThat(range(5, 1, "-inf", "0").coldLimit()).hasToString("inf");
    }

    @ParameterizedTest
    @CsvSource({"9, 1, inf, 0.7", "9, 1, inf, 0.6715871667034330", "9, 1, inf, 5", "3, 2, 0.1, 0.1", "3, 2, 0.1, 0.058",
        "1, 1, inf, 0", "1, 3, 2, 0.1", "4, 1, 0, 0", "4, 1, 0, 1"})
    void noColdBathHelps(long n, int twiceS, String beta0, String betaHot) {
        assertThat(range(n, twiceS, beta0, betaHot).coldLimit()).isInstanceOf(Outcome.Undefined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-1e-9", "inf", "-inf"})
    void refusesWhatIsNoHotBath(String betaHot) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> range(4, 1, "inf", betaHot))
                .matches(e -> e.parameter().equals("betaHot"))
                .withMessageContaining("is out of range; write 0 or a positive number");
    }

    /** Checks that next to β_h = 0 the end lies below |β_0| in proportion to β_h. */
    @ParameterizedTest
    @CsvSource({"5, 1, 1", "9, 2, -0.01"})
    void aSmallHotTemperatureMovesTheEndInProportion(long n, int twiceS, String beta0) {
        BigDecimal small = belowStart(n, twiceS, beta0, "1e-40");
        BigDecimal tenTimes = belowStart(n, twiceS, beta0, "1e-39");
        assertThat(tenTimes.divide(small, MathContext.DECIMAL64).doubleValue()).isBetween(10 - 1e-13, 10 + 1e-13);
    }

    private static BigDecimal belowStart(long n, int twiceS, String beta0, String betaHot) {
        return new BigDecimal(beta0).abs().subtract(coldLimit(range(n, twiceS, beta0, betaHot), 70));
    }

    /** Checks that close to β_l the two roots lie as far below it as above. */
    @Test
    void theRootsMeetAtTheLimit() {
        BigDecimal limit = range(5, 1, "inf", "0").betaLimit().orElseThrow().round(Precision.digits(40));
        BigDecimal step = new BigDecimal("1e-15");
        BigDecimal end = coldLimit(range(5, 1, "inf", limit.subtract(step).toString()), 40);
        double ratio = end.subtract(limit).divide(step, MathContext.DECIMAL64).doubleValue();
        assertThat(ratio).isBetween(1 - 1e-13, 1 + 1e-13);
    }

    @Test
    void moreDigitsBeginWithFewer() {
        BigDecimal most = coldLimit(range(4, 9, "0.3", "0.1"), 300);
        for (int digits : new int[] {1, 20, 150}) {
            assertThat(coldLimit(range(4, 9, "-0.3", "0.1"), digits)).isEqualTo(most.round(new MathContext(digits)));
        }
    }

    @Test
    void estimatesGrow() {
        assertThat(range(100, 3, "0.5", "0.01").estimate(Precision.digits(3000)).seconds())
                .isGreaterThan(range(100, 3, "0.5", "0.01").estimate(Precision.digits(30)).seconds());
        assertThat(range(1, 3, "0.5", "0.01").estimate(Precision.digits(30))).isEqualTo(Estimate.NONE);
        assertThat(range(4, 1, "inf", "0.1")).hasToString("OttoRange[n = 4, s = 1/2, beta0 = inf, betaHot = 0.1]");
    }
}
