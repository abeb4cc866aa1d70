package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Spins fully up beside spins fully down: two stretched angular momenta j_1 = sa and j_2 = sb of opposite projection,
 * whose total spin is J with the probability
 * <pre>w_J = (2J+1) (2j_1)! (2j_2)!/((j_1+j_2+J+1)! (j_1+j_2−J)!),   |j_1 − j_2| ≤ J ≤ j_1 + j_2.</pre>
 */
final class UpDownStart {

    /** The time of a product of two fractions, brought to lowest terms. */
    private static final LimbCost FRACTION = new LimbCost(2e-6, 1e-8, 2);

    private UpDownStart() { }

    static InitialState of(SpinEnsemble ensemble, long up, Copies copies) {
        if (up < 0 || up > ensemble.n()) {
            throw new InvalidInputException("out-of-range", "up", up, "is not a number of spins that are up; write one"
                    + " from 0 to n = " + ensemble.n());
        }
        if (WeightedStart.requireSimple(copies) == Copies.EVEN && ensemble.localDimension() > 2) {
            throw new InvalidInputException("not-even", "copies", copies,
                    "is no state of spins larger than 1/2, whose random arrangements are not even; write one");
        }
        HalfInteger m = HalfInteger.ofTwice(ensemble.s().twice() * (up - (ensemble.n() - up)));
        WeightedStart start = new WeightedStart(ensemble, () -> weights(ensemble, up), listing(ensemble, up), copies);
        String description = "up-down, up = " + up;
        boolean isTurned = up == 0 || up == ensemble.n();
        return copies == Copies.ONE && !isTurned
                ? start.coherentAt(m, () -> Outcome.of(Real.of(0)), description)
                : start.at(m, () -> Outcome.of(isTurned ? Real.of(0) : arrangements(ensemble.n(), up)), description);
    }

    private static WeightedStart.Listing listing(SpinEnsemble ensemble, long up) {
        double turned = ensemble.s().twice() * (double) Math.min(up, ensemble.n() - up);
        double bits = logBinomial((double) ensemble.largestTotalSpin().twice(), turned) + Long.SIZE;
        return new WeightedStart.Listing(turned + 1,
                new Estimate(bits / Byte.SIZE * 2, FRACTION.seconds(bits)).times(turned + 1));
    }

    /** Bounds log₂ C(n, k), the length of numerators and denominators: n times the entropy of k/n. */
    private static double logBinomial(double n, double k) {
        double share = k / n;
        return k == 0 ? 0 : n * (-share * Math.log(share) - (1 - share) * Math.log1p(-share)) / Math.log(2);
    }

    /** Returns ln C(n, a). */
    private static Real arrangements(long n, long up) {
        BigInteger count = BigInteger.ONE;
        for (long i = 1; i <= Math.min(up, n - up); i++) {
            count = count.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return CopyEntropy.ofEqual(count);
    }

    /** Returns the weights, from J = |j_1 − j_2| on, where it is (2J+1)/(2 max(j_1, j_2) + 1), by their ratios. */
    private static NavigableMap<HalfInteger, BigFraction> weights(SpinEnsemble ensemble, long up) {
        long sum = ensemble.largestTotalSpin().twice();
        long first = ensemble.s().twice() * up;
        long smallest = Math.abs(2 * first - sum);
        NavigableMap<HalfInteger, BigFraction> weights = new TreeMap<>();
        BigFraction weight = BigFraction.of(BigInteger.valueOf(smallest + 1),
                BigInteger.valueOf((sum + smallest) / 2 + 1));
        for (long twice = smallest; twice <= sum; twice += 2) {
            weights.put(HalfInteger.ofTwice(twice), weight);
            weight = weight.multiply(BigFraction.of(
                    BigInteger.valueOf(twice + 3).multiply(BigInteger.valueOf((sum - twice) / 2)),
                    BigInteger.valueOf(twice + 1).multiply(BigInteger.valueOf((sum + twice) / 2 + 2))));
        }
        return weights;
    }
}
