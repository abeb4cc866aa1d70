package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.DifferencesFromReference;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Theorems about the entropy, the free energy and the entropy production. */
final class EntropyTheorems {

    private static final InverseTemperature ONE = InverseTemperature.of(BigFraction.ONE);

    private static final Set<Observable> PRODUCTIONS =
            Set.of(Observable.ENTROPY_PRODUCTION, Observable.THERMAL_ENTROPY_PRODUCTION);

    private static final Claim AT_NO_FREE_ENERGY = Claim.none("the free energy is undefined at betaB = 0");
    private static final Claim AT_INFINITE_BATH = Claim.none("the entropy production is infinite at |betaB| = inf");

    static final Theorem EVEN = Theorem.ofThermal("evenness-entropy",
            "S(-x_0, x_B) = S(x_0, x_B)", "spec 1.8", Set.of(Observable.ENTROPY),
            point -> Claim.EQUAL,
            values -> Sides.of(values.finite(Observable.ENTROPY), values.states().fromOppositeStart().entropy()));

    static final Theorem MONOTONE = monotone(EntropyTheorems::companion);

    static final Theorem ENTROPY = Theorem.ofThermal("entropy",
            "S < S_th if |x_0| > |x_B|, S > S_th if |x_0| < |x_B|; equal at |x_0| = |x_B|", "[L 37], [L 38]",
            Set.of(Observable.ENTROPY, Observable.THERMAL_ENTROPY),
            point -> Claim.that(point.comparedMagnitudes().negate()),
            values -> Sides.of(values.finite(Observable.ENTROPY), values.finite(Observable.THERMAL_ENTROPY),
                    () -> values.states().differences().entropyOverThermal()));

    /** Printed without the exception: see the errata. */
    static final Theorem MITIGATION = Theorem.ofThermal("entropy-mitigation",
            "|S - S_0| < |S_th - S_0|; equal at |x_0| = |x_B|", "[L 39], corrected",
            Set.of(Observable.ENTROPY, Observable.THERMAL_ENTROPY, Observable.INITIAL_ENTROPY),
            EntropyTheorems::less,
            EntropyTheorems::changes);

    /** Printed without the exception: see the errata. */
    static final Theorem FREE_ENERGY = Theorem.of("free-energy",
            "x_B != 0: |F - F_0| < |F_th - F_0|; equal where both states are one, as at |x_0| = |x_B|",
            "[L F.8], corrected",
            Set.of(Observable.FREE_ENERGY_CHANGE, Observable.THERMAL_FREE_ENERGY_CHANGE),
            point -> point.betaB().isZero() ? AT_NO_FREE_ENERGY : lessUnlessIndependent(point),
            EntropyTheorems::freeEnergies);

    static final Theorem PRODUCTION_IS_POSITIVE = Theorem.of("entropy-production-positive",
            "x_B finite: Σ > 0; 0 where the bath leaves the start as it is, as at x_0 = x_B", "spec 1.8, spec 6.4",
            Set.of(Observable.ENTROPY_PRODUCTION),
            point -> point.betaB().isInfinite() ? AT_INFINITE_BATH
                    : Claim.that(point.isStationary() ? Relation.EQUAL : Relation.GREATER),
            values -> Sides.of(values.finite(Observable.ENTROPY_PRODUCTION), Real.of(0)));

    static final Theorem PRODUCTION = Theorem.of("entropy-production",
            "x_B finite: Σ < Σ_th; equal where both states are one, as at |x_0| = |x_B|", "spec 1.8, spec 6.4",
            PRODUCTIONS,
            point -> point.betaB().isInfinite() ? AT_INFINITE_BATH : lessUnlessIndependent(point),
            values -> Sides.of(values.finite(Observable.ENTROPY_PRODUCTION),
                    values.finite(Observable.THERMAL_ENTROPY_PRODUCTION), () -> divergence(values).negate()));

    /**
     * The relative entropy of the weights is taken from their sums, which the evaluation of the steady state
     * has at hand, and not from the entropy productions.
     */
    static final Theorem SAVING = Theorem.of("saving",
            "x_B finite: Σ_th - Σ = KL(w || w(x_B)), and more if the copies are not even; as Σ_th = Σ + KL where x_0"
                    + " and x_B differ in sign, or the start is not thermal",
            "spec 1.5, spec 6.4", PRODUCTIONS,
            point -> point.betaB().isInfinite() ? AT_INFINITE_BATH : Claim.EQUAL,
            EntropyTheorems::saving);

    static final Theorem FREE_ENERGY_SIGN = Theorem.of("free-energy-sign",
            "x_B > 0: F < F_0; x_B < 0: F > F_0; equal where the bath leaves the start as it is", "spec 6.4",
            Set.of(Observable.FREE_ENERGY_CHANGE),
            point -> point.betaB().isZero() ? AT_NO_FREE_ENERGY
                    : point.isStationary() ? Claim.EQUAL : Claim.that(point.betaB().sign().negate()),
            values -> Sides.of(values.finite(Observable.FREE_ENERGY_CHANGE), Real.of(0)));

