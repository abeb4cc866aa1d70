package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** The mean excitations of the domains of a chain in a dark state, exactly. */
public final class DarkMeans {

    private DarkMeans() { }

    /**
     * Computes the means.
     *
     * @param sizes N_i
     * @param k the number of excitations, at most the smallest N_i
     * @return ⟨n_1⟩, ⟨n_2⟩, …, of sum k
     */
    public static List<BigFraction> of(List<Long> sizes, int k) {
        List<List<BigInteger>> weights = sizes.stream().map(size -> weights(size, k)).toList();
        List<BigFraction> means = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Interruption.check();
            List<BigInteger> others = List.of(BigInteger.ONE);
            for (int j = 0; j < sizes.size(); j++) {
                others = j == i ? others : product(others, weights.get(j), k);
            }
            means.add(mean(weights.get(i), others, k));
        }
        return List.copyOf(means);
    }

    /** Computes (N − n)!/n! for n from 0 to k, in units of (N − k)!/k!. */
    private static List<BigInteger> weights(long size, int k) {
        List<BigInteger> weights = new ArrayList<>(Collections.nCopies(k + 1, BigInteger.ONE));
        for (int n = k - 1; n >= 0; n--) {
            Interruption.check();
            weights.set(n, weights.get(n + 1).multiply(BigInteger.valueOf(n + 1))
                    .multiply(BigInteger.valueOf(size - n)));
        }
        return weights;
    }

    private static List<BigInteger> product(List<BigInteger> a, List<BigInteger> b, int k) {
        List<BigInteger> product = new ArrayList<>(Collections.nCopies(k + 1, BigInteger.ZERO));
        for (int i = 0; i < a.size(); i++) {
            Interruption.check();
            for (int j = 0; j < b.size() && i + j <= k; j++) {
                product.set(i + j, product.get(i + j).add(a.get(i).multiply(b.get(j))));
            }
        }
        return product;
    }

    private static BigFraction mean(List<BigInteger> own, List<BigInteger> others, int k) {
        BigInteger norm = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (int n = 0; n <= k; n++) {
            Interruption.check();
            BigInteger weight = own.get(n).multiply(others.get(k - n));
            norm = norm.add(weight);
            sum = sum.add(weight.multiply(BigInteger.valueOf(n)));
        }
        return BigFraction.of(sum, norm);
    }
}
