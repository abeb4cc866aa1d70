package io.github.spinthermo.reproduction.pirmoradian;

import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.spins;

import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.DickeLevel;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.reproduction.fewspins.ComplexMatrix;
import io.github.spinthermo.reproduction.fewspins.Emitters;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import java.util.List;

/**
 * Claims of Pirmoradian 2019, [P 4] to [P 7], Sec. III and the Appendix: the master equation, its moments
 * and its rates.
 */
final class EmitterClaims {

    private static final Emitters THREE = new Emitters(3);
    private static final Emitters FOUR = new Emitters(4);

    private EmitterClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("P01", "printed {5}, must be {5}",
                        () -> Values.measured(dissipatorAsPrinted(), -2 * 0.6 * level(1, 1, 1).excitations()),
                        v -> v.isNear(1, dissipatorAsPrinted(), 1e-12))
                        .corrected(v -> v.isNear(1, dissipator(), 1e-12)),
                ClaimCheck.of("P02", "{5} with sum sigma-, {5} with the half",
                        () -> Values.measured(-2.0 / 3 * level(3, 3, 3).collectiveEmission(), fromInversion(0.5)),
                        v -> v.isNear(0, fromInversion(0.5), 1e-12))
                        .corrected(v -> v.isNear(0, fromInversion(1), 1e-12)),
                ClaimCheck.of("P03", "{12} = -1/2 + e^-1.6",
                        () -> Values.measured(ExactBattery.of(new BatteryProtocol(1, 3, 1, 0, 0.4)).ageing(1)
                                .cycles().get(0).discharged().excitation()),
                        v -> v.isNear(0, -0.5 + Math.exp(-(1 + 0 * 3) * 0.4), 1e-12))
                        .corrected(v -> v.isNear(0, -0.5 + Math.exp(-(1 + 3) * 0.4), 1e-12)),
                ClaimCheck.of("P04", "{2}", () -> Values.measured(lengthIdentity()), v -> v.isNear(0, 0, 1e-14)),
                ClaimCheck.of("P05", "same S: {7}, lower S: {9}, share {6}",
                        () -> {
                            DickeLevel full = level(140, 140, 140);
                            return Values.measured(full.emissionSame(), full.emissionDown(),
                                    full.emissionSame() / full.excitations());
                        },
                        v -> v.isNear(2, 1.0 / 140, 1e-12)),
                ClaimCheck.of("P06", "multiplicity {} at S = {}", EmitterClaims::symmetricButOne,
                        v -> v.is(1, ratio(140 - 1, 2)))
                        .corrected(v -> v.is(1, ratio(140 - 2, 2))),
                ClosedMoments.exchange(),
                ClosedMoments.coherence(),
                ClaimCheck.withoutValues("P29"),
                ClaimCheck.of("P30", "{6}; {6}",
                        () -> Values.measured(cavityDecay(0.01, 0), cavityDecay(0.01, 0.5), cavityDecay(0.2, 0)),
                        v -> v.isNear(0, purcell(0.01, 0), 1e-6) && v.isNear(1, purcell(0.01, 0.5), 1e-6))
                        .elsewhere(v -> v.isNear(2, purcell(0.2, 0), 0.01)));
    }

    private static DickeLevel level(long n, long twiceS, long twiceM) {
        return new DickeLevel(n, HalfInteger.ofTwice(twiceS), HalfInteger.ofTwice(twiceM));
    }

    /** Returns d⟨σ^z⟩/dt of one emitter at ⟨σ^z⟩ = 0.2. */
    private static double dissipator() {
        Emitters one = new Emitters(1);
        return one.inversion(0).traceWith(one.derivative(0, 1, one.product(0, 0, 0.2)))[0];
    }

    /** Returns d⟨σ^z⟩/dt of that emitter from the printed {σ⁺σ⁻, ρ}/2 − σ⁻ρσ⁺. */
    private static double dissipatorAsPrinted() {
        Emitters one = new Emitters(1);
        ComplexMatrix state = one.product(0, 0, 0.2);
        return one.inversion(0).traceWith(Emitters.dissipator(one.lower(0), state).times(-1))[0];
    }

    /** Computes d⟨σ^z⟩/dt at full inversion with S⁻ = factor · Σσ⁻, in units of Γ. */
    private static double fromInversion(double factor) {
        ComplexMatrix loss = Emitters.dissipator(THREE.collectiveLower().times(factor), THREE.product(0, 0, 1));
        return THREE.inversion(0).traceWith(loss)[0];
    }

    /** Returns ⟨S²⟩ from S⁺, S⁻ and S_z less that of pairs [P 7]. */
    private static double lengthIdentity() {
        ComplexMatrix minus = FOUR.collectiveLower();
        ComplexMatrix z = FOUR.collectiveInversion();
        ComplexMatrix plus = minus.adjoint();
        ComplexMatrix square = plus.times(minus).times(0.5).plus(0.5, minus.times(plus)).plus(0.25, z.times(z));
        ComplexMatrix pairs = ComplexMatrix.identity(square.size()).times(0.75 * FOUR.count());
        for (int i = 0; i < FOUR.count(); i++) {
            for (int j = 0; j < FOUR.count(); j++) {
                if (i != j) {
                    pairs = pairs.plus(1, FOUR.lower(i).times(FOUR.lower(j).adjoint()))
                            .plus(0.25, FOUR.inversion(i).times(FOUR.inversion(j)));
                }
            }
        }
        return square.plus(-1, pairs).largest();
    }

    /** Returns the total spin of 140 emitters that occurs 139 times. */
    private static Values symmetricButOne() {
        Multiplicities multiplicities = Multiplicities.of(spins(140, "1/2"));
        HalfInteger totalSpin = multiplicities.ensemble().totalSpins()
                .filter(s -> multiplicities.multiplicity(s).longValue() == 139).findFirst().orElseThrow();
        return Values.of(ratio(multiplicities.multiplicity(totalSpin).longValue(), 1), ratio(totalSpin.twice(), 2));
    }

    /** Computes κg²/(κ²/4 + δ²) with κ = 1. */
    private static double purcell(double g, double detuning) {
        return g * g / (0.25 + detuning * detuning);
    }

    /**
     * Returns the rate at which one excited emitter decays in a cavity with κ = 1: −2 Re λ of the slow root of
     * λ² + cλ + g² = 0, c = κ/2 + iδ.
     */
    private static double cavityDecay(double g, double detuning) {
        double re = 0.25 - detuning * detuning - 4 * g * g;
        double im = detuning;
        double modulus = Math.sqrt(Math.hypot(re, im));
        double angle = Math.atan2(im, re) / 2;
        double a = 0.5 + modulus * Math.cos(angle);
        double b = detuning + modulus * Math.sin(angle);
        return 4 * g * g * a / (a * a + b * b);
    }
}
