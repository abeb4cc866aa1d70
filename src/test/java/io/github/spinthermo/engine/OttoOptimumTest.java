package io.github.spinthermo.engine;

import static io.github.spinthermo.engine.OttoInput.optimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
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
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The root β_l and the largest gain against the sums that define them, their limits, and what [L 51] says of it. */
@Tag("slow")
class OttoOptimumTest {

    private static final int DIGITS = 30;

    private static SpinEnsemble spins(long n, int twiceS) {
        return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
    }

    private static BigDecimal betaLimit(OttoOptimum optimum, int digits) {
        return optimum.betaLimit().orElseThrow().round(Precision.digits(digits));
    }

    private static BigDecimal gain(OttoOptimum optimum, int digits) {
        return optimum.gain().round(Precision.digits(digits));
    }

    /** Returns E_th − E by the definition. */
    private static BigDecimal enhancement(SpinEnsemble spins, String beta0, BigDecimal beta) {
        DirectSteadyState state = DirectSteadyState.of(new SteadyInput(spins, InverseTemperature.parse(beta0),
                InverseTemperature.of(beta)), 4 * DIGITS);
        return state.value(SteadyQuantity.THERMAL_ENERGY).orElseThrow()
                .subtract(state.value(SteadyQuantity.ENERGY).orElseThrow());
    }

    /**
     * Checks that the gain is that of the definition at β_l, and no less than at β_l (1 ± 10^−9), by as much as a
     * maximum is flat: about 10^−18.
     */
    @ParameterizedTest
    @CsvSource({"2, 1, inf", "2, 1, 0.7", "9, 1, 3", "9, 1, -0.01", "5, 2, 1", "4, 9, 0.2", "7, 3, -inf", "30, 1, 20",
        "3, 4, 1e-20"})
    void theGainIsTheMaximumOfTheDefinition(long n, int twiceS, String beta0) {
        OttoOptimum optimum = optimum(n, twiceS, beta0);
        SpinEnsemble spins = spins(n, twiceS);
        BigDecimal beta = betaLimit(optimum, 2 * DIGITS);
        BigDecimal most = enhancement(spins, beta0, beta);
        assertThat(gain(optimum, DIGITS)).isEqualByComparingTo(most.round(new MathContext(DIGITS)));
        for (String step : new String[] {"0.999999999", "1.000000001"}) {
            BigDecimal beside = enhancement(spins, beta0, beta.multiply(new BigDecimal(step)));
            BigDecimal loss = most.subtract(beside).divide(most, MathContext.DECIMAL32);
            assertThat(loss).isBetween(new BigDecimal("1e-20"), new BigDecimal("1e-16"));
        }
    }

    /** Checks the root by the sign of n v_s − Σ w_J v_J, to the last of 40 digits. */
    @ParameterizedTest
    @CsvSource({"2, 1, inf", "100, 1, 1", "1000, 1, 0.1", "20, 3, 0.5", "1000000000000000000, 1, inf",
        "2, 2000000000, inf", "1000000, 1, 0.01", "6, 2, 1e6"})
    void theSlopeChangesSignAtTheRoot(long n, int twiceS, String beta0) {
        BigDecimal root = betaLimit(optimum(n, twiceS, beta0), 40);
        assertThat(slope(n, twiceS, beta0, root.subtract(root.ulp()))).isEqualTo(Sign.POSITIVE);
        assertThat(slope(n, twiceS, beta0, root.add(root.ulp()))).isEqualTo(Sign.NEGATIVE);
    }

    /** Returns the sign of the derivative of E_th − E, from the heat capacities. */
    private static Sign slope(long n, int twiceS, String beta0, BigDecimal at) {
        InverseTemperature beta = InverseTemperature.of(at);
        CollectiveSteadyState state =
                CollectiveSteadyState.of(spins(n, twiceS), InverseTemperature.parse(beta0), beta);
        CollectiveSteadyState single =
                CollectiveSteadyState.of(SpinEnsemble.of(1, HalfInteger.ofTwice(twiceS)), beta, beta);
        return state.heatCapacity().compare(single.heatCapacity().multiply(Real.of(n)));
    }