    private EntropyTheorems() { }

    /** Compares the entropies of two starts in one bath, which are both close to S_+ where both starts are cold. */
    static Theorem monotone(Function<Point, InverseTemperature> other) {
        return Theorem.ofThermal("monotone-entropy",
                "S(x_0) < S(x_0') if |x_0| > |x_0'| and the reverse; equal at |x_0| = |x_0'|", "[L App. E]",
                Set.of(Observable.ENTROPY),
                point -> Claim.that(Sign.of(other.apply(point).abs().compareTo(point.beta0().abs()))),
                values -> {
                    CollectiveSteadyState there = CollectiveSteadyState.of(values.point().ensemble(),
                            other.apply(values.point()), values.point().betaB());
                    return Sides.of(values.finite(Observable.ENTROPY), there.entropy(),
                            () -> values.states().differences().entropyOverPlus()
                                    .subtract(there.differences().orElseThrow().entropyOverPlus()));
                });
    }

    /** Chooses the other start: half of x_0 from 1 on, twice x_0 below; 1 for 0 and ±∞. */
    static InverseTemperature companion(Point point) {
        InverseTemperature beta0 = point.beta0();
        if (beta0.isZero() || beta0.isInfinite()) {
            return ONE;
        }
        BigFraction x = beta0.toFraction();
        return InverseTemperature.of(beta0.abs().compareTo(ONE) < 0 ? x.multiply(2) : x.divide(2));
    }

    private static Claim less(Point point) {
        return Claim.that(point.comparedMagnitudes() == Sign.ZERO ? Relation.EQUAL : Relation.LESS);
    }

    private static Claim lessUnlessIndependent(Point point) {
        return Claim.that(point.endsAsIndependent() ? Relation.EQUAL : Relation.LESS);
    }

    /**
     * Compares |S − S_0| and |S_th − S_0|, which differ by ±(S − S_th) if both changes have one sign: they should.
     */
    private static Sides changes(Observables values) {
        Real initial = values.finite(Observable.INITIAL_ENTROPY);
        Real change = values.finite(Observable.ENTROPY).subtract(initial);
        Real thermalChange = values.finite(Observable.THERMAL_ENTROPY).subtract(initial);
        Real left = magnitude(change);
        Real right = magnitude(thermalChange);
        DifferencesFromReference differences = values.states().differences();
        return Sides.of(left, right, () -> switch (change.sign()) {
            case ZERO -> left.subtract(right);
            case POSITIVE -> thermalChange.sign() == Sign.POSITIVE
                    ? differences.entropyOverThermal() : left.subtract(right);
            case NEGATIVE -> thermalChange.sign() == Sign.NEGATIVE
                    ? differences.entropyOverThermal().negate() : left.subtract(right);
        });
    }

    /** Compares |ΔF_th| and |ΔF|, whose difference is (Σ_th − Σ)/|x_B|; at |x_B| = ∞ both are heats. */
    private static Sides freeEnergies(Observables values) {
        InverseTemperature hotness = values.point().betaB().abs();
        Real left = magnitude(values.finite(Observable.FREE_ENERGY_CHANGE));
        Real right = magnitude(values.finite(Observable.THERMAL_FREE_ENERGY_CHANGE));
        if (!values.point().isThermal()) {
            return Sides.of(left, right);
        }
        return Sides.of(left, right,
                () -> hotness.isInfinite()
                        ? magnitude(values.states().differences().energyOverThermal()).negate()
                        : divergence(values).negate().divide(Real.of(hotness.toFraction())));
    }

    /**
     * Compares Σ_th − Σ with the divergence. If x_0 and x_B have opposite signs, both productions are 2|x_B (ns −
     * E_0)| but for a little; then Σ is added on the other side and nothing large is subtracted. After a start that is
     * not thermal that may happen at any x_B.
     */
    private static Sides saving(Observables values) {
        Real collective = values.finite(Observable.ENTROPY_PRODUCTION);
        Real independent = values.finite(Observable.THERMAL_ENTROPY_PRODUCTION);
        Point point = values.point();
        boolean inverted = !point.isThermal() || point.beta0().sign() != point.betaB().sign();
        return inverted
                ? Sides.of(independent, collective.add(divergence(values)))
                : Sides.of(independent.subtract(collective), divergence(values));
    }

    private static Real divergence(Observables values) {
        Point point = values.point();
        if (point.isThermal()) {
            return values.states().differences().weightDivergence().orElseThrow();
        }
        return point.endsAsIndependent() ? Real.of(0) : new BlockMeans(point).distanceFromIndependent();
    }

    private static Real magnitude(Real number) {
        return number.sign() == Sign.NEGATIVE ? number.negate() : number;
    }
}
