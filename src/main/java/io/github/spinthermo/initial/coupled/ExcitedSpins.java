package io.github.spinthermo.initial.coupled;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Number of excited spins among n spins 1/2 of different temperatures: q_a is the probability of a excited ones. Each
 * set of a excited spins of n is one of C(n, a) configurations, of which l_J belong to total spin J, so that
 * <pre>w_J = l_J Σ_{|a − n/2| ≤ J} q_a/C(n, a).</pre>
 */
public final class ExcitedSpins {

    private ExcitedSpins() { }

    /**
     * Returns the weights of the total spins.
     *
     * @param scalars the numbers
     * @param populations for each spin those of its lower and its upper state
     * @param <T> a number
     * @return the weights that are not exactly 0
     */
    public static <T> NavigableMap<HalfInteger, T> weights(Scalars<T> scalars, List<List<T>> populations) {
        int n = populations.size();
        List<T> each = perConfiguration(scalars, distribution(scalars, populations));
        Multiplicities multiplicities = Multiplicities.of(SpinEnsemble.of(n, HalfInteger.HALF));
        NavigableMap<HalfInteger, T> weights = new TreeMap<>();
        T sum = scalars.zero();
        for (int twice = n % 2; twice <= n; twice += 2) {
            sum = scalars.add(sum, each.get((n - twice) / 2));
            sum = twice == 0 ? sum : scalars.add(sum, each.get((n + twice) / 2));
            if (!scalars.isZero(sum)) {
                HalfInteger totalSpin = HalfInteger.ofTwice(twice);
                weights.put(totalSpin, scalars.multiply(sum, scalars.of(multiplicities.multiplicity(totalSpin))));
            }
        }
        return weights;
    }

    /**
     * Returns P(J, M) = l_J q_a/C(n, a), a = n/2 + M, up to the factor l_J.
     *
     * @param scalars the numbers
     * @param populations for each spin those of its lower and its upper state
     * @param <T> a number
     * @return the numbers for all M of each total spin, ascending
     */
    public static <T> NavigableMap<HalfInteger, List<T>> levels(Scalars<T> scalars, List<List<T>> populations) {
        int n = populations.size();
        List<T> each = perConfiguration(scalars, distribution(scalars, populations));
        NavigableMap<HalfInteger, List<T>> levels = new TreeMap<>();
        for (int twice = n % 2; twice <= n; twice += 2) {
            levels.put(HalfInteger.ofTwice(twice), each.subList((n - twice) / 2, (n + twice) / 2 + 1));
        }
        return levels;
    }

    /** Returns q_0, …, q_n, by the product of the n polynomials p(−1/2) + p(1/2) z. */
    private static <T> List<T> distribution(Scalars<T> scalars, List<List<T>> populations) {
        List<T> q = List.of(scalars.ratio(1, 1));
        for (List<T> spin : populations) {
            Interruption.check();
            List<T> next = new ArrayList<>();
            for (int a = 0; a <= q.size(); a++) {
                T stay = a < q.size() ? scalars.multiply(q.get(a), spin.get(0)) : scalars.zero();
                T rise = a > 0 ? scalars.multiply(q.get(a - 1), spin.get(1)) : scalars.zero();
                next.add(scalars.add(stay, rise));
            }
            q = next;
        }
        return q;
    }

    /** Returns q_a/C(n, a). */
    private static <T> List<T> perConfiguration(Scalars<T> scalars, List<T> q) {
        List<T> result = new ArrayList<>();
        BigInteger configurations = BigInteger.ONE;
        long n = q.size() - 1L;
        for (int a = 0; a <= n; a++) {
            result.add(scalars.multiply(q.get(a), scalars.ratio(BigInteger.ONE, configurations)));
            configurations = configurations.multiply(BigInteger.valueOf(n - a)).divide(BigInteger.valueOf(a + 1L));
        }
        return result;
    }
}
