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
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
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
