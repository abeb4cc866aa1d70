package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.pair.PairMixture;
import io.github.spinthermo.domains.pair.ProductState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The start of two domains: a mixture of products |j1 m1⟩|j2 m2⟩ of Dicke states, and the number of particles of
 * each domain.
 *
 * @derivation 3, 1.3
 */
public final class TwoDomainStart {

    private final long n1;
    private final long n2;
    private final HalfInteger ground;
    private final PairMixture mixture;

    private TwoDomainStart(long n1, long n2, HalfInteger ground, PairMixture mixture) {
        this.n1 = n1;
        this.n2 = n2;
        this.ground = ground;
        this.mixture = mixture;
    }

    /**
     * Mixes Dicke states without coherences, each pair of angular momenta once.
     *
     * @param n1 the particles of the first domain, at least 1
     * @param n2 those of the second, at least 1
     * @param ground the largest j1 plus the largest j2 that the particles have: energies count from minus that
     * @param weights the weight of each state; positive, exactly 1 together
     * @return the start
     * @throws InvalidInputException if a domain has no particle, a weight is not positive, the weights do not
     *     sum to 1, or angular momenta of a pair sum to more than the largest; it names {@code n1}, {@code n2},
     *     {@code weights} or {@code ground}
     */
    public static TwoDomainStart mixture(long n1, long n2, HalfInteger ground, Map<DickePair, BigFraction> weights) {
        requireParticles("n1", n1);
        requireParticles("n2", n2);
        weights.keySet().forEach(pair -> requireWithin(ground, pair));
        requireWeights(weights.values());
        Map<ProductState, BigFraction> states = new LinkedHashMap<>();
        weights.forEach((pair, weight) -> states.put(state(pair), weight));
        return new TwoDomainStart(n1, n2, ground, PairMixture.of(states));
    }

    private static void requireWeights(Collection<BigFraction> weights) {
        weights.forEach(weight -> {
            if (weight.signum() <= 0) {
                throw new InvalidInputException("not-positive", "weights", weight, "is not positive");
            }
        });
        BigFraction sum = Fractions.sum(weights);
        if (!sum.equals(BigFraction.ONE)) {
            throw new InvalidInputException("sum-not-one", "weights", sum,
                    "is the sum of the weights; it must be exactly 1");
        }
    }

    private static ProductState state(DickePair pair) {
        return new ProductState(pair.j1(), pair.m1(), pair.j2(), pair.m2());
    }

    private static void requireParticles(String name, long n) {
        if (n < 1) {
            throw new InvalidInputException("not-positive", name, n, "is not positive; at least 1 is needed");
        }
    }

    private static void requireWithin(HalfInteger ground, DickePair pair) {
        if (pair.j1().twice() > ground.twice() - pair.j2().twice()) {
            throw new InvalidInputException("out-of-range", "ground", ground,
                    "is below " + pair.j1() + " + " + pair.j2() + ", the angular momenta of a pair");
        }
    }

    /**
     * Starts symmetrised domains of spins s in Dicke states.
     *
     * @param n1 the spins of the first domain, at least 1
     * @param n2 those of the second, at least 1
     * @param s their size, at least 1/2
     * @param m1 the projection of the first, from −n1 s to n1 s
     * @param m2 that of the second, from −n2 s to n2 s
     * @return the start
     * @throws InvalidInputException if a size is not positive or a projection is none of its domain; it names
     *     {@code n1}, {@code n2}, {@code s}, {@code m1} or {@code m2}
     * @throws ResourceLimitException if a domain, or both together, are too large; it names {@code n1} or
     *     {@code n2}
     */
    public static TwoDomainStart dicke(long n1, long n2, HalfInteger s, HalfInteger m1, HalfInteger m2) {
        HalfInteger ground = largestTotalSpin(n1, n2, s);
        DickePair pair = new DickePair(largest("n1", n1, s), m1, largest("n2", n2, s), m2);
        return mixture(n1, n2, ground, Map.of(pair, BigFraction.ONE));
    }

    /**
     * Returns the largest total spin that two domains of spins s have together.
     *
     * @param n1 the spins of the first domain, at least 1
     * @param n2 those of the second, at least 1
     * @param s their size, at least 1/2
     * @return (n1 + n2) s
     * @throws InvalidInputException if one is not positive; it names {@code n1}, {@code n2} or {@code s}
     * @throws ResourceLimitException if 2 n1 s, 2 n2 s or their sum exceeds 9·10^18; it names {@code n1} or
     *     {@code n2}, for the sum the larger
     */
    public static HalfInteger largestTotalSpin(long n1, long n2, HalfInteger s) {
        long first = largest("n1", n1, s).twice();
        long second = largest("n2", n2, s).twice();
        if (first > HalfInteger.LARGEST_TWICE - second) {
            throw new ResourceLimitException(n1 > n2 ? "n1" : "n2", Math.max(n1, n2), "with "
                    + Math.min(n1, n2) + " others, s = " + s + ", is too large; 2(n1 + n2)s may be at most 9e18");
        }
        return HalfInteger.ofTwice(first + second);
    }

    private static HalfInteger largest(String name, long n, HalfInteger s) {
        try {
            return SpinEnsemble.of(n, s).largestTotalSpin();
        } catch (InvalidInputException e) {
            throw e.parameter().equals("n") ? e.named(name) : e;
        } catch (ResourceLimitException e) {
            throw e.named(name);
        }
    }

