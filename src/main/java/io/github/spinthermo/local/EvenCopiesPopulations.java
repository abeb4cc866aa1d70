package io.github.spinthermo.local;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.local.coherence.CouplingShares;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Populations of one spin where every copy of a total spin has the same weight: with l'_j the multiplicities of the
 * other n − 1 spins,
 * <pre>p(μ) = Σ_j l'_j Σ_m' Σ_J (w_J/l_J) (e^−mx/Z_J) ⟨j m' s μ|J m⟩²,   m = m' + μ.</pre>
 * All terms are positive, so that small populations have all their digits.
 */
final class EvenCopiesPopulations {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    /** The time of a coefficient, and its memory beside its bits. */
    private static final LimbCost COEFFICIENT = new LimbCost(4e-5, 1e-9, 2);
    private static final double COEFFICIENT_BYTES = 150;

    private final SpinEnsemble ensemble;
    private final NavigableMap<HalfInteger, Real> weights;
    private final InverseTemperature coldness;

    EvenCopiesPopulations(SpinEnsemble ensemble, NavigableMap<HalfInteger, Real> weights,
            InverseTemperature coldness) {
        this.ensemble = ensemble;
        this.weights = weights;
        this.coldness = coldness;
    }

    /** Estimates the memory and time of the sum. */
    Estimate estimate(int bits) {
        double levels = ensemble.largestTotalSpin().twice() + 1.0;
        double coefficients = levels * levels / 4 * ensemble.localDimension();
        return new Estimate(COEFFICIENT_BYTES + bits / 8.0, COEFFICIENT.seconds(bits))
                .times(coefficients * ensemble.localDimension()).plus(SpinComposition.of(ensemble).estimate());
    }

    /** Returns p(−s) … p(s). */
    Ball[] populations(int bits) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimate(bits));
        int size = ensemble.largestTotalSpin().dimension().bitLength();
        Blocks bath = Temperatures.blocks(new Arithmetic(bits + GUARD + 2 * size), coldness, BigInteger.TWO);
        return new Pass(bath).populations();
    }

    /** The sum at a working precision; all angular momenta are twice their values. */
    private final class Pass {

        private final Arithmetic a;
        private final int s = Math.toIntExact(ensemble.s().twice());
        private final CouplingShares shares;
        private final Map<Long, Ball> lowest = new HashMap<>();
        private final Ball[] powers;

        Pass(Blocks bath) {
            this.a = bath.arithmetic();
            this.shares = new CouplingShares(a, s);
            this.powers = new Ball[Math.toIntExact(ensemble.largestTotalSpin().twice()) + 1];
            Arrays.setAll(powers, i -> i == 0 ? Ball.ONE : Ball.ZERO);
            for (int i = 1; i < powers.length && !coldness.isInfinite(); i++) {
                powers[i] = a.multiply(powers[i - 1], bath.boltzmannFactor());
            }
            NavigableMap<HalfInteger, BigInteger> counts = SpinComposition.of(ensemble).multiplicities();
            weights.forEach((totalSpin, weight) -> lowest.put(totalSpin.twice(), a.divide(
                    a.divide(Enclosures.ball(weight.enclose(a.bits())), Ball.of(counts.get(totalSpin))),
                    bath.levels(totalSpin.dimension()).partition())));
        }

        Ball[] populations() {
            Ball[] populations = new Ball[s + 1];
            Arrays.fill(populations, Ball.ZERO);
            SpinEnsemble others = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
            SpinComposition.of(others).multiplicities().forEach((j, count) -> {
                for (int i = 0; i <= s; i++) {
                    Ball sum = a.multiply(Ball.of(count), ofOthers(j.twice(), 2L * i - s));
                    populations[i] = a.add(populations[i], sum);
                }
            });
            return populations;
        }

        /** Returns the probability of the state μ beside one copy of j. */
        private Ball ofOthers(long j, long mu) {
            Ball sum = Ball.ZERO;
            for (long m = -j; m <= j; m += 2) {
                Interruption.check();
                Ball[] share = shares.of(j, m, mu);
                for (int k = 0; k <= s; k++) {
                    if (!share[k].isZero()) {
                        sum = a.add(sum, a.multiply(share[k], level(j - s + 2L * k, m + mu)));
                    }
                }
            }
            return sum;
        }

        /** Returns the probability of the level m of one copy of J. */
        private Ball level(long totalSpin, long m) {
            Ball first = lowest.getOrDefault(totalSpin, Ball.ZERO);
            return first.isZero() ? Ball.ZERO : a.multiply(first, powers[(int) (m + totalSpin) / 2]);
        }
    }
}
