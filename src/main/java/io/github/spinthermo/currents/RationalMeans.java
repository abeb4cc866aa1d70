package io.github.spinthermo.currents;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Energies and emissions as fractions, where e^(−x) = q and the weights are fractions: between baths at infinite
 * temperature and at 0. They are written out only to decide a tie.
 *
 * @derivation 7.2
 */
final class RationalMeans {

    private RationalMeans() { }

    /** Counts what the level k of a block, counted from its lowest, contributes. */
    private interface Level {
        BigInteger of(long twiceSpin, long level);
    }

    /** Tells whether all weights are fractions, without computing those of a thermal start. */
    static boolean isPossible(CollectiveSteadyState start) {
        return start.spins().count() == 1 || start.beta0()
                .map(beta0 -> beta0.isInfinite() || beta0.isZero())
                .orElseGet(() -> start.start().weights().values().stream().allMatch(Real::isExact));
    }

    /** Returns E = Σ w_J (ns − J + ⟨k⟩). */
    static BigFraction energy(CollectiveSteadyState start, BigFraction q) {
        BigFraction energy = start.spins().largestTotalSpin().toFraction();
        for (Map.Entry<HalfInteger, BigFraction> entry : weights(start).entrySet()) {
            BigFraction fromMiddle = mean(entry.getKey(), RationalMeans::energy, q)
                    .subtract(entry.getKey().toFraction());
            energy = energy.add(entry.getValue().multiply(fromMiddle));
        }
        return energy;
    }

    /** Returns K = Σ w_J ⟨k (2J + 1 − k)⟩. */
    static BigFraction emission(CollectiveSteadyState start, BigFraction q) {
        return sum(weights(start), RationalMeans::emission, q);
    }

    /** Returns Σ n_s ⟨k⟩. */
    static BigFraction thermalEnergy(CollectiveSteadyState start, BigFraction q) {
        return sum(independent(start), RationalMeans::energy, q);
    }

    /** Returns Σ n_s K_s. */
    static BigFraction thermalEmission(CollectiveSteadyState start, BigFraction q) {
        return sum(independent(start), RationalMeans::emission, q);
    }

    /** Returns the ratio of the emissions where no other J than 0 and s has a weight: w_s/n at any temperature. */
    static Optional<Real> ratio(CollectiveSteadyState start) {
        if (start.spins().count() == 1) {
            return Optional.of(Real.of(1));
        }
        if (start.beta0().isPresent() || start.spins().single().isEmpty()) {
            return Optional.empty();
        }
        HalfInteger one = start.ensemble().s();
        Map<HalfInteger, Real> weights = start.start().weights();
        return weights.keySet().stream().allMatch(spin -> spin.equals(one) || spin.equals(HalfInteger.ZERO))
                ? Optional.of(weights.getOrDefault(one, Real.of(0)).divide(Real.of(start.spins().count())))
                : Optional.empty();
    }

    private static BigInteger energy(long twiceSpin, long level) {
        return BigInteger.valueOf(level);
    }

    private static BigInteger emission(long twiceSpin, long level) {
        return BigInteger.valueOf(level).multiply(BigInteger.valueOf(twiceSpin + 1 - level));
    }

    private static Map<HalfInteger, BigFraction> weights(CollectiveSteadyState start) {
        Map<HalfInteger, BigFraction> weights = new HashMap<>();
        start.start().weights().forEach((spin, weight) -> weights.put(spin, weight.exact().orElseThrow()));
        return weights;
    }

    private static Map<HalfInteger, BigFraction> independent(CollectiveSteadyState start) {
        Map<HalfInteger, BigFraction> numbers = new HashMap<>();
        start.spins().ensembles().forEach(spins -> numbers.put(spins.s(), BigFraction.of(spins.n())));
        return numbers;
    }

    private static BigFraction sum(Map<HalfInteger, BigFraction> weights, Level level, BigFraction q) {
        return Fractions.sum(weights.entrySet().stream()
                .map(entry -> entry.getValue().multiply(mean(entry.getKey(), level, q))).toList());
    }

    /** Returns Σ_k c_k q^k/Σ_k q^k by Horner's rule in integers. */
    private static BigFraction mean(HalfInteger spin, Level level, BigFraction q) {
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ZERO;
        BigInteger power = BigInteger.ONE;
        for (long k = spin.twice(); k >= 0; k--) {
            Interruption.check();
            above = above.multiply(q.getNumerator()).add(power.multiply(level.of(spin.twice(), k)));
            below = below.multiply(q.getNumerator()).add(power);
            power = power.multiply(q.getDenominator());
        }
        return Fractions.of(above, below);
    }
}
