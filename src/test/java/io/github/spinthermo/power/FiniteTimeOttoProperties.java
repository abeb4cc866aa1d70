package io.github.spinthermo.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;

/** Identities of the cycle of finite duration (spec 7.3), over small ensembles, all baths and all durations. */
class FiniteTimeOttoProperties {

    /** A bath, in thousandths of an inverse temperature, its rate and its duration. */
    record Part(int x, double rate, double time) {

        InverseTemperature beta() {
            return Math.abs(x) > 20_000
                    ? x > 0 ? InverseTemperature.INFINITY : InverseTemperature.NEGATIVE_INFINITY
                    : InverseTemperature.of(BigFraction.of(x, 1000));
        }

        Part mirrored() {
            return new Part(-x, rate, time);
        }
    }

    /** Spins and their start. */
    record Spins(int n, int twiceS, int x0) {

        SpinEnsemble ensemble() {
            return SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        }

        InverseTemperature beta0() {
            return InverseTemperature.of(BigFraction.of(x0, 100));
        }
    }

    @Provide
    Arbitrary<Part> parts() {
        Arbitrary<Integer> x = Arbitraries.integers().between(-21_000, 21_000);
        Arbitrary<Double> logarithm = Arbitraries.doubles().between(-10, 4);
        return Combinators.combine(x, logarithm, logarithm).as((temperature, rate, time) ->
                new Part(temperature, Math.exp(rate / 4), Math.exp(time)));
    }

    @Provide
    Arbitrary<Spins> spins() {
        return Combinators.combine(Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(-300, 300)).as(Spins::new);
    }

    private static FiniteTimeCycle cycle(Spins spins, Part hot, Part cold) {
        return FiniteTimeOtto.of(spins.ensemble(), spins.beta0(), hot.beta(), cold.beta(), BigFraction.ONE)
                .withRates(hot.rate, cold.rate).cycle(hot.time, cold.time, share -> { });
    }

    private static double error(FiniteTimeCycle a, FiniteTimeCycle b, Spins spins) {
        return spins.n * (a.tolerance() + b.tolerance());
    }

    /** Heat flows to the colder bath, and no more than between the thermal states. */
    @Property(tries = 60)
    void heatIsWithinTheLimits(@ForAll("spins") Spins spins, @ForAll("parts") Part hot, @ForAll("parts") Part cold) {
        FiniteTimeCycle cycle = cycle(spins, hot, cold);
        double heat = cycle.collective().heatHot();
        CollectiveSteadyState state = CollectiveSteadyState.of(spins.ensemble(), spins.beta0(), hot.beta());
        double most = state.energy().toDouble() - state.inBath(cold.beta()).energy().toDouble();
        assertThat(cycle.tolerance()).isLessThan(1e-9);
        assertThat(heat * Math.signum(most)).isGreaterThanOrEqualTo(-spins.n * cycle.tolerance());
        assertThat(Math.abs(heat)).isLessThanOrEqualTo(Math.abs(most) + spins.n * (cycle.tolerance() + 1e-14));
    }

    /** Baths that change places turn the heat round. */
    @Property(tries = 40)
    void exchangeTurnsTheHeat(@ForAll("spins") Spins spins, @ForAll("parts") Part hot, @ForAll("parts") Part cold) {
        FiniteTimeCycle cycle = cycle(spins, hot, cold);
        FiniteTimeCycle turned = cycle(spins, cold, hot);
        double error = error(cycle, turned, spins);
        assertThat(turned.collective().heatHot()).isCloseTo(-cycle.collective().heatHot(), within(error));
        assertThat(turned.collective().energyHot()).isCloseTo(cycle.collective().energyCold(), within(error));
        assertThat(turned.independent().heatHot()).isCloseTo(-cycle.independent().heatHot(), within(error));
    }

    /** Baths at opposite temperatures turn everything upside down. */
    @Property(tries = 40)
    void theMirrorKeepsTheHeat(@ForAll("spins") Spins spins, @ForAll("parts") Part hot, @ForAll("parts") Part cold) {
        FiniteTimeCycle cycle = cycle(spins, hot, cold);
        FiniteTimeCycle mirror = cycle(spins, hot.mirrored(), cold.mirrored());
        double error = error(cycle, mirror, spins);
        assertThat(mirror.collective().heatHot()).isCloseTo(-cycle.collective().heatHot(), within(error));
        assertThat(mirror.collective().energyHot() + cycle.collective().energyHot())
                .isCloseTo(spins.n * spins.twiceS, within(error));
    }

    /** One spin is a collective of its own. */
    @Property(tries = 20)
    void oneSpinIsIndependent(@ForAll("spins") Spins spins, @ForAll("parts") Part hot, @ForAll("parts") Part cold) {
        FiniteTimeCycle cycle = cycle(new Spins(1, spins.twiceS, spins.x0), hot, cold);
        assertThat(cycle.collective()).isEqualTo(cycle.independent());
    }

    /** Checks that the state is thermal at all times where there is one temperature. */
    @Property(tries = 20)
    void oneTemperatureIsThermal(@ForAll("spins") Spins spins, @ForAll("parts") Part hot, @ForAll("parts") Part cold) {
        FiniteTimeCycle cycle = cycle(spins, hot, new Part(hot.x, cold.rate, cold.time));
        double energy = CollectiveSteadyState.of(spins.ensemble(), spins.beta0(), hot.beta()).energy().toDouble();
        assertThat(cycle.collective().heatHot()).isZero();
        assertThat(cycle.collective().energyHot()).isCloseTo(energy, within(spins.n * (cycle.tolerance() + 1e-15)));
    }
}