    /**
     * Starts spins 1/2 that point up or down one by one, not symmetrised within their domains: j occurs with the
     * probability ⟨u/2 u/2 d/2 −d/2|j (u−d)/2⟩².
     *
     * @param up1 the spins up in the first domain
     * @param down1 those down; at least 1 together
     * @param up2 the spins up in the second
     * @param down2 those down; at least 1 together
     * @return the start; its states are made when they are first asked for
     * @throws InvalidInputException if a number is negative or a domain has no spin; it names {@code up1},
     *     {@code down1}, {@code up2}, {@code down2}, {@code n1} or {@code n2}
     * @throws ResourceLimitException if the spins are more than 9·10^18, or when the states are asked for and do not
     *     fit into the free memory; it names {@code n1} or {@code n2}, the larger where both matter
     */
    public static TwoDomainStart unsymmetrised(long up1, long down1, long up2, long down2) {
        long n1 = spins("n1", "up1", up1, "down1", down1);
        long n2 = spins("n2", "up2", up2, "down2", down2);
        HalfInteger ground = largestTotalSpin(n1, n2, HalfInteger.HALF);
        return new TwoDomainStart(n1, n2, ground, PairMixture.unsymmetrised(up1, down1, up2, down2));
    }

    private static long spins(String name, String upName, long up, String downName, long down) {
        requireNumber(upName, up);
        requireNumber(downName, down);
        if (up > HalfInteger.LARGEST_TWICE - down) {
            throw new ResourceLimitException(name, BigInteger.valueOf(up).add(BigInteger.valueOf(down)),
                    "is too large; at most 9e18 spins are allowed");
        }
        return up + down;
    }

    private static void requireNumber(String name, long number) {
        if (number < 0) {
            throw new InvalidInputException("negative", name, number, "is negative; it is a number of spins");
        }
    }

    /**
     * Starts domains that are each thermal in the space of all their spins: |j1 m1⟩|j2 m2⟩ has the weight
     * l_j1 l_j2 e^(−x1 m1 − x2 m2)/(Z_1 Z_2). A single spin beside a domain at x = 0, which is the same seen
     * from any direction, has the weights of x = 0 too: no steady state depends on its temperature.
     *
     * @param first the spins of the first domain
     * @param x1 their inverse temperature, of either sign, also 0 and ±∞
     * @param second the spins of the second, of any size
     * @param x2 their inverse temperature
     * @return the start; its states are made when they are first asked for, with weights that are exact where x1 and
     *     x2 are 0 or ±∞, else as precise as is asked for
     * @throws ResourceLimitException if there are too many spins together, it names {@code n2}; or when the states
     *     are asked for and do not fit into the free memory, it names the larger of {@code n1} and {@code n2}
     */
    public static TwoDomainStart thermal(SpinEnsemble first, InverseTemperature x1, SpinEnsemble second,
            InverseTemperature x2) {
        long twice1 = first.largestTotalSpin().twice();
        long twice2 = second.largestTotalSpin().twice();
        if (twice1 > HalfInteger.LARGEST_TWICE - twice2) {
            throw new ResourceLimitException("n2", second.n(), "is too large beside the first domain; "
                    + "2 n1 s1 + 2 n2 s2 may be at most 9e18");
        }
        return new TwoDomainStart(first.n(), second.n(), HalfInteger.ofTwice(twice1 + twice2),
                PairMixture.thermal(first, x1, second, x2));
    }

    /**
     * Estimates the memory and time that the states of this start, its steady state in a bath and all quantities of
     * it need. Nothing is made for it.
     *
     * @param betaB x_B
     * @param precision the digits that will be asked for
     * @return memory and time
     */
    public Estimate estimate(InverseTemperature betaB, Precision precision) {
        return mixture.estimate(betaB, precision);
    }

    /** Returns the states with their weights. */
    PairMixture mixture() {
        return mixture;
    }

    /**
     * Counts the particles of the first domain.
     *
     * @return n1
     */
    public long n1() {
        return n1;
    }

    /**
     * Counts the particles of the second domain.
     *
     * @return n2
     */
    public long n2() {
        return n2;
    }

    /**
     * Returns the lowest energy, with the opposite sign.
     *
     * @return the largest j1 plus the largest j2
     */
    public HalfInteger ground() {
        return ground;
    }

    /**
     * Returns the weights of the states that have one.
     *
     * @return the weight of each state in all its copies, positive, 1 together; unmodifiable
     */
    public Map<DickePair, Real> weights() {
        Map<DickePair, Real> values = new LinkedHashMap<>();
        mixture.weights().forEach((state, weight) ->
                values.put(new DickePair(state.j1(), state.m1(), state.j2(), state.m2()), weight));
        return Collections.unmodifiableMap(values);
    }

    /**
     * Shows the start in messages.
     *
     * @return for example {@code n1 = 3, n2 = 1, 2 pairs of Dicke states}
     */
    @Override
    public String toString() {
        String counted = mixture.pairs() == 1 ? "1 pair" : new BigDecimal(mixture.pairs()).toPlainString() + " pairs";
        return "n1 = " + n1 + ", n2 = " + n2 + ", " + counted + " of Dicke states";
    }
}
