package io.github.spinthermo.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.CycleReport;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.relaxation.RelaxationCourse;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Courses in noise beside closed forms, mirror images, batteries and steady states. */
class DickeDynamicsTest {

    private static SpinEnsemble spins(long n) {
        return SpinEnsemble.of(n, HalfInteger.HALF);
    }

    private static InitialState thermal(long n, double x) {
        return InitialState.thermal(spins(n), InverseTemperature.of(x));
    }

    private static NoiseTrajectory course(InitialState start, NoiseRates rates, Double... times) {
        return DickeDynamics.of(start, rates).trajectory(List.of(times), true, share ->
                assertThat(share).isBetween(0.0, 1.0));
    }

    /** Checks that without collective channels each spin goes its own way, exactly, whatever dephases. */
    @Property(tries = 40)
    void independentSpins(@ForAll @IntRange(min = 1, max = 40) int n, @ForAll @DoubleRange(min = -3, max = 3) double x,
            @ForAll @DoubleRange(min = 0.01, max = 2) double emission,
            @ForAll @DoubleRange(min = 0, max = 2) double absorption,
            @ForAll @DoubleRange(min = 0, max = 1) double dephasing, @ForAll @DoubleRange(min = 0, max = 3) double t) {
        NoiseTrajectory course = course(thermal(n, x), new NoiseRates(0, 0, 1, emission, absorption, dephasing), t);
        NoisePoint point = course.points().get(0);
        double end = absorption / (emission + absorption);
        double up = end + (1 / (Math.exp(x) + 1) - end) * Math.exp(-(emission + absorption) * t);
        double square = 0.75 * n + n * (n - 1) * (up - 0.5) * (up - 0.5);
        double entropy = -n * (up * Math.log(up) + (1 - up) * Math.log1p(-up));
        double error = n * course.tolerance();
        assertThat(point.energy()).isCloseTo(n * up, within(error));
        assertThat(point.length() * (point.length() + 1)).isCloseTo(square, within((n + 2) * error));
        assertThat(point.entropy()).isCloseTo(entropy, within(error));
        assertThat(point.localIntensity()).isCloseTo(n * up * emission, within(error * emission));
        assertThat(point.intensity()).isZero();
        assertThat(course.steadyState().orElseThrow().energy()).isCloseTo(n * end, within(error));
    }

