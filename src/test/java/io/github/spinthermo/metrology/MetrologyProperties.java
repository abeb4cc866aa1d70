package io.github.spinthermo.metrology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.DecimalMath;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identities of Fisher information, squeezing and pairs of spins. */
class MetrologyProperties {

    private static final Precision DIGITS = Precision.digits(30);
    private static final BigDecimal CLOSE = new BigDecimal("1e-27");

    private static CollectiveSteadyState state(int n, int twiceS, double beta0, double betaB) {
        return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.of(beta0), InverseTemperature.of(betaB));
    }

    private static void assertEqual(Real one, Real other) {
        assertThat(one.round(DIGITS)).isCloseTo(other.round(DIGITS), within(
                CLOSE.multiply(one.round(DIGITS).abs().max(BigDecimal.ONE))));
    }

    /** Checks that the bath divides the information of the start, whatever its own temperature is. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theBathErasesTheRestOfTheInformation(@ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 5) int twiceS, @ForAll @IntRange(min = -300, max = 300) int beta0) {
        CollectiveSteadyState state = state(n, twiceS, beta0 / 100.0, 0.7);
        Thermometry thermometry = Thermometry.of(state);
        Real erased = state.inBath(InverseTemperature.of(beta0 / 100.0)).blockVariance();
        assertEqual(thermometry.initialFisher().orElseThrow(),
                thermometry.fisherInitial().orElseThrow().add(erased));
        assertThat(thermometry.fisherInitial().orElseThrow().sign())
                .isEqualTo(beta0 == 0 ? Sign.ZERO : Sign.POSITIVE);
    }

    /** Checks F = −∂E/∂x by a central difference of energies with 60 digits. */
    @ParameterizedTest
    @CsvSource({"4, 1, 0.7, 0.4", "6, 3, -0.3, 2", "10, 1, 5, -0.1"})
    void fisherInformationIsASlope(int n, int twiceS, String beta0, String betaB) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature start = InverseTemperature.parse(beta0);
        BigDecimal x = new BigDecimal(betaB);
        BigDecimal step = new BigDecimal("1e-15");
        Precision fine = Precision.digits(60);
        BigDecimal above = CollectiveSteadyState.of(ensemble, start, InverseTemperature.of(x.add(step)))
                .energy().round(fine);
        BigDecimal below = CollectiveSteadyState.of(ensemble, start, InverseTemperature.of(x.subtract(step)))
                .energy().round(fine);
        BigDecimal slope = below.subtract(above).divide(step.add(step));
        Real fisher = Thermometry.of(CollectiveSteadyState.of(ensemble, start, InverseTemperature.of(x))).fisherBath();
        assertThat(slope).isCloseTo(fisher.round(DIGITS), within(new BigDecimal("1e-27")));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void pairsOfSpinsAddUpAndSqueezingIsTheirCoherence(@ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @IntRange(min = -300, max = 300) int beta0, @ForAll @IntRange(min = -300, max = 300) int betaB) {
        CollectiveSteadyState state = state(n, 1, beta0 / 100.0, betaB / 100.0);
        PairState pair = PairState.of(state).orElseThrow();
        assertEqual(pair.upUp().add(pair.upDown()).add(pair.upDown()).add(pair.downDown()), Real.of(1));
        Real coherence = Radiation.of(state).collectiveCoherence().orElseThrow();
        assertEqual(Squeezing.of(state).spinSqueezing(),
                Real.of(1).add(coherence.multiply(Real.of(2)).divide(Real.of(n))));
        assertEqual(pair.coherence().multiply(Real.of((long) n * (n - 1))), coherence);
        assertThat(pair.concurrence().sign()).isNotEqualTo(Sign.NEGATIVE);
    }

    /** Checks that two of few spins are never both excited in the coldest bath, and never both down in the hottest. */
    @ParameterizedTest
    @CsvSource({"2, 0.5", "3, 0.5", "3, -2", "2, 1e-20", "3, 1000"})
    void ofFewSpinsAtMostOneIsExcitedInTheColdestBath(int n, String beta0) {
        PairState cold = pair(n, beta0, "inf");
        PairState hot = pair(n, beta0, "-inf");
        assertThat(cold.upUp().exact()).hasValue(BigFraction.ZERO);
        assertThat(hot.downDown().exact()).hasValue(BigFraction.ZERO);
        assertEqual(cold.downDown(), hot.upUp());
        assertEqual(cold.downDown().add(cold.upDown().multiply(Real.of(2))), Real.of(1));
        assertEqual(cold.concurrence(), cold.coherence().multiply(Real.of(-2)));
    }

    /** Checks upUp → e^−x upDown(∞) of three spins whose bath is so cold that 434 000 zeros follow. */
    @Test
    void ofFewSpinsTwoAreHardlyExcitedInColdBaths() {
        BigDecimal power = new DecimalMath(40).exp(new BigDecimal("-1e6"));
        BigDecimal once = pair(3, "0.5", "inf").upDown().round(DIGITS);
        BigDecimal twice = pair(3, "0.5", "1e6").upUp().round(DIGITS);
        assertThat(twice.divide(power.multiply(once), MathContext.DECIMAL64)).isCloseTo(BigDecimal.ONE,
                within(new BigDecimal("1e-15")));
        assertThat(pair(3, "0.5", "-1e6").downDown().round(DIGITS)).isEqualTo(twice);
    }

    private static PairState pair(int n, String beta0, String betaB) {
        return PairState.of(CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.HALF),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB))).orElseThrow();
    }

    /** Checks that few spins are counted to the moments that many have. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void countsOfFewSpinsHaveTheirMoments(@ForAll @IntRange(min = 2, max = 16) int n,
            @ForAll @IntRange(min = -300, max = 300) int beta0, @ForAll @IntRange(min = -300, max = 300) int betaB) {
        CollectiveSteadyState state = state(n, 1, beta0 / 100.0, betaB / 100.0);
        PairState pair = PairState.of(state).orElseThrow();
        Real pairs = Real.of((long) n * (n - 1));
        Real square = state.energyVariance().add(state.energy().multiply(state.energy()));
        assertEqual(pair.upUp().multiply(pairs), square.subtract(state.energy()));
        assertEqual(pair.upDown().multiply(pairs), state.energy().multiply(Real.of(n)).subtract(square));
    }

    /** Checks the values of spec 6.9: hot starts in a cold bath are entangled for two and three spins, not for more. */
    @ParameterizedTest
    @CsvSource({"2, 3, 0.14354315", "2, inf, 0.25", "3, 6, 0.13267960", "4, 6, 0", "5, 6, 0"})
    void hotStartsInColdBaths(int n, String betaB, double concurrence) {
        PairState pair = PairState.of(CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.HALF),
                InverseTemperature.ZERO, InverseTemperature.parse(betaB))).orElseThrow();
        assertThat(pair.concurrence().toDouble()).isCloseTo(concurrence, within(5e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 3.9999766", "0.1, 3.7766652", "1, 0.46724154", "3, 0.1220564"})
    void informationOfTenSpins(String betaB, double ratio) {
        CollectiveSteadyState state = CollectiveSteadyState.of(SpinEnsemble.of(10, HalfInteger.HALF),
                InverseTemperature.INFINITY, InverseTemperature.parse(betaB));
        assertThat(Thermometry.of(state).fisherRatio().toDouble()).isCloseTo(ratio, within(1e-7));
    }

    /** Checks the values of spec 6.9 at x_0 = 0 and x = ∞, which are fractions, and a dark state. */
    @ParameterizedTest
    @CsvSource({"inf, 0.59375, 1.6842105263157894, 0.794921875"})
    void squeezingOfFourSpins(String betaB, double spin, double metrological, double singlet) {
        Squeezing squeezing = Squeezing.of(CollectiveSteadyState.of(SpinEnsemble.of(4, HalfInteger.HALF),
                InverseTemperature.ZERO, InverseTemperature.parse(betaB)));
        assertThat(squeezing.spinSqueezing().exact()).isPresent();
        assertThat(squeezing.spinSqueezing().toDouble()).isEqualTo(spin);
        assertThat(squeezing.metrologicalSqueezing().toDouble()).isEqualTo(metrological);
        assertThat(squeezing.singletSqueezing().toDouble()).isEqualTo(singlet);
        SpinEnsemble four = SpinEnsemble.of(4, HalfInteger.HALF);
        Squeezing dark = Squeezing.of(CollectiveSteadyState.of(
                InitialState.dicke(four, HalfInteger.ZERO, HalfInteger.ZERO), InverseTemperature.parse("1")));
        assertThat(dark.spinSqueezing().sign()).isEqualTo(Sign.ZERO);
        assertThat(dark.metrologicalSqueezing().isFinite()).isFalse();
        assertThat(dark.singletSqueezing().sign()).isEqualTo(Sign.ZERO);
    }
}
