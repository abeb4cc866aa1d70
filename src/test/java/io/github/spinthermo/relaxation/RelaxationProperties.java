package io.github.spinthermo.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/** The properties of 7.7 over spins, temperatures and times of all orders. */
class RelaxationProperties {

    /** A thermal start, a bath and a time. */
    record Case(int n, int twiceS, InverseTemperature beta0, InverseTemperature betaB, double time) {

        InitialState start() {
            return InitialState.thermal(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)), beta0);
        }

        Relaxation relaxation() {
            return Relaxation.of(start(), BathRates.ofBeta(betaB));
        }

        RelaxationCourse course(Double... times) {
            return relaxation().course(List.of(times), false, share -> { });
        }

        Case with(InverseTemperature start, InverseTemperature bath) {
            return new Case(n, twiceS, start, bath, time);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<InverseTemperature> beta = Arbitraries.of("inf", "-inf", "0", "1", "-1", "0.3", "-0.3", "0.01", "2.5",
                "-7", "1e-9", "30").map(InverseTemperature::parse);
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 60);
        Arbitrary<Integer> spins = Arbitraries.integers().between(1, 4);
        Arbitrary<Double> times = Arbitraries.doubles().between(-6, 1).map(power -> Math.pow(10, power));
        return Combinators.combine(sizes, spins, beta, beta, times).as((n, twiceS, beta0, betaB, time) ->
                new Case(n, n > 20 ? 1 : twiceS, beta0, betaB, time));
    }

    /** Distances never grow, entropy production never falls (7.7, 1). */
    @Property(tries = 40)
    void distancesFallAndEntropyIsProduced(@ForAll("cases") Case c) {
        RelaxationCourse course = c.course(0.0, c.time, 2 * c.time, 5 * c.time);
        double error = c.n * course.tolerance() + 1e-12 * c.n;
        for (int i = 1; i < 4; i++) {
            RelaxationCourse.Moment before = course.points().get(i - 1);
            RelaxationCourse.Moment now = course.points().get(i);
            assertThat(now.distance()).isLessThanOrEqualTo(before.distance() + error);
            assertThat(now.entropyProductionRate()).isNotNegative();
            assertThat(now.entropyProduction() - before.entropyProduction() < -error).isFalse();
            assertThat(now.heatFlow()).isCloseTo(now.absorptionRate() - now.intensity(), within(1e-9));
        }
    }

    /** The end is the collective steady state (7.7, 2 and 7). */
    @Property(tries = 30)
    void endsInTheSteadyState(@ForAll("cases") Case c) {
        RelaxationCourse course = c.course(1e3);
        CollectiveSteadyState steady = CollectiveSteadyState.of(c.start(), c.betaB);
        double error = c.n * course.tolerance();
        RelaxationCourse.Moment end = course.points().get(0);
        assertThat(end.energy()).isCloseTo(steady.energy().toDouble(), within(error));
        assertThat(c.relaxation().copyEntropy().toDouble() + end.levelEntropy())
                .isCloseTo(steady.entropy().toDouble(), within(2 * error));
        assertThat(end.distance()).isLessThanOrEqualTo(error);
    }

    /** Checks that collective spins heat like independent ones at x = 0 (7.7, 3), as single ones do always (7.7, 4). */
    @Property(tries = 20)
    void energyRelaxesWithKappaInAnInfinitelyHotBath(@ForAll("cases") Case c) {
        Case hot = c.with(c.beta0, InverseTemperature.ZERO);
        double energy = hot.course(hot.time).points().get(0).energy();
        double independent = hot.relaxation().independent().orElseThrow()
                .course(List.of(hot.time), false, share -> { }).points().get(0).energy();
        assertThat(energy).isCloseTo(c.n * independent, within(1e-13 * c.n));
        RelaxationCourse.Moment moment = hot.course(hot.time).points().get(0);
        double middle = c.n * c.twiceS / 2.0;
        assertThat(moment.heatFlow()).isCloseTo(middle - energy, within(1e-9 * c.n));
    }

    /** Everything upside down is the same upside down (7.7, 5). */
    @Property(tries = 20)
    void mirrors(@ForAll("cases") Case c) {
        RelaxationCourse.Moment one = c.course(c.time).points().get(0);
        RelaxationCourse.Moment other = c.with(c.beta0.negate(), c.betaB.negate()).course(c.time).points().get(0);
        double all = c.n * (double) c.twiceS;
        assertThat(other.energy()).isCloseTo(all - one.energy(), within(1e-12 * all));
        assertThat(other.intensity()).isCloseTo(one.absorptionRate(), within(1e-12 * all * all));
        assertThat(other.levelEntropy()).isCloseTo(one.levelEntropy(), within(1e-11 * all));
        assertThat(c.relaxation().slowestRate()).isEqualTo(
                c.with(c.beta0.negate(), c.betaB.negate()).relaxation().slowestRate());
    }

    /** Checks that the intensity rises from full inversion if and only if J ≥ 3/2, and bursts at x ≥ 0 (7.7, 6). */
    @Property(tries = 20)
    void inversionBursts(@ForAll("cases") Case c) {
        Case inverted = c.with(InverseTemperature.NEGATIVE_INFINITY, c.betaB.abs());
        boolean bursts = inverted.relaxation().burst().isPresent();
        assertThat(bursts).isEqualTo(c.n * c.twiceS >= 3);
        assertThat(inverted.relaxation().slowestRate().orElseThrow()).isGreaterThanOrEqualTo(1 - 1e-12);
    }

    /** A time and another one are their sum: the populations in between start the second course (7.7, 15). */
    @Property(tries = 30)
    void timesAddUp(@ForAll("cases") Case c) {
        HalfInteger j = HalfInteger.ofTwice((long) c.n * c.twiceS);
        SpinEnsemble spins = SpinEnsemble.of(c.n, HalfInteger.ofTwice(c.twiceS));
        BathRates bath = BathRates.ofBeta(c.betaB);
        Relaxation whole = Relaxation.of(InitialState.dicke(spins, j, j), bath);
        RelaxationCourse course = whole.course(List.of(c.time, 3 * c.time), true, share -> { });
        InitialState between = InitialState.ofWeights(spins, Map.of(j, BigFraction.ONE), Copies.EVEN,
                Map.of(j, exactly(course.populations().get(j).get(0))));
        RelaxationCourse rest = Relaxation.of(between, bath).course(List.of(2 * c.time), false, share -> { });
        double error = 4 * c.n * c.twiceS * (course.tolerance() + rest.tolerance());
        assertThat(rest.points().get(0).energy()).isCloseTo(course.points().get(1).energy(), within(error));
        assertThat(rest.points().get(0).distance()).isCloseTo(course.points().get(1).distance(), within(error));
    }

    /** Returns populations as fractions that add up to exactly 1. */
    private static List<BigFraction> exactly(List<Double> populations) {
        List<BigFraction> exact = populations.stream().map(p -> BigFraction.from(Math.max(0, p))).toList();
        BigFraction sum = exact.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return exact.stream().map(p -> p.divide(sum)).toList();
    }
}
