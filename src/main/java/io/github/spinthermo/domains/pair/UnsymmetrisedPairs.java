package io.github.spinthermo.domains.pair;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Weights of the Dicke states of two domains whose spins 1/2 point up or down one by one. */
public final class UnsymmetrisedPairs {

    private UnsymmetrisedPairs() { }

    /** Returns the weight of each pair of states. */
    static Map<ProductState, BigFraction> of(long up1, long down1, long up2, long down2) {
        Map<HalfInteger, BigFraction> second = totalSpins(up2, down2);
        HalfInteger m1 = HalfInteger.ofTwice(up1 - down1);
        HalfInteger m2 = HalfInteger.ofTwice(up2 - down2);
        Map<ProductState, BigFraction> weights = new LinkedHashMap<>();
        totalSpins(up1, down1).forEach((j1, one) -> second.forEach((j2, two) ->
                weights.put(new ProductState(j1, m1, j2, m2), one.multiply(two))));
        return weights;
    }

    /**
     * Computes ⟨u/2 u/2 d/2 −d/2|j (u−d)/2⟩² = (2j + 1) C(n + 1, k)/((n + 1) C(n, u)) for n = u + d, j = n/2 − k.
     *
     * @param up u, the number of spins that are up
     * @param down d, the number of spins that are down
     * @return the weight of each total spin j
     */
    public static Map<HalfInteger, BigFraction> totalSpins(long up, long down) {
        long n = up + down;
        BigInteger next = BigInteger.valueOf(n).add(BigInteger.ONE);
        List<BigInteger> binomials = new ArrayList<>();
        BigInteger binomial = BigInteger.ONE;
        BigInteger all = BigInteger.ONE;
        for (long k = 0; k <= Math.min(up, down); k++) {
            Interruption.check();
            binomials.add(binomial);
            binomial = binomial.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k + 1));
            all = k == 0 ? all : all.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
        }
        Map<HalfInteger, BigFraction> result = new LinkedHashMap<>();
        for (int k = 0; k < binomials.size(); k++) {
            Interruption.check();
            HalfInteger j = HalfInteger.ofTwice(n - 2L * k);
            result.put(j, BigFraction.of(binomials.get(k).multiply(BigInteger.valueOf(n - 2L * k + 1)),
                    all.multiply(next)));
        }
        return result;
    }
}