    /** Checks that more digits begin with those that fewer end with. */
    @Test
    void digitsAgree() {
        OttoOptimum optimum = optimum(4, 9, "0.3");
        OttoOptimum again = optimum(4, 9, "0.3");
        BigDecimal beta = betaLimit(optimum, 400);
        BigDecimal gain = gain(optimum, 400);
        for (int digits : new int[] {1, 20, 150}) {
            MathContext rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
            assertThat(betaLimit(again, digits)).isEqualTo(beta.round(rounding));
            assertThat(gain(again, digits)).isEqualTo(gain.round(rounding));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, inf", "1, 5, 0.3", "1, 1, 0", "2, 1, 0", "50, 3, 0"})
    void nothingIsGainedFromOneSpinOrFromEqualWeightsOfAllStates(long n, int twiceS, String beta0) {
        OttoOptimum optimum = optimum(n, twiceS, beta0);
        assertThat(optimum.betaLimit()).isInstanceOf(Outcome.Undefined.class);
        assertThat(optimum.gain().exact().orElseThrow().signum()).isZero();
        assertThat(optimum.estimate(Precision.digits(1000))).isEqualTo(Estimate.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "1e-30", "inf", "700"})
    void evenInTheStart(String beta0) {
        OttoOptimum optimum = optimum(5, 3, beta0);
        OttoOptimum mirrored = optimum(5, 3, "-" + beta0);
        assertThat(betaLimit(mirrored, 25)).isEqualTo(betaLimit(optimum, 25));
        assertThat(gain(mirrored, 25)).isEqualTo(gain(optimum, 25));
    }

    /** Checks β_l → |β_0|/√3 and g → 2 n(n−1) (s(s+1))² |β_0|³/(81 √3), both with an error of the order β_0². */
    @ParameterizedTest
    @CsvSource({"2, 1, 1e-6", "9, 1, 1e-20", "5, 4, 1e-12", "3, 2, 1e-60"})
    void fewSpinsFromAHotStart(long n, int twiceS, String beta0) {
        BigDecimal x = new BigDecimal(beta0);
        BigDecimal root3 = BigDecimal.valueOf(3).sqrt(new MathContext(200));
        BigDecimal square = BigDecimal.valueOf(twiceS * (twiceS + 2L)).divide(BigDecimal.valueOf(4)).pow(2);
        BigDecimal most = BigDecimal.valueOf(2 * n * (n - 1)).multiply(square).multiply(x.pow(3))
                .divide(root3.multiply(BigDecimal.valueOf(81)), new MathContext(200));
        OttoOptimum optimum = optimum(n, twiceS, beta0);
        assertNear(betaLimit(optimum, 150), x.divide(root3, new MathContext(200)), x);
        assertNear(gain(optimum, 150), most, x);
    }

    private static void assertNear(BigDecimal value, BigDecimal limit, BigDecimal x) {
        BigDecimal error = value.divide(limit, new MathContext(200)).subtract(BigDecimal.ONE).abs();
        BigDecimal order = x.pow(2);
        assertThat(error).isBetween(order.multiply(new BigDecimal("0.001")), order.multiply(new BigDecimal(100)));
    }

    @Test
    void theSmallestStart() {
        assertThat(betaLimit(optimum(2, 1, "1e-1000"), 12)).isEqualTo(new BigDecimal("5.77350269190e-1001"));
    }

    /**
     * Checks [L 51] corrected: β_l ≈ √(3/(ns(s+1))), gain/(ns) ≈ 1 − 2 √((s+1)/(3ns)) for n ≫ 1, with an error of 1/n.
     */
    @ParameterizedTest
    @CsvSource({"100, 1", "10000, 1", "10000, 5", "1000000000000, 2", "1000000000000000000, 9"})
    void manySpinsFromTheExtremeStart(long n, int twiceS) {
        double s = twiceS / 2.0;
        OttoOptimum optimum = optimum(n, twiceS, "inf");
        double betaError = betaLimit(optimum, 20).doubleValue() / Math.sqrt(3 / (n * s * (s + 1))) - 1;
        double gainError = gain(optimum, 40).divide(new BigDecimal(n * s), new MathContext(40)).doubleValue()
                - (1 - 2 * Math.sqrt((s + 1) / (3 * n * s)));
        assertThat(betaError).isBetween(-3.0 / n - 1e-15, 3.0 / n + 1e-15);
        assertThat(gainError).isBetween(-3.0 / n - 1e-15, 3.0 / n + 1e-15);
    }

    /**
     * Checks that [L 51] as printed, gain → ns for ns ≫ 1, is wrong for few large spins: n = 4 tends to 0.4389 per ns,
     * the largest L(4y) − L(y) of the Langevin function L(y) = coth y − 1/y.
     */
    @ParameterizedTest
    @CsvSource({"9, 0.40773154", "1999, 0.43873529", "1000000000, 0.43888789"})
    void fewLargeSpinsDoNotGainAll(int twiceS, String gainPerSpin) {
        Real perSpin = optimum(4, twiceS, "inf").gain().divide(Real.of(2L * twiceS));
        assertThat(perSpin.round(Precision.digits(8))).isEqualByComparingTo(gainPerSpin);
    }

    /**
     * Checks the discussion of [L G.3], which as printed has a positive initial slope, and with it a gain, for large
     * |β_0| only; it is n(n−1) e_s(β_0)²/3 and positive for every β_0 ≠ 0.
     */
    @ParameterizedTest
    @ValueSource(strings = {"1e-9", "0.001", "0.1", "1", "10"})
    void everyStartButZeroGains(String beta0) {
        assertThat(optimum(2, 1, beta0).gain().sign()).isEqualTo(Sign.POSITIVE);
        SpinEnsemble two = spins(2, 1);
        BigDecimal small = new BigDecimal("1e-20").multiply(new BigDecimal(beta0));
        InverseTemperature x0 = InverseTemperature.parse(beta0);
        double energy = CollectiveSteadyState.of(SpinEnsemble.of(1, HalfInteger.HALF), x0, x0).energy()
                .subtract(Real.of(BigFraction.of(1, 2))).toDouble();
        double slope = enhancement(two, beta0, small).divide(small, MathContext.DECIMAL64).doubleValue();
        assertThat(slope / (2 * energy * energy / 3)).isBetween(1 - 1e-12, 1 + 1e-12);
    }

    @Test
    void estimatesGrow() {
        OttoOptimum optimum = optimum(100, 3, "0.5");
        Estimate few = optimum.estimate(Precision.digits(30));
        Estimate many = optimum.estimate(Precision.digits(3000));
        assertThat(many.seconds()).isGreaterThan(few.seconds());
        assertThat(few.seconds()).isPositive();
    }
}
