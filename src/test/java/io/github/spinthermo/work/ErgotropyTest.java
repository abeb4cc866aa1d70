package io.github.spinthermo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values, exact zeros and limits of the work of steady states. */
class ErgotropyTest {

    private static final HalfInteger ONE = HalfInteger.parse("1");
    private static final InverseTemperature INFINITY = InverseTemperature.INFINITY;

    private static SpinEnsemble halves(long n) {
        return SpinEnsemble.of(n, HalfInteger.HALF);
    }

    private static Ergotropy work(InitialState start, String betaB) {
        return Ergotropy.of(CollectiveSteadyState.of(start, InverseTemperature.parse(betaB)));
    }

    private static Ergotropy thermal(SpinEnsemble spins, String beta0, String betaB) {
        return work(InitialState.thermal(spins, InverseTemperature.parse(beta0)), betaB);
    }

    private static void assertExact(Outcome actual, long expected) {
        assertThat(actual.orElseThrow().exact()).contains(BigFraction.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1, 0.0632558825969581", "4, 0.3, 2, 0.0215646835403065", "4, 2, 0.3, 0.369897660056983"})
    void ofThermalStarts(long n, String beta0, String betaB, String expected) {
        assertThat(thermal(halves(n), beta0, betaB).ergotropy().round(Precision.digits(15))).isEqualTo(expected);
    }

    /** Checks the work that spins store beside what independent ones do, a ground state in a bath at x = −0.1. */
    @ParameterizedTest
    @CsvSource({"2, 4.3408", "10, 10.254", "100, 17.933"})
    void gainsFromNegativeTemperatures(long n, String expected) {
        Ergotropy work = thermal(halves(n), "inf", "-0.1");
        Real ratio = work.ergotropy().orElseThrow().divide(work.thermalErgotropy());
        assertThat(ratio.round(Precision.digits(5))).isEqualTo(expected);
    }

    /** Checks that the stored work stays as x → 0 from below, while that of independent spins, n tanh(|x|/2), goes. */
    @Test
    void storedWorkHasALimit() {
        Ergotropy work = thermal(halves(2), "inf", "-1e-30");
        assertThat(work.ergotropy().toDouble()).isEqualTo(1 / 3.0, Offset.offset(1e-15));
        assertThat(work.thermalErgotropy().toDouble()).isEqualTo(1e-30);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.5, inf", "4, -0.7, 0.4", "1, 7, 0.2", "1, 0, 0", "9, 0, 0", "9, inf, inf", "9, -inf, inf"})
    void passiveStatesGiveNothing(long n, String beta0, String betaB) {
        Ergotropy work = thermal(halves(n), beta0, betaB);
        assertThat(work.isPassive()).contains(true);
        assertExact(work.ergotropy(), 0);
        Precision precision = Precision.digits(20);
        assertThat(work.passiveEnergy().round(precision)).isEqualTo(work.energy().round(precision));
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000000, -2, 2", "1000000000000000000, 2, 2", "1, 0.3, 2", "3, inf, inf"})
    void thermalStatesGiveNothingAtAll(long n, String beta0, String betaB) {
        Ergotropy work = thermal(halves(n), beta0, betaB);
        assertExact(work.ergotropy(), 0);
        assertExact(work.totalErgotropy(), 0);
        assertThat(work.equivalentInverseTemperature())
                .hasToString(InverseTemperature.parse(betaB).toOutcome().toString());
        assertThat(work.estimate(Precision.digits(34)).seconds()).isLessThan(1);
        if (work.freeEnergyExcess().isFinite()) {
            assertExact(work.freeEnergyExcess(), 0);
        }
    }

    /** Checks W = 2 (ns − E_th(|x|)) at |x_0| = |x|, x < 0, for any number of spins. */
    @ParameterizedTest
    @CsvSource({"1000000000000000000, 2, -2", "1, 0.3, -2", "5, -2, -2"})
    void thermalStatesAboveTheMiddleGiveWhatIndependentSpinsDo(long n, String beta0, String betaB) {
        Ergotropy work = thermal(halves(n), beta0, betaB);
        Function<Real, String> text = number -> number.decimal(Precision.digits(25)).toString();
        String expected = text.apply(work.thermalErgotropy());
        assertThat(text.apply(work.ergotropy().orElseThrow())).isEqualTo(expected);
        assertThat(text.apply(work.totalErgotropy().orElseThrow())).isEqualTo(expected);
        assertThat(work.isPassive()).contains(false);
        assertThat(work.freeEnergyExcess()).isInstanceOf(Outcome.Undefined.class);
    }

    /** Checks a state that no bath sees: as a pure one it gives all its energy, for even copies it needs an order. */
    @ParameterizedTest
    @CsvSource({"-inf", "-1", "0", "0.3", "inf"})
    void darkStatesGiveTheirEnergy(String betaB) {
        Ergotropy pure = work(InitialState.dicke(halves(4), HalfInteger.ZERO, HalfInteger.ZERO), betaB);
        assertExact(pure.passiveEnergy(), 0);
        assertExact(pure.ergotropy(), 2);
        assertExact(pure.totalErgotropy(), 2);
        assertThat(pure.equivalentInverseTemperature()).hasToString("inf");
        Ergotropy even = work(InitialState.dicke(halves(4), HalfInteger.ZERO, HalfInteger.ZERO, Copies.EVEN), betaB);
        assertThat(even.passiveEnergy().orElseThrow().exact()).contains(BigFraction.of(1, 2));
        assertThat(even.isPassive()).contains(false);
    }

    /** Checks fractions at the ends, ties among them: a rounded half would go either way otherwise. */
    @Test
    void isExactWhereTheSpectrumIs() {
        Map<HalfInteger, BigFraction> weights =
                Map.of(ONE, BigFraction.of(3, 4), HalfInteger.ZERO, BigFraction.of(1, 4));
        InitialState mixed = InitialState.ofWeights(halves(2), weights, Copies.EVEN);
        assertExact(work(mixed, "0").ergotropy(), 0);
        assertExact(work(mixed, "0").totalErgotropy(), 0);
        assertExact(work(mixed, "0").equivalentInverseTemperature(), 0);
        assertThat(work(mixed, "inf").passiveEnergy().round(Precision.digits(1))).isEqualTo("0.2");
        assertThat(work(mixed, "inf").isPassive()).contains(true);
        assertThat(work(mixed, "-inf").ergotropy().orElseThrow().exact()).contains(BigFraction.of(3, 2));
        InitialState turned = InitialState.ofWeights(halves(2), Map.of(ONE, BigFraction.of(1, 4), HalfInteger.ZERO,
                BigFraction.of(3, 4)), Copies.EVEN);
        assertThat(work(turned, "inf").ergotropy().orElseThrow().exact()).contains(BigFraction.of(1, 2));
    }

    /** Checks that a single spin among fully mixed ones is turned until all are mixed. */
    @Test
    void oneSpinAmongMixedOnesIsMixedInTheEnd() {
        List<SpinGroup> groups = List.of(new SpinGroup(SpinEnsemble.of(1, ONE), InverseTemperature.parse("0.1")),
                new SpinGroup(halves(2), InverseTemperature.ZERO));
        Ergotropy work = work(InitialState.groups(groups), "0");
        assertThat(work.isPassive()).contains(true);
        assertExact(work.ergotropy(), 0);
        assertExact(work.totalErgotropy(), 0);
        assertExact(work.equivalentInverseTemperature(), 0);
        assertThat(work(InitialState.groups(groups), "0.3").isPassive()).contains(true);
    }

    /** Checks all weight on the level above the ground state: empty places below it make it active. */
    @Test
    void weightAboveAnEmptyGroundStateIsNotPassive() {
        InitialState start = InitialState.dicke(halves(3), HalfInteger.HALF, HalfInteger.HALF, Copies.EVEN);
        Ergotropy work = work(start, "inf");
        assertThat(work.isPassive()).contains(false);
        assertThat(work.ergotropy().orElseThrow().exact()).contains(BigFraction.of(1, 2));
    }

    @Test
    void isNotComputedAfterThreeTemperatures() {
        InitialState start = InitialState.product(halves(3),
                Stream.of("0.5", "1", "2").map(InverseTemperature::parse).toList());
        Ergotropy work = work(start, "-0.7");
        assertThat(List.of(work.passiveEnergy(), work.ergotropy(), work.equivalentInverseTemperature(),
                work.totalErgotropy())).allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(Outcome.NotComputed.class, absent ->
                                assertThat(absent.reason()).isEqualTo("three or more temperatures")));
        assertThat(work.isPassive()).isEmpty();
        assertThat(work.energy().toDouble()).isBetween(1.5, 3.0);
        assertThat(work.thermalErgotropy().toDouble()).isEqualTo(3 * Math.tanh(0.35), Offset.offset(1e-15));
        assertThat(work(start, "0.7").freeEnergyExcess()).isInstanceOf(Outcome.NotComputed.class);
    }

    /** Checks spins of several sizes at one temperature: passive at |x_0| = x, and sums over the groups otherwise. */
    @Test
    void takesSpinsOfSeveralSizes() {
        List<SpinGroup> groups = List.of(new SpinGroup(SpinEnsemble.of(1, ONE), InverseTemperature.parse("-0.8")),
                new SpinGroup(halves(2), InverseTemperature.parse("-0.8")));
        assertExact(work(InitialState.groups(groups), "0.8").freeEnergyExcess(), 0);
        CollectiveSteadyState state =
                CollectiveSteadyState.of(InitialState.groups(groups), InverseTemperature.parse("2.5"));
        SortedSpectrum spectrum = SortedSpectrum.of(state);
        assertThat(Ergotropy.of(state).ergotropy().toDouble())
                .isEqualTo(spectrum.energy() - spectrum.passiveEnergy(), Offset.offset(1e-13));
    }

    /** Checks nearly equal eigenvalues, of which the order is certain at no precision that is used. */
    @Test
    void tiesNeedNoDecision() {
        Ergotropy work = thermal(halves(5), "1e-60", "1e-50");
        assertThat(work.energy().toDouble()).isEqualTo(2.5);
        assertThat(work.isPassive()).contains(true);
        assertThat(work.totalErgotropy().orElseThrow().round(Precision.digits(10))).isPositive();
        assertThat(work.equivalentInverseTemperature().toDouble()).isEqualTo(1e-50);
    }

    @ParameterizedTest
    @CsvSource({"1e-90, 1e-95", "1e-60, 0", "1e4, 1e3", "1e4, 1e5", "inf, 1e-300", "1e-300, inf"})
    void temperaturesMayBeFarApart(String beta0, String betaB) {
        Ergotropy work = thermal(halves(3), beta0, betaB);
        Real equivalent = work.equivalentInverseTemperature().orElseThrow();
        assertThat(equivalent.decimal(Precision.digits(20)).toScientificString()).doesNotStartWith("-");
        assertThat(work.totalErgotropy().orElseThrow().decimal(Precision.digits(20)).toScientificString())
                .doesNotStartWith("-");
    }

    /** Checks that estimates grow with the square of the number of blocks and refuse what takes minutes. */
    @Test
    void isEstimatedBeforeAnyWork() {
        Estimate ordinary = thermal(halves(2000), "1", "0.2").estimate(Precision.digits(34));
        Estimate large = thermal(halves(40_000), "1", "0.2").estimate(Precision.digits(34));
        assertThat(ordinary.seconds()).isBetween(0.3, 3.0);
        assertThat(large.seconds()).isGreaterThan(400 * ordinary.seconds());
        Estimate twoGroups = work(InitialState.groups(List.of(new SpinGroup(halves(30), INFINITY),
                new SpinGroup(halves(30), InverseTemperature.ZERO))), "0.7").estimate(Precision.digits(34));
        assertThat(twoGroups.seconds()).isBetween(1.0 / 3, 3.0);
    }

    /**
     * Checks that estimates know how many bits tell entropies apart near infinite temperature, against the seconds
     * that were measured.
     */
    @ParameterizedTest
    @CsvSource({"1e-900, 2e-900, 8", "1e-900, 0, 3.3", "0, 1e-900, 5.8", "3, 1e-900, 0.03"})
    void temperaturesThatAreAlmostInfiniteAreEstimated(String beta0, String betaB, double measured) {
        assertThat(thermal(halves(10), beta0, betaB).estimate(Precision.digits(34)).seconds())
                .isBetween(measured / 3, measured * 3);
    }

    @ParameterizedTest
    @CsvSource({"1e-300, 2e-300, 0.7", "1e-300, 2, 0.01"})
    void groupsThatAreAlmostMixedAreEstimated(String beta0, String other, double measured) {
        InitialState start = InitialState.groups(List.of(
                new SpinGroup(halves(5), InverseTemperature.parse(beta0)),
                new SpinGroup(halves(5), InverseTemperature.parse(other))));
        assertThat(work(start, "1e-300").estimate(Precision.digits(34)).seconds())
                .isBetween(measured / 3, measured * 3);
    }

    @Test
    void statesAreTakenFromTheHighestLevels() {
        FilledLevels levels = new FilledLevels(Stream.of(1, 3, 3, 1).map(BigInteger::valueOf).toList(),
                BigInteger.valueOf(6));
        assertThat(levels.take(BigInteger.ONE)).isEqualTo(2);
        assertThat(levels.take(BigInteger.TWO)).isEqualTo(3);
        assertThat(levels.take(BigInteger.valueOf(3))).isEqualTo(2);
    }
}
