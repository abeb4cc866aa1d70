package io.github.spinthermo.radiation;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.DifferencesFromReference;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Collective coherence K: the emission less that of the same spins without correlations. [L H] */
final class CollectiveCoherence {

    /** Bits for the roundings of a factor. */
    private static final int GUARD = 16;

    private CollectiveCoherence() { }

    static Outcome of(Radiation radiation, CollectiveSteadyState state) {
        if (state.isThermal()) {
            return Outcome.of(Real.of(0));
        }
        Optional<SpinEnsemble> ensemble = state.spins().single();
        if (ensemble.isEmpty()) {
            return new Outcome.NotComputed("collectiveCoherence", "spins of several sizes");
        }
        if (ensemble.get().s().equals(HalfInteger.HALF)) {
            return Outcome.of(ofHalves(state, ensemble.get()));
        }
        return state.copies().filter(Copies.EVEN::equals).flatMap(copies -> LocalState.in(state))
                .map(local -> Outcome.of(radiation.emission().subtract(uncorrelated(local, ensemble.get().n()))))
                .orElseGet(() -> new Outcome.NotComputed("collectiveCoherence",
                        "for spins larger than 1/2 it needs evenly mixed copies"));
    }

    /** Returns coth(x/2)(E_th − E), (2/3)(Σ w_J J(J+1) − 3n/4) at x = 0, and −n/2 in every bath if J = 0. */
    private static Real ofHalves(CollectiveSteadyState state, SpinEnsemble ensemble) {
        InverseTemperature x = state.betaB();
        if (state.isDark()) {
            return Real.of(ensemble.largestTotalSpin().toFraction().negate());
        }
        if (x.isZero()) {
            return ofHalvesAtZero(state, ensemble);
        }
        Real below = state.differences().map(DifferencesFromReference::energyOverThermal).map(Real::negate)
                .orElseGet(() -> state.thermalEnergy().subtract(state.energy()));
        if (x.isInfinite()) {
            return x.sign() == Sign.POSITIVE ? below : below.negate();
        }
        Real coherence = below.multiply(Real.refining(bits -> Enclosures.of(cotangent(x.toFraction(), bits))));
        return near(state.inBath(InverseTemperature.ZERO), x.toFraction(), coherence, ensemble);
    }

    private static Real ofHalvesAtZero(CollectiveSteadyState state, SpinEnsemble ensemble) {
        BigFraction independent = BigFraction.of(ensemble.n()).multiply(BigFraction.of(3, 4));
        return state.squaredTotalSpin().subtract(Real.of(independent)).multiply(Real.of(BigFraction.of(2, 3)));
    }

    /** Takes K from the two rates at x = 0, whose difference it is, as long as they have its digits. */
    private static Real near(CollectiveSteadyState atZero, BigFraction x, Real coherence, SpinEnsemble ensemble) {
        NearZero near = NearZero.of(x, ensemble.largestTotalSpin().dimension());
        Real together = atZero.squaredTotalSpin().multiply(Real.of(BigFraction.of(2, 3)));
        BigFraction alone = BigFraction.of(ensemble.n(), 2);
        return Real.refining(bits -> near.has(bits)
                ? Enclosures.of(new Arithmetic(bits + GUARD).subtract(near.from(together, bits),
                        near.from(Real.of(alone), bits)))
                : coherence.enclose(bits));
    }

    /** Returns coth(x/2) = 1 + 2/(e^x − 1). */
    private static Ball cotangent(BigFraction x, int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        return a.add(Ball.ONE, a.divide(Ball.of(2), a.expm1(a.ratio(x))));
    }

    /** Returns n Σ_μ p(μ)(s+μ)(s−μ+1), the emission of n spins in the state of one without correlations. */
    static Real uncorrelated(LocalState local, long n) {
        List<Real> populations = local.populations();
        return sum(populations, 1, populations.size()).multiply(Real.of(n));
    }

    /** Returns Σ i(2s + 1 − i)p_i, in halves: additions one in another as many as levels would exhaust the stack. */
    private static Real sum(List<Real> populations, int from, int to) {
        Interruption.check();
        if (to - from == 1) {
            return populations.get(from).multiply(Real.of((long) from * (populations.size() - from)));
        }
        int middle = (from + to) >>> 1;
        return sum(populations, from, middle).add(sum(populations, middle, to));
    }
}
