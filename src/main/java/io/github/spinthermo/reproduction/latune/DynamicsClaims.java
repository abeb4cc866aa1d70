package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.spins;

import io.github.spinthermo.currents.Bath;
import io.github.spinthermo.currents.HeatCurrents;
import io.github.spinthermo.disorder.Disorder;
import io.github.spinthermo.disorder.DisorderedEnsemble;
import io.github.spinthermo.disorder.SpinCoupling;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spectrum.RelaxationSpectrum;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Claims of Latune 2019, Sec. VIII, IX and App. K, on how fast the steady state comes, and how it ends. */
final class DynamicsClaims {

    /** Energy, in units of ħω, of three independent spins in a bath at ħωβ_B = 1. */
    private static final double THERMAL = 3 / (1 + Math.E);

    /** Energy, in units of ħω, of three collective spins 1/2 from the ground state in a bath at ħωβ_B = 1. */
    private static final double PLATEAU = 1 / Math.expm1(1) - 4 / Math.expm1(4);

    private DynamicsClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L69", "E(10)={12}, E(100000)={9}; slowest rate {5} d^2/kappa", DynamicsClaims::decay,
                        v -> isAlive(v) && v.isNear(3, 10, 1))
                        .corrected(v -> isAlive(v) && v.isNear(3, 100, 10)),
                ClaimCheck.of("L83", "{9}; {9}; {9}; at x = 0 {9}", DynamicsClaims::speedUps,
                        v -> v.number(0) > 1 && v.rise(3)).elsewhere(v -> v.number(3) > 1),
                ClaimCheck.of("L84", "power ratio {9}; {9}; {9}", DynamicsClaims::powerRatios,
                        v -> v.number(0) > 1 && v.rise(3)),
                ClaimCheck.of("L85", "{12}", () -> Values.measured(energy(coupled(), 200)),
                        v -> v.isNear(0, PLATEAU, 1e-10)),
                ClaimCheck.of("L86", "{9} against {12}", () -> Values.measured(
                        energy(detuned("1/100", "1/100", "-1/50"), 1e5), THERMAL), v -> v.isNear(0, THERMAL, 1e-4))
                        .corrected(v -> v.isNear(0, endOfGroups(), 1e-6)));
    }

    /** Measures the decay of the plateau; the last value tells how much faster it is at ten times the splitting. */
    private static Values decay() {
        DisorderedEnsemble weak = detuned("1/100", "0", "-1/100");
        double rate = weak.modes().slowestRate().orElseThrow();
        double faster = detuned("1/10", "0", "-1/10").modes().slowestRate().orElseThrow() / rate;
        return Values.measured(energy(weak, 10), energy(weak, 1e5), rate / (0.01 * 0.01), faster);
    }

    private static boolean isAlive(Values values) {
        return values.isNear(0, PLATEAU, 1e-3) && values.isNear(1, THERMAL, 1e-4);
    }

    private static DisorderedEnsemble detuned(String... detunings) {
        return ensemble(Disorder.none(detunings.length).withDetunings(
                Stream.of(detunings).map(BigFraction::parse).toList()));
    }

    private static DisorderedEnsemble coupled() {
        BigFraction coupling = BigFraction.of(3, 10);
        return ensemble(Disorder.none(3).withCouplings(List.of(new SpinCoupling(1, 2, coupling),
                new SpinCoupling(1, 3, coupling), new SpinCoupling(2, 3, coupling))));
    }

    private static DisorderedEnsemble ensemble(Disorder disorder) {
        return DisorderedEnsemble.of(disorder, InverseTemperature.INFINITY,
                BathRates.ofBeta(InverseTemperature.parse("1")));
    }

    private static double energy(DisorderedEnsemble ensemble, double time) {
        return ensemble.trajectory(List.of(time), share -> { }).energy().get(0);
    }

    /** Returns how much faster n spins 1/2 with J = n/2 relax than one, for n = 10, 100, 1000, and in a hot bath. */
    private static Values speedUps() {
        InverseTemperature cold = InverseTemperature.parse("1");
        return Values.of(LongStream.of(10, 100, 1000).mapToObj(n -> speedUp(n, cold)).toList())
                .and(Values.of(speedUp(100, InverseTemperature.parse("0"))));
    }

    private static Real speedUp(long n, InverseTemperature x) {
        return slowest(n, x).divide(slowest(1, x));
    }

    private static Real slowest(long twiceJ, InverseTemperature x) {
        return ((Outcome.Finite) RelaxationSpectrum.of(HalfInteger.ofTwice(twiceJ), x).slowestRate()).value();
    }

    /** Returns collective over independent power of the fastest strokes, of 2, 10, 50 spins. */
    private static Values powerRatios() {
        List<Bath> baths = Stream.of("0.1", "0.5")
                .map(x -> Bath.of(InverseTemperature.parse(x)).withGamma(BigFraction.ONE)).toList();
        return Values.of(LongStream.of(2, 10, 50).mapToObj(n -> ((Outcome.Finite) HeatCurrents.of(
                InitialState.thermal(spins(n, "1/2"), InverseTemperature.INFINITY), baths).currentRatio()).value())
                .toList());
    }

    /** Returns the energy of two collective spins and one alone: equal spins keep their total spin. */
    private static double endOfGroups() {
        return 1 / Math.expm1(1) - 3 / Math.expm1(3) + 1 / (1 + Math.E);
    }
}
