package io.github.spinthermo.disorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.FixedPointExponential;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of spins that are not all alike against closed forms, the full space and values of the specification. */
class DisorderedEnsembleTest {

    static BigFraction fraction(String text) {
        BigDecimal value = new BigDecimal(text.strip());
        return BigFraction.of(value.setScale(20).unscaledValue(), BigDecimal.TEN.pow(20).toBigInteger());
    }

    static Disorder detuned(String detunings) {
        List<BigFraction> all = Stream.of(detunings.split(" ")).map(DisorderedEnsembleTest::fraction).toList();
        return Disorder.none(all.size()).withDetunings(all);
    }

    static Disorder coupled(int n, String couplings) {
        return Disorder.none(n).withCouplings(Stream.of(couplings.split(" ")).map(text -> text.split("[-:]", 3))
                .map(c -> new SpinCoupling(Integer.parseInt(c[0]), Integer.parseInt(c[1]), fraction(c[2]))).toList());
    }

    static DisorderedEnsemble ensemble(Disorder disorder, String beta0, String betaB) {
        return DisorderedEnsemble.of(disorder, InverseTemperature.parse(beta0),
                BathRates.ofBeta(InverseTemperature.parse(betaB)));
    }

    static DisorderTrajectory at(DisorderedEnsemble ensemble, Double... times) {
        return ensemble.trajectory(List.of(times), share -> { });
    }

    /** Checks the slow rate of two spins to second order, (Δ²/κ)(1 + cosh x)/(1 + 2cosh x). */
    @ParameterizedTest
    @CsvSource({"0, 0.666704", "0.5, 0.653632", "1, 0.622393", "2, 0.558675", "-2, 0.558675"})
    void twoSpinsDecayAtTheSquareOfTheirDifference(String x, double rate) {
        DisorderModes modes = ensemble(detuned("0.005 -0.005"), "inf", x).modes();
        assertThat(modes.slowestRate().orElseThrow()).isCloseTo(rate * 1e-4, within(1e-10));
        assertThat(modes.stationaryStates()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0.002 0 -0.002, 0.61035, 4e-6", "0.1 0 -0.1, 0.613, 1e-2", "0.003 0.001 -0.001 -0.003, 0.62298, 4e-6",
        "0.004 0.002 0 -0.002 -0.004, 0.70582, 4e-6"})
    void severalSpinsDecayLikeThat(String detunings, double rate, double square) {
        DisorderModes modes = ensemble(detuned(detunings), "inf", "1").modes();
        assertThat(modes.slowestRate().orElseThrow()).isCloseTo(rate * square, Percentage.withPercentage(0.05));
    }

