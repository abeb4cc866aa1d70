package io.github.spinthermo.domains;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.kernel.Fractions;
import io.github.spinthermo.spin.ClebschGordan;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SignedRoot;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Where two domains start: product Dicke states |j1 m1⟩|j2 m2⟩ with exact weights, each domain of so many
 * particles.
 *
 * @param n1 the particles of the first domain
 * @param n2 those of the second
 * @param ground the largest j1 plus the largest j2 that the particles have: energies count from minus that
 * @param weights the weight of each state; positive, exactly 1 together
 * @param hasEntropy whether the state is known beyond these weights: if not, coherences between different
 *     j1 or j2 are left, which no J_z sees
 */
public record TwoDomainStart(long n1, long n2, HalfInteger ground, Map<DickePair, BigFraction> weights,
        boolean hasEntropy) {

    /**
     * Checks the weights.
     *
     * @param n1 the particles of the first domain
     * @param n2 those of the second
     * @param ground the largest j1 plus the largest j2
     * @param weights the weight of each state
     * @param hasEntropy whether they are all that is to know
     * @throws InvalidInputException if a weight is not positive or they do not sum to 1; it names {@code
     *     weights}
     */
    public TwoDomainStart {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weights.values().forEach(weight -> {
            if (weight.signum() <= 0) {
                throw new InvalidInputException("not-positive", "weights", weight, "is not positive");
            }
        });
        BigFraction sum = Fractions.sum(weights.values());
        if (!sum.equals(BigFraction.ONE)) {
            throw new InvalidInputException("sum-not-one", "weights", sum,
                    "is the sum of the weights; it must be exactly 1");
        }
    }

    /**
     * Symmetrised domains of spins s in Dicke states.
     *
     * @param n1 the spins of the first domain, at least 1
     * @param n2 those of the second
     * @param s their size
     * @param m1 the projection of the first, from −n1 s to n1 s
     * @param m2 that of the second
     * @return the start
     * @throws InvalidInputException if a projection is none of its domain; it names {@code m1} or {@code m2}
     */
    public static TwoDomainStart dicke(long n1, long n2, HalfInteger s, HalfInteger m1, HalfInteger m2) {
        HalfInteger j1 = HalfInteger.ofTwice(Math.multiplyExact(n1, s.twice()));
        HalfInteger j2 = HalfInteger.ofTwice(Math.multiplyExact(n2, s.twice()));
        DickePair pair = new DickePair(j1, m1, j2, m2);
        return new TwoDomainStart(n1, n2, sum(j1, j2), Map.of(pair, BigFraction.ONE), true);
    }

    private static HalfInteger sum(HalfInteger a, HalfInteger b) {
        return HalfInteger.ofTwice(Math.addExact(a.twice(), b.twice()));
    }

    /**
     * Spins 1/2 that point up or down one by one, not symmetrised within their domains: j occurs with the
     * probability ⟨u/2 u/2 d/2 −d/2|j (u−d)/2⟩².
     *
     * @param up1 the spins up in the first domain
     * @param down1 those down
     * @param up2 the spins up in the second
     * @param down2 those down
     * @return the start
     * @throws InvalidInputException if a number is negative; it names a projection
     */
    public static TwoDomainStart unsymmetrised(long up1, long down1, long up2, long down2) {
        NavigableMap<HalfInteger, SignedRoot> first = spins(up1, down1);
        NavigableMap<HalfInteger, SignedRoot> second = spins(up2, down2);
        HalfInteger m1 = HalfInteger.ofTwice(up1 - down1);
        HalfInteger m2 = HalfInteger.ofTwice(up2 - down2);
        Map<DickePair, BigFraction> weights = new LinkedHashMap<>();
        first.forEach((j1, one) -> second.forEach((j2, two) ->
                weights.put(new DickePair(j1, m1, j2, m2), one.squared().multiply(two.squared()))));
        HalfInteger ground = HalfInteger.ofTwice(up1 + down1 + up2 + down2);
        boolean isSymmetric = first.size() == 1 && second.size() == 1;
        return new TwoDomainStart(up1 + down1, up2 + down2, ground, weights, isSymmetric);
    }

    private static NavigableMap<HalfInteger, SignedRoot> spins(long up, long down) {
        HalfInteger u = HalfInteger.ofTwice(up);
        HalfInteger d = HalfInteger.ofTwice(down);
        return ClebschGordan.overTotalSpins(u, u, d, d.negate());
    }

    /** ⟨J²⟩ = j1(j1+1) + j2(j2+1) + 2 m1 m2, in the mean. */
    BigFraction squaredAngularMomentum() {
        return Fractions.sum(weights.entrySet().stream()
                .map(entry -> entry.getValue().multiply(squaredAngularMomentum(entry.getKey()))).toList());
    }

    private static BigFraction squaredAngularMomentum(DickePair pair) {
        BigInteger product = BigInteger.valueOf(pair.m1().twice()).multiply(BigInteger.valueOf(pair.m2().twice()));
        return BigFraction.of(square(pair.j1()).add(square(pair.j2())).add(product.shiftLeft(1)),
                BigInteger.valueOf(4));
    }

    /** 4 j (j + 1). */
    static BigInteger square(HalfInteger j) {
        BigInteger twice = BigInteger.valueOf(j.twice());
        return twice.multiply(twice.add(BigInteger.TWO));
    }
}