    /** Checks that one temperature of all channels leaves spins of that temperature as they are. */
    @Property(tries = 25)
    void oneTemperatureIsStationary(@ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = 0.01, max = 2) double local,
            @ForAll @DoubleRange(min = 0, max = 1) double dephasing) {
        double q = Math.exp(-x);
        NoiseTrajectory course = course(thermal(n, x), new NoiseRates(1, q, 0, local, local * q, dephasing), 0.0, 0.7);
        NoisePoint first = course.points().get(0);
        NoisePoint later = course.points().get(1);
        NoisePoint end = course.steadyState().orElseThrow();
        double error = n * course.tolerance();
        for (Function<NoisePoint, Double> observable : List.<Function<NoisePoint, Double>>of(NoisePoint::energy,
                NoisePoint::length, NoisePoint::meanLength, NoisePoint::entropy)) {
            assertThat(observable.apply(later)).isCloseTo(observable.apply(first), within(error));
            assertThat(observable.apply(end)).isCloseTo(observable.apply(first), within(error));
        }
    }

    /** Checks that to turn all spins over is to exchange emission and absorption. */
    @Property(tries = 30)
    void isTheMirrorImageOfTheOtherRates(@ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 0, max = 9) int row, @ForAll @DoubleRange(min = 0, max = 2) double emission,
            @ForAll @DoubleRange(min = 0, max = 2) double absorption,
            @ForAll @DoubleRange(min = 0, max = 2) double local) {
        HalfInteger j = HalfInteger.ofTwice(n - 2L * Math.min(row, n / 2));
        NoiseTrajectory course = course(InitialState.dicke(spins(n), j, j, Copies.EVEN),
                new NoiseRates(emission, absorption, 0, local, 0.3, 0.1), 0.1, 0.5);
        NoiseTrajectory mirror = course(InitialState.dicke(spins(n), j, j.negate(), Copies.EVEN),
                new NoiseRates(absorption, emission, 0, 0.3, local, 0.1), 0.1, 0.5);
        double error = n * (course.tolerance() + mirror.tolerance());
        Stream<NoisePoint> points = Stream.concat(course.points().stream(), course.steadyState().stream());
        List<NoisePoint> turned = Stream.concat(mirror.points().stream(), mirror.steadyState().stream()).toList();
        List<NoisePoint> own = points.toList();
        for (int k = 0; k < own.size(); k++) {
            assertThat(own.get(k).energy()).isCloseTo(n - turned.get(k).energy(), within(error));
            assertThat(own.get(k).length()).isCloseTo(turned.get(k).length(), within(error));
            assertThat(own.get(k).meanLength()).isCloseTo(turned.get(k).meanLength(), within(error));
            assertThat(own.get(k).entropy()).isCloseTo(turned.get(k).entropy(), within(error));
        }
    }

    /** Checks that without local noise each start ends as a collective bath leaves it. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 0.3, 1", "6, 0.4, 1", "25, -0.9, 0.3", "40, 1.5, -0.6"})
    void withoutLocalNoiseTheEndIsTheCollectiveSteadyState(int n, double x0, double x) {
        NoiseTrajectory course = course(thermal(n, x0), new NoiseRates(1, Math.exp(-x), 3, 0, 0, 0), 1e4);
        CollectiveSteadyState state = CollectiveSteadyState.of(spins(n), InverseTemperature.of(x0),
                InverseTemperature.of(x));
        double error = n * course.tolerance();
        assertThat(course.points().get(0).energy()).isCloseTo(state.energy().toDouble(), within(error));
        assertThat(course.points().get(0).entropy()).isCloseTo(state.entropy().toDouble(), within(error));
        assertThat(course.steadyState().isPresent()).isEqualTo(n == 1);
    }

    /** Checks that without local noise spins go the way that relaxation tells. */
    @ParameterizedTest
    @CsvSource({"2, 0.3, 3, 1", "13, -0.4, 1, 2", "30, 1, 5, 4"})
    void withoutLocalNoiseSpinsRelax(int n, double x0, int emission, int absorption) {
        List<Double> times = List.of(0.01, 0.3);
        RelaxationCourse relaxation = Relaxation.of(thermal(n, x0), BathRates.of(BigFraction.of(emission),
                BigFraction.of(absorption))).course(times, false, share -> { });
        NoiseTrajectory course = course(thermal(n, x0), new NoiseRates(emission, absorption, 0, 0, 0, 0), 0.01, 0.3);
        for (int k = 0; k < 2; k++) {
            assertThat(course.points().get(k).energy()).isCloseTo(relaxation.points().get(k).energy(),
                    within(n * (course.tolerance() + relaxation.tolerance())));
        }
    }

    /** Checks the discharge of a battery, with its lengths. */
    @ParameterizedTest
    @CsvSource({"3, 2, 0.5, 0, 0, 0.4", "12, 20, 1, 0.3, 0.2, 0.1", "30, 10, 0.1, 0, 2, 0.2"})
    void dischargesAsABatteryDoes(int n, double collective, double gamma, double dephasing, double pumping, double t) {
        CycleReport cycle = ExactBattery.of(new BatteryProtocol(n, collective, gamma, 0, t)).withDephasing(dephasing)
                .withPumping(pumping).ageing(1).cycles().get(0);
        NoiseTrajectory course = course(InitialState.thermal(spins(n), InverseTemperature.NEGATIVE_INFINITY),
                new NoiseRates(collective, 0, 0, gamma, pumping, dephasing), t);
        NoisePoint point = course.points().get(0);
        assertThat(point.energy() - n / 2.0).isCloseTo(cycle.discharged().excitation(), within(n * 1e-11));
        assertThat(point.length()).isCloseTo(cycle.discharged().length(), within(n * 1e-11));
        assertThat(point.meanLength()).isCloseTo(cycle.discharged().meanLength().orElseThrow(), within(n * 1e-11));
    }

    /** Checks that times in between change nothing. */
    @Property(tries = 20)
    void goesOnFromWhereItIs(@ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @DoubleRange(min = 0, max = 0.5) double t, @ForAll @DoubleRange(min = 0, max = 0.5) double after) {
        NoiseRates rates = new NoiseRates(1, 0.2, 0, 0.5, 0.4, 0.1);
        double end = t + after + 0.01;
        NoiseTrajectory whole = course(thermal(n, -0.5), rates, end);
        NoiseTrajectory parts = course(thermal(n, -0.5), rates, t, t + 0.005, end);
        assertThat(parts.points().get(2).energy()).isCloseTo(whole.points().get(0).energy(),
                within(n * (whole.tolerance() + parts.tolerance())));
    }

    /** Checks rates of order 1 to the end, where steps stop, with the default tolerance. */
    @Tag("slow")
    @Test
    void sixtySpinsComeToTheirEnd() {
        NoiseTrajectory course = course(InitialState.w(spins(60)), new NoiseRates(1, 0.5, 0, 1, 0.6, 0.3), 1.0, 1e6);
        NoisePoint end = course.steadyState().orElseThrow();
        assertThat(course.points().get(1)).isEqualTo(end);
        assertThat(course.points().get(0).energy()).isNotCloseTo(end.energy(), within(1e-3));
        assertThat(course.tolerance()).isLessThan(2e-10);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0, 0, 0, 0, false", "2, 1, 1, 0, 0, 0, false", "2, 0, 0, 0, 0, 1, false",
        "2, 1, 0, 0, 0, 1, true", "2, 0, 0, 1, 0, 0, true", "2, 0, 0, 0, 1, 0, true", "1, 0, 1, 0, 0, 0, true",
        "1, 0, 0, 0, 0, 1, false"})
    void hasASteadyStateWhereTheEndIsUnique(int n, double emission, double absorption, double localEmission,
            double localAbsorption, double dephasing, boolean isUnique) {
        NoiseRates rates = new NoiseRates(emission, absorption, 1, localEmission, localAbsorption, dephasing);
        assertThat(DickeDynamics.of(thermal(n, 1), rates).hasSteadyState()).isEqualTo(isUnique);
        assertThat(course(thermal(n, 1), rates).steadyState().isPresent()).isEqualTo(isUnique);
    }

    static Stream<InitialState> others() {
        SpinEnsemble four = spins(4);
        Map<HalfInteger, BigFraction> one = Map.of(HalfInteger.ofTwice(2), BigFraction.ONE);
        return Stream.of(InitialState.ghz(four), InitialState.spinCoherent(four, BigFraction.ONE),
                InitialState.ofWeights(four, one, Copies.EVEN),
                InitialState.dicke(four, HalfInteger.ofTwice(2), HalfInteger.ZERO),
                InitialState.upDown(four, 1, Copies.ONE),
                InitialState.thermal(SpinEnsemble.of(4, HalfInteger.ofTwice(2)), InverseTemperature.ZERO));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesOtherStarts(InitialState start) {
        assertThatThrownBy(() -> DickeDynamics.of(start, new NoiseRates(1, 0, 0, 0, 0, 0)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("start"));
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatThrownBy(() -> new NoiseRates(0, 0, 0, 0, 0, 0)).isInstanceOfSatisfying(InvalidInputException.class,
                e -> assertThat(e.parameter()).isEqualTo("collectiveEmission"));
        assertThatThrownBy(() -> new NoiseRates(1, 0, 0, -1, 0, 0)).isInstanceOfSatisfying(InvalidInputException.class,
                e -> assertThat(e.parameter()).isEqualTo("localEmission"));
        assertThatThrownBy(() -> new NoiseRates(1, 0, 0, 0, 0, 1e200))
                .isInstanceOfSatisfying(ResourceLimitException.class,
                        e -> assertThat(e.parameter()).isEqualTo("localDephasing"));
    }

    @Test
    void endsWhenItsTimeIsOver() {
        DickeDynamics dynamics = DickeDynamics.of(thermal(300, 0), new NoiseRates(1, 1, 0, 1, 1, 1));
        assertThatThrownBy(() -> new Budget(0.3).limit("times", 1, () ->
                dynamics.trajectory(List.of(1.0), true, share -> { }))).isInstanceOf(ResourceLimitException.class);
    }

    @Test
    void holdsTheToleranceThatIsAskedForOrSaysThatItCannot() {
        DickeDynamics dynamics = DickeDynamics.of(thermal(90, 0.1), new NoiseRates(1, 1, 0, 1, 1, 1));
        assertThat(dynamics.within(1e-10).trajectory(List.of(0.1), false, share -> { }).tolerance())
                .isLessThanOrEqualTo(1e-10);
        assertThatThrownBy(() -> dynamics.within(1e-12).trajectory(List.of(1.0), false, share -> { }))
                .isInstanceOfSatisfying(ResourceLimitException.class,
                        e -> assertThat(e.parameter()).isEqualTo("tolerance"));
        assertThatThrownBy(() -> dynamics.within(1e-13)).isInstanceOf(ResourceLimitException.class);
    }
}
