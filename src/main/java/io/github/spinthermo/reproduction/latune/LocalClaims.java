package io.github.spinthermo.reproduction.latune;

import static io.github.spinthermo.reproduction.check.Inputs.local;
import static io.github.spinthermo.reproduction.check.Inputs.ratio;
import static io.github.spinthermo.reproduction.check.Inputs.real;
import static io.github.spinthermo.reproduction.check.Inputs.spins;
import static io.github.spinthermo.reproduction.check.Inputs.steady;

import io.github.spinthermo.real.Real;
import io.github.spinthermo.reproduction.check.ClaimCheck;
import io.github.spinthermo.reproduction.check.Functions;
import io.github.spinthermo.reproduction.check.Inputs;
import io.github.spinthermo.reproduction.check.Values;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.List;

/** Claims of Latune 2019, Sec. V.4 and App. A, D, I, J: one spin of the ensemble, and apparent temperatures. */
final class LocalClaims {

    /** Initial inverse temperature for which two spins 1 in a bath at 1 have a thermal local state, to 30 digits. */
    private static final String THERMAL_START = "0.717009805542259157735473717276";

    /** Value of ħ in units in which a wrong power of it shows. */
    private static final int HBAR = 2;

    private LocalClaims() { }

    static List<ClaimCheck> all() {
        return List.of(
                ClaimCheck.of("L25", "{10}; from E: {10}",
                        () -> Values.of(inverseTemperature(10, "1"), fromEnergy(10, "1")),
                        v -> v.agrees(0, v.get(1), 10)),
                ClaimCheck.of("L26", "{10}", () -> Values.of(inverseTemperature(10, "1e-8").divide(real("1e-8"))),
                        v -> v.agrees(0, ratio(10 + 2, 3), 10)),
                ClaimCheck.of("L27", "{12}", () -> Values.of(inverseTemperature(50, "30").subtract(real("30"))),
                        v -> v.isNear(0, Math.log(50), 1e-11)),
                ClaimCheck.of("L28", "{12}", () -> Values.of(inverseTemperature(50, "-30")),
                        v -> v.isNear(0, Math.log(50) - 30, 1e-9))
                        .corrected(v -> v.isNear(0, -30 + Math.signum(-30) * Math.log(50), 1e-9)),
                ClaimCheck.of("L29", "p(1)p(-1)-p(0)^2 = {8}",
                        () -> Values.of(curvature(local(3, "1", "inf", "0.7").populations())),
                        v -> v.hasSigns(-1) || v.hasSigns(1)),
                ClaimCheck.of("L30", "{2}: thermal at {12}", LocalClaims::almostThermal,
                        v -> !v.isNear(0, 0, 1e-30))
                        .corrected(v -> v.isNear(0, 0, 1e-30)),
                ClaimCheck.of("L31", "{8}; {8}; {8}", () -> Values.of(local(3, "1", "inf", "0.7").populations()),
                        v -> agree(v, DickeStates.EQUAL))
                        .corrected(v -> agree(v, DickeStates.HYPERGEOMETRIC)),
                ClaimCheck.of("L63", "{20}", () -> Values.of(apparentByDefinition(6, "1", "0.4", "0.9")),
                        v -> v.agrees(0, real("0.9"), 20)),
                ClaimCheck.of("L64", "{10} > 0.7",
                        () -> Values.of(local(3, "1", "inf", "0.7").decoheredApparentInverseTemperature()
                                .orElseThrow()),
                        v -> v.isNear(0, DickeStates.EQUAL.apparent(3, 2, 0.7), 1e-9))
                        .corrected(v -> v.isNear(0, DickeStates.HYPERGEOMETRIC.apparent(3, 2, 0.7), 1e-9)
                                && Values.isLess(real("0.7"), v.get(0))),
                ClaimCheck.of("L68", "{10} = e^(-(J+m)x)", () -> Values.of(ladderRatio()),
                        v -> v.isNear(0, ladder(HBAR * HBAR), 1e-12))
                        .corrected(v -> v.isNear(0, ladder(HBAR), 1e-12)));
    }

    private static Real inverseTemperature(long n, String betaB) {
        return local(n, "1/2", "inf", betaB).localInverseTemperature().orElseThrow();
    }

    private static Real fromEnergy(long n, String betaB) {
        Real energy = steady(n, "1/2", "inf", betaB).energy();
        return Functions.log(Real.of(n).subtract(energy).divide(energy));
    }

    private static Real curvature(List<Real> p) {
        return p.get(2).multiply(p.get(0)).subtract(p.get(1).multiply(p.get(1)));
    }

    private static Values almostThermal() {
        List<Real> p = local(2, "1", THERMAL_START, "1").populations();
        Real lower = Functions.log(p.get(0).divide(p.get(1)));
        return Values.of(Inputs.abs(lower.subtract(Functions.log(p.get(1).divide(p.get(2))))), lower);
    }

    private static boolean agree(Values populations, DickeStates states) {
        double[] predicted = states.populations(3, 2, 0.7);
        return populations.isNear(0, predicted[0], 1e-9) && populations.isNear(1, predicted[1], 1e-9)
                && populations.isNear(2, predicted[2], 1e-9);
    }

    /** Returns ln(Tr J₋J₊ρ / Tr J₊J₋ρ) [L H.2], level by level. */
    private static Real apparentByDefinition(long n, String s, String beta0, String betaB) {
        SpinEnsemble spins = spins(n, s);
        InverseTemperature bath = InverseTemperature.parse(betaB);
        SectorWeights weights = SectorWeights.thermal(spins, InverseTemperature.parse(beta0));
        Real up = Real.of(0);
        Real down = Real.of(0);
        for (HalfInteger totalSpin : spins.totalSpins().toList()) {
            Real each = weights.weight(totalSpin).divide(Block.of(totalSpin, bath).partition().orElseThrow());
            for (long m = -totalSpin.twice(); m <= totalSpin.twice(); m += 2) {
                Real population = each.multiply(Functions.exp(ratio(-m, 2).multiply(real(betaB))));
                up = up.add(population.multiply(climb(totalSpin.twice(), m)));
                down = down.add(population.multiply(climb(totalSpin.twice(), -m)));
            }
        }
        return Functions.log(up.divide(down));
    }

    /** Returns J(J+1) − m(m+1) from twice J and twice m. */
    private static Real climb(long twiceJ, long twiceM) {
        return ratio((twiceJ - twiceM) * (twiceJ + twiceM + 2), 4);
    }

    /** Returns the ratio of the populations of m = 1 and m = −2 of one spin 2 at ħωβ = 1/2. */
    private static Real ladderRatio() {
        List<Real> populations = local(1, "2", "0", "0.5").populations();
        return populations.get(3).divide(populations.get(0));
    }

    /** Returns e^(−(J+m) ħ^k ωβ) from the power of ħ, with ħωβ = 1/2. */
    private static double ladder(int powerOfHbar) {
        return Math.exp(-(2 + 1) * powerOfHbar * 0.5 / HBAR);
    }
}