    /**
     * Checks that each group of equal spins ends like a collective ensemble of its own. At temperature 0 coherences
     * between dark states turn for ever.
     */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.01 0.01 -0.02, inf, 1, 2", "0.2 0.2 -0.2 -0.2, 0.6, 1.2, 4", "0.3 -0.1 -0.1 -0.1, -1.6, 0.5, 5",
        "0.1 0.2 0.4 -0.7, 0.3, -1, 1", "1 1 1, -inf, inf, 5", "0.5 0.5 -1 0.7 0.7, inf, 1, 4",
        "0.5 0.5 -1 0.7 0.7, inf, inf, 6"})
    void groupsKeepTheirSpin(String detunings, String beta0, String betaB, int stationary) {
        DisorderedEnsemble ensemble = ensemble(detuned(detunings), beta0, betaB);
        double end = Stream.of(detunings.split(" ")).distinct()
                .mapToLong(one -> Stream.of(detunings.split(" ")).filter(one::equals).count())
                .mapToDouble(size -> collective(size, beta0, betaB)).sum();
        assertThat(at(ensemble, 1e8).energy().get(0)).isCloseTo(end, within(1e-13));
        assertThat(ensemble.modes().stationaryStates()).isEqualTo(stationary);
    }

    private static double collective(long n, String beta0, String betaB) {
        return CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.HALF), InverseTemperature.parse(beta0),
                InverseTemperature.parse(betaB)).energy().toDouble();
    }

    @ParameterizedTest
    @CsvSource({"3, 1-2:0.3 1-3:0.3 2-3:0.3, 0.507347265414, 5, 1", "3, 1-2:0.003 1-3:0.003 3-2:0.003, 0.507347265414, "
        + "5, 1", "4, 1-2:0.01 2-3:0.01 3-4:0.01 4-1:0.01, 0.663195, 7, 2.962e-5",
        "3, 2-1:0.01, 0.693731038757, 2, 9.28452e-6"})
    void symmetriesOfCouplingsFixTheEnd(int n, String couplings, double end, int stationary, double slowest) {
        DisorderedEnsemble ensemble = ensemble(coupled(n, couplings), "inf", "1");
        assertThat(at(ensemble, 1e9).energy().get(0)).isCloseTo(end, within(1e-6));
        assertThat(ensemble.modes().stationaryStates()).isEqualTo(stationary);
        assertThat(ensemble.modes().slowestRate().orElseThrow()).isCloseTo(slowest, Percentage.withPercentage(0.01));
    }

    /** Checks that equal couplings of all pairs leave the collective state alone for ever, at any strength. */
    @Test
    void equalCouplingsDoNoHarm() {
        DisorderTrajectory trajectory = at(ensemble(coupled(3, "1-2:5 1-3:5 2-3:5"), "inf", "1"), 0.0, 200.0, 1e6);
        assertThat(trajectory.energy().get(0)).isEqualTo(0);
        assertThat(trajectory.energy().get(1)).isCloseTo(0.50734726541423, within(1e-13));
        assertThat(trajectory.energy().get(2)).isCloseTo(0.50734726541423, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.3, -1", "2, inf, 0", "5, -0.4, 2.5", "6, -inf, inf", "4, 0, -inf"})
    void energiesBesideAreThoseOfTheSteadyState(int n, String beta0, String betaB) {
        DisorderedEnsemble ensemble = ensemble(Disorder.none(n), beta0, betaB);
        CollectiveSteadyState steady = CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.HALF),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
        assertThat(ensemble.collectiveEnergy()).isCloseTo(steady.energy().toDouble(), within(1e-14));
        assertThat(ensemble.thermalEnergy()).isCloseTo(steady.thermalEnergy().toDouble(), within(1e-14));
    }

    /** Checks five spins with everything at once on all 32 states. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0.9 -1.3 0.4, 0.7, 0.9, 0.4, 1.5", "0.2 -0.2 1.4 0.6, -0.8, 1.2, 0, 2", "0 0.5, 2.5, 0, 1, 4",
        "0.4 -0.3 0.2 0.9 -0.5, 1.1, 0.6, 0.3, 0.3"})
    void agreesWithTheFullSpace(String detunings, double coupling, String emission, String absorption, double time) {
        double[] all = Stream.of(detunings.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[][] couplings = new double[all.length][all.length];
        couplings[0][1] = coupling;
        couplings[1][0] = coupling;
        Disorder disorder = detuned(detunings)
                .withCouplings(List.of(new SpinCoupling(1, 2, BigFraction.from(coupling))));
        DisorderTrajectory trajectory = at(DisorderedEnsemble.of(disorder, InverseTemperature.ZERO,
                BathRates.of(fraction(emission), fraction(absorption))), time);
        double[] full = new FullSpace(all, couplings, Double.parseDouble(emission), Double.parseDouble(absorption))
                .at(time, 0.5);
        assertThat(trajectory.energy().get(0)).isCloseTo(full[0], within(1e-12));
        assertThat(trajectory.intensity().get(0)).isCloseTo(full[1], within(1e-12));
    }

    /** Checks the bound of two spins by the full generator in fixed point, 32 real numbers, to 60 digits. */
    @ParameterizedTest
    @CsvSource({"0.02, 0.03, 0.75, 0.25, 3000", "1.5, -0.5, 1, 0, 40",
        "0.001, 0, 0.3, 2.1, 300000"})
    void boundOfTheErrorHolds(String detuning, String coupling, String emission, String absorption, String time) {
        BigDecimal[][] generator = new FixedPointPair(detuning, coupling, emission, absorption).generator();
        BigDecimal[] start = new BigDecimal[32];
        Arrays.setAll(start, i -> i == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        BigDecimal[] end = FixedPointExponential.propagate(generator, new BigDecimal(time), start);
        BigDecimal energy = end[5].add(end[10]).add(end[15].multiply(BigDecimal.valueOf(2)));
        Disorder disorder = detuned(detuning + " 0")
                .withCouplings(List.of(new SpinCoupling(1, 2, fraction(coupling))));
        DisorderTrajectory trajectory = at(DisorderedEnsemble.of(disorder, InverseTemperature.INFINITY,
                BathRates.of(fraction(emission), fraction(absorption))), Double.valueOf(time));
        BigDecimal error = new BigDecimal(trajectory.energy().get(0)).subtract(energy).abs();
        assertThat(error.doubleValue()).isLessThanOrEqualTo(2 * trajectory.tolerance());
        assertThat(trajectory.tolerance()).isLessThan(1e-13);
    }

    @Test
    void oneSpinRelaxesExponentially() {
        DisorderedEnsemble ensemble = ensemble(detuned("0.7"), "-inf", "1");
        double thermal = 1 / (1 + Math.E);
        DisorderTrajectory trajectory = at(ensemble, 0.0, 0.5, 3.0);
        assertThat(trajectory.energy().get(1)).isCloseTo(thermal + (1 - thermal) * Math.exp(-0.5), within(1e-15));
        assertThat(trajectory.intensity().get(2))
                .isCloseTo((1 - thermal) * (thermal + (1 - thermal) * Math.exp(-3)), within(1e-15));
        assertThat(ensemble.modes()).isEqualTo(new DisorderModes(1, ensemble.modes().slowestRate()));
        assertThat(ensemble.modes().slowestRate().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    /** Checks that stationary states are counted, but no rate is told, where rates are lost. */
    @ParameterizedTest
    @CsvSource({"1e-7 0 -1e-7, 1", "1e-12 1e-12 -2e-12, 2", "1 0.000001 -1.000001, 1", "0.5 0.500000000001, 1"})
    void theWeakestDisorderHasNoRate(String detunings, int stationary) {
        DisorderModes modes = ensemble(detuned(detunings), "inf", "1").modes();
        assertThat(modes.slowestRate()).isEmpty();
        assertThat(modes.stationaryStates()).isEqualTo(stationary);
    }

    /** Checks that a common shift leaves the rate of a small difference as it is. */
    @Test
    void aSmallDifferenceOfLargeDetuningsHasItsRate() {
        double rate = ensemble(detuned("0.5 0.50001"), "inf", "0").modes().slowestRate().orElseThrow();
        assertThat(rate).isCloseTo(2e-10 / 3, Percentage.withPercentage(1e-5));
    }

    @Test
    void fewSpinsAreQuickAndSixAreEstimated() {
        DisorderedEnsemble ensemble = ensemble(detuned("0.4 0.1 -0.3 0.4"), "inf", "1");
        assertThat(ensemble.estimate(List.of(1e5)).seconds()).isLessThan(1);
        DisorderedEnsemble six = ensemble(detuned("0.4 0.1 -0.3 0.4 0 0.2"), "inf", "1");
        assertThat(six.estimate(List.of(1e5)).seconds()).isBetween(5.0, 60.0);
        assertThat(six).hasToString("DisorderedEnsemble[" + detuned("0.4 0.1 -0.3 0.4 0 0.2")
                + ", beta0 = inf, bath = " + BathRates.ofBeta(InverseTemperature.parse("1")) + "]");
    }

    @Test
    void timesThatCannotBeReachedAreRefused() {
        DisorderedEnsemble ensemble = ensemble(detuned("0.1 -0.1"), "inf", "1");
        assertThat(at(ensemble).energy()).isEmpty();
        for (double late : new double[] {1e18, 1e30}) {
            assertThatExceptionOfType(ResourceLimitException.class).isThrownBy(() -> at(ensemble, late))
                    .satisfies(e -> assertThat(e.parameter()).isEqualTo("times"));
        }
        for (List<Double> times : List.of(List.of(-1.0), List.of(1.0, 1.0), List.of(Double.NaN))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ensemble.trajectory(times, share -> { }))
                    .satisfies(e -> assertThat(e.parameter()).isEqualTo("times"));
        }
    }

    @Test
    void workTellsHowFarItIsAndEndsWhenInterrupted() {
        DisorderedEnsemble ensemble = ensemble(detuned("0.1 -0.1 0.3"), "inf", "1");
        List<Double> shares = new ArrayList<>();
        ensemble.trajectory(List.of(1.0, 100.0), shares::add);
        assertThat(shares).isSorted().hasSizeGreaterThan(5).last().isEqualTo(1.0);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(() -> at(ensemble, 100.0));
        assertThatExceptionOfType(ComputationInterruptedException.class).isThrownBy(ensemble::modes);
        assertThat(Thread.interrupted()).isTrue();
    }
}
