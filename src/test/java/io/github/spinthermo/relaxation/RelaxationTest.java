package io.github.spinthermo.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.ComputationInterruptedException;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxationTest {

    private static final BathRates COLD = BathRates.ofNbar(BigFraction.ZERO);

    private static BathRates ofBeta(String beta) {
        return BathRates.ofBeta(InverseTemperature.parse(beta));
    }

    private static InitialState inverted(int twiceJ) {
        HalfInteger j = HalfInteger.ofTwice(twiceJ);
        return InitialState.dicke(SpinEnsemble.of(twiceJ, HalfInteger.HALF), j, j);
    }

    private static InitialState thermal(int n, int twiceS, String beta0) {
        return InitialState.thermal(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), InverseTemperature.parse(beta0));
    }

    private static RelaxationCourse.Moment at(Relaxation relaxation, double time) {
        return relaxation.course(List.of(time), false, share -> { }).points().get(0);
    }

    /** The bursts of N = 2J at temperature 0 (7.1.3). */
    @ParameterizedTest
    @CsvSource({"3, 0.15670737476, 3.224846832056", "4, 0.21355450290, 4.857408853947",
        "10, 0.21284320775, 22.75912028919", "100, 0.04858301864, 1972.578902395"})
    void burstsAreThoseOfTheTable(int twiceJ, double time, double intensity) {
        Burst burst = Relaxation.of(inverted(twiceJ), COLD).burst().orElseThrow();
        assertThat(burst.time()).isCloseTo(time, within(1e-10));
        assertThat(burst.intensity()).isCloseTo(intensity, within(1e-9 * intensity));
    }

    /** Compares the burst at x = 0 from |J, J⟩ with its closed form (7.1.3). */
    @ParameterizedTest
    @ValueSource(ints = {3, 10, 41})
    void burstInAnInfinitelyHotBath(int twiceJ) {
        double j = twiceJ / 2.0;
        Burst burst = Relaxation.of(inverted(twiceJ), ofBeta("0")).burst().orElseThrow();
        assertThat(burst.time()).isCloseTo(Math.log(2 * j - 1) / 2, within(1e-9));
        double intensity = j / 3 * (j + 1 + 1 / Math.sqrt(2 * j - 1));
        assertThat(burst.intensity()).isCloseTo(intensity, within(1e-10 * intensity));
    }

    /** Tests spins in their ground state, whose intensity rises to e^−x: its slope ends in its rounding. */
    @ParameterizedTest
    @CsvSource({"3, 1, 30", "3, 1, 38", "3, 1, 41", "5, 2, 30", "5, 2, 36", "5, 2, 50", "1, 5, 20", "1, 5, 40"})
    void groundStatesHaveNoBurst(int n, int twiceS, String beta) {
        assertThat(Relaxation.of(thermal(n, twiceS, "inf"), ofBeta(beta)).burst()).isEmpty();
    }

    @Test
    void thereIsNoBurstOfFewSpinsNorWhereTheIntensityOnlyNearsItsEnd() {
        assertThat(Relaxation.of(inverted(2), COLD).burst()).isEmpty();
        assertThat(Relaxation.of(inverted(3), ofBeta("-2")).burst()).isEmpty();
        assertThat(Relaxation.of(inverted(40), ofBeta("-0.1")).burst()).isEmpty();
        assertThat(Relaxation.of(thermal(4, 1, "1"), ofBeta("1")).burst()).isEmpty();
        assertThat(Relaxation.of(thermal(4, 1, "inf"), ofBeta("inf")).burst()).isEmpty();
    }

    /** J = 1 at temperature 0 from m = 1 (7.1.1). */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3})
    void oneHasAClosedForm(double time) {
        RelaxationCourse course = Relaxation.of(inverted(2), COLD).course(List.of(time), true, share -> { });
        List<Double> p = course.populations().get(HalfInteger.ofTwice(2)).get(0);
        assertThat(p.get(2)).isCloseTo(Math.exp(-2 * time), within(1e-15));
        assertThat(p.get(1)).isCloseTo(2 * time * Math.exp(-2 * time), within(1e-15));
        assertThat(course.points().get(0).intensity())
                .isCloseTo(2 * (1 + 2 * time) * Math.exp(-2 * time), within(1e-14));
    }

    @Test
    void nothingMovesAfterAStationaryStart() {
        for (Relaxation still : List.of(Relaxation.of(thermal(5, 2, "0.7"), ofBeta("0.7")),
                Relaxation.of(thermal(3, 1, "0"), BathRates.of(BigFraction.of(2), BigFraction.of(2))),
                Relaxation.of(thermal(3, 1, "inf"), COLD),
                Relaxation.of(InitialState.dicke(SpinEnsemble.of(4, HalfInteger.HALF), HalfInteger.ZERO,
                        HalfInteger.ZERO, Copies.EVEN), ofBeta("1")))) {
            RelaxationCourse course = still.course(List.of(0.0, 3.0), false, share -> { });
            RelaxationCourse.Moment last = course.points().get(1);
            assertThat(last).isEqualTo(course.points().get(0));
            assertThat(List.of(last.distance(), last.entropyProduction(), last.entropyProductionRate(),
                    last.heatFlow())).containsOnly(0.0);
            assertThat(still.relaxationTime(0.1)).isZero();
        }
    }

    /** The spins of one alone are the spins of all. */
    @ParameterizedTest
    @CsvSource({"1, 0.3, 1", "3, -inf, 0.2", "2, inf, -1"})
    void oneSpinIsIndependent(int twiceS, String beta0, String betaB) {
        Relaxation relaxation = Relaxation.of(thermal(1, twiceS, beta0), ofBeta(betaB));
        assertThat(at(relaxation.independent().orElseThrow(), 0.4)).isEqualTo(at(relaxation, 0.4));
        assertThat(relaxation.slowestRate()).isEqualTo(relaxation.independent().orElseThrow().slowestRate());
    }

    /** Rates of the specification (7.1.2), in units of κ. */
    @ParameterizedTest
    @CsvSource({"100, 1, 45.6557987, 1e-7", "1000, 1, 461.577563, 1e-6", "10, 0.69314718055994530942, 2.31007894, 1e-8",
        "100, 0.69314718055994530942, 32.63758011, 1e-8", "40, 1e-20, 1, 1e-12", "7, 0, 1, 0", "9, inf, 9, 0",
        "9, -inf, 9, 0", "2, 3, 1.5749040, 1e-7"})
    void slowestRates(int twiceJ, String x, double rate, double error) {
        assertThat(new SlowestRate(ofBeta(x)).of(twiceJ)).isCloseTo(rate, within(error + 1e-15));
        assertThat(Relaxation.of(inverted(twiceJ), ofBeta(x)).slowestRate().orElseThrow())
                .isCloseTo(rate, within(error + 1e-15));
    }

    @Test
    void anEnsembleIsAsSlowAsItsSmallestBlock() {
        assertThat(Relaxation.of(thermal(51, 1, "3"), ofBeta("1")).slowestRate()).hasValue(1);
        assertThat(Relaxation.of(thermal(50, 1, "3"), ofBeta("2")).slowestRate().orElseThrow())
                .isCloseTo(2 - 1 / Math.cosh(1), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.5, 1e-3", "-1, 2, 1e-8", "-inf, inf, 0.5", "inf, 0, 0.01"})
    void distancesHaveTheirTimes(String beta0, String betaB, double epsilon) {
        Relaxation relaxation = Relaxation.of(thermal(6, 1, beta0), ofBeta(betaB));
        double time = relaxation.relaxationTime(epsilon);
        double slope = time * 1e-6 * relaxation.slowestRate().orElseThrow();
        assertThat(at(relaxation, time).distance()).isCloseTo(epsilon, within(epsilon * (slope + 1e-6)));
    }

    /** The distance of one spin is |z − z_th| and decays with κ. */
    @Test
    void independentSpinsHaveTheirTimes() {
        double distance = 1 / (1 + Math.exp(1)) - 1 / (1 + Math.exp(3));
        assertThat(Relaxation.of(thermal(1, 1, "1"), ofBeta("3")).independentRelaxationTime(1e-6).orElseThrow())
                .isCloseTo(Math.log(distance / 1e-6), within(1e-7));
        assertThat(Relaxation.of(thermal(2, 2, "1"), ofBeta("3")).independentRelaxationTime(1e-6)).isEmpty();
        assertThat(Relaxation.of(thermal(2, 1, "3"), ofBeta("3")).independentRelaxationTime(1e-6)).hasValue(0);
    }

    /** Relaxing for one time and then for another is relaxing for both (7.7, 15). */
    @Test
    void timesAddUp() {
        SpinEnsemble spins = SpinEnsemble.of(4, HalfInteger.HALF);
        List<BigFraction> first = IntStream.rangeClosed(1, 5).mapToObj(i -> BigFraction.of(i, 15)).toList();
        InitialState start = InitialState.ofWeights(spins, Map.of(HalfInteger.ofTwice(4), BigFraction.ONE),
                Copies.EVEN, Map.of(HalfInteger.ofTwice(4), first));
        BathRates bath = ofBeta("0.4");
        List<Double> middle = Relaxation.of(start, bath).course(List.of(0.125), true, share -> { }).populations()
                .get(HalfInteger.ofTwice(4)).get(0);
        List<BigFraction> exact = new ArrayList<>(middle.stream().skip(1).map(BigFraction::from).toList());
        exact.add(0, BigFraction.ONE.subtract(exact.stream().reduce(BigFraction.ZERO, BigFraction::add)));
        InitialState again = InitialState.ofWeights(spins, Map.of(HalfInteger.ofTwice(4), BigFraction.ONE),
                Copies.EVEN, Map.of(HalfInteger.ofTwice(4), exact));
        assertThat(at(Relaxation.of(again, bath), 0.25).energy())
                .isCloseTo(at(Relaxation.of(start, bath), 0.375).energy(), within(1e-13));
    }

    /** Spins up and down are a Dicke state of every total spin; a product of equal spins is a thermal state. */
    @Test
    void describedStartsHaveTheirPopulations() {
        SpinEnsemble spins = SpinEnsemble.of(4, HalfInteger.HALF);
        RelaxationCourse upDown = Relaxation.of(InitialState.upDown(spins, 3), ofBeta("1"))
                .course(List.of(0.0), true, share -> { });
        assertThat(upDown.populations().get(HalfInteger.ofTwice(2)).get(0)).containsExactly(0.0, 0.0, 0.75);
        assertThat(upDown.populations().get(HalfInteger.ofTwice(4)).get(0)).containsExactly(0.0, 0.0, 0.0, 0.25, 0.0);
        assertThat(at(Relaxation.of(InitialState.w(spins), ofBeta("1")), 0).energy()).isEqualTo(1);
        for (HalfInteger s : List.of(HalfInteger.HALF, HalfInteger.ofTwice(2))) {
            InitialState product = InitialState.product(SpinEnsemble.of(3, s), List.of(InverseTemperature.parse("1"),
                    InverseTemperature.parse("1"), InverseTemperature.parse("-0.5")));
            Relaxation relaxation = Relaxation.of(product, ofBeta("inf"));
            assertThat(at(relaxation, 0).energy()).isCloseTo(product.energy().toDouble(), within(1e-15));
            double sum = relaxation.course(List.of(0.0), true, share -> { }).populations().values().stream()
                    .flatMap(states -> states.get(0).stream()).mapToDouble(p -> p).sum();
            assertThat(sum).isCloseTo(1, within(1e-14));
        }
    }

    /** Total spins whose weights are no doubles, e^−1000 and less, leave the bound of the errors a number. */
    @Test
    void weightsBelowAllDoublesKeepTheTolerance() {
        RelaxationCourse course = Relaxation.of(thermal(4, 1, "-1000"), ofBeta("1000"))
                .course(List.of(0.3), true, share -> { });
        assertThat(course.tolerance()).isLessThan(1e-9);
        assertThat(course.points().get(0).energy()).isCloseTo(2.6066345074672226, within(1e-12));
    }

    /** A state whose entropy follows from its populations has at the beginning that of the start (7.1, 6.2). */
    @Test
    void entropiesBeginWithThatOfTheStart() {
        SpinEnsemble spins = SpinEnsemble.of(4, HalfInteger.HALF);
        for (InitialState start : List.of(InitialState.upDown(spins, 4), InitialState.upDown(spins, 1, Copies.EVEN),
                InitialState.w(spins), thermal(4, 1, "0.3"), thermal(3, 2, "-inf"),
                InitialState.dicke(spins, HalfInteger.ofTwice(2), HalfInteger.ofTwice(-2), Copies.EVEN))) {
            Relaxation relaxation = Relaxation.of(start, ofBeta("1"));
            assertThat(relaxation.isDiagonal()).isTrue();
            assertThat(at(relaxation, 0).levelEntropy() + relaxation.copyEntropy().toDouble())
                    .as(start.toString()).isCloseTo(start.entropy().toDouble(), within(1e-14));
        }
    }

    /** |↑↓⟩ is pure although J = 0 and J = 1 are populated alike: its entropy is not that of the populations. */
    @Test
    void coherencesBetweenTotalSpinsLeaveNoEntropy() {
        SpinEnsemble pair = SpinEnsemble.of(2, HalfInteger.HALF);
        for (InitialState start : List.of(InitialState.upDown(pair, 1), InitialState.product(pair,
                List.of(InverseTemperature.parse("1"), InverseTemperature.parse("-1.354"))))) {
            Relaxation relaxation = Relaxation.of(start, ofBeta("1"));
            assertThat(relaxation.isDiagonal()).as(start.toString()).isFalse();
            assertThat(relaxation.copyEntropy()).isInstanceOf(Outcome.NotComputed.class);
        }
    }

    @Test
    void wrongInputIsNamed() {
        SpinEnsemble spins = SpinEnsemble.of(3, HalfInteger.HALF);
        assertThatThrownBy(() -> Relaxation.of(InitialState.ghz(spins), COLD)).isInstanceOfSatisfying(
                InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("start"));
        assertThatThrownBy(() -> Relaxation.of(inverted(2), COLD).relaxationTime(1)).isInstanceOf(
                InvalidInputException.class);
        assertThatThrownBy(() -> Relaxation.of(inverted(2), COLD).relaxationTime(1e-9)).isInstanceOf(
                ResourceLimitException.class);
    }

    @Test
    void canBeInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> at(Relaxation.of(inverted(50), COLD), 1))
                    .isInstanceOf(ComputationInterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void reportsItsProgress() {
        List<Double> shares = new ArrayList<>();
        Relaxation.of(inverted(4), COLD).course(List.of(0.1, 0.2), false, shares::add);
        assertThat(shares).containsExactly(0.5, 1.0);
        assertThat(Collections.max(shares)).isEqualTo(1);
    }
}
