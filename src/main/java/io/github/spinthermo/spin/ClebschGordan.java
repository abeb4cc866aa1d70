package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Clebsch-Gordan coefficients ⟨j1 m1 j2 m2|J M⟩, exactly, with the phases of Condon and Shortley: real, and
 * ⟨j1 j1 j2 J−j1|J J⟩ positive.
 *
 * <p>Angular momenta are any multiples of 1/2. A coefficient that the selection rules exclude (M ≠ m1 + m2, no
 * triangle, j1 + j2 + J no integer) is exactly 0; a projection that its angular momentum does not have is an
 * error.
 *
 * <p><b>Cost.</b> With j the smallest of j1 and j2: a single coefficient is a sum of at most 2j + 1 integers of about
 * 2j log₂(j1 + j2) bits each; a family over J or over m1 has as many coefficients, each by one step of a recurrence
 * from the one before. Nothing is longer than that, however large the other angular momentum is.
 *
 * <p>Source: Racah's formula and the recurrences of J_1z and J² in Varshalovich, Moskalev, Khersonskii, Quantum Theory
 * of Angular Momentum (1988), chapter 8; in integers derived, see spec 3, section 1.2.
 */
public final class ClebschGordan {

    /** Measured: a term of the sum and each of its 32-bit limbs. */
    private static final double TERM_SECONDS = 1e-6;
    private static final double LIMB_SECONDS = 1.5e-8;

    /** The integers of a coefficient, in multiples of its longest. */
    private static final double NUMBERS = 6;

    private ClebschGordan() { }

    /**
     * One coefficient.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @return the coefficient
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection; it names the
     *     one that is at fault, {@code j1}, {@code m1}, {@code j2}, {@code m2}, {@code J} or {@code M}
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names {@code j2}
     */
    public static SignedRoot coefficient(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        requireState("j1", j1, "m1", m1);
        requireState("j2", j2, "m2", m2);
        requireState("J", totalSpin, "M", m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return SignedRoot.ZERO;
        }
        Budget.MEMORY_ONLY.admit("j2", j2, estimate(j1, j2, totalSpin));
        return totalSpin.compareTo(j1) < 0 && totalSpin.compareTo(j2) < 0
                ? recoupled(j1, m1, j2, m2, totalSpin)
                : inOrder(j1, m1, j2, m2, totalSpin);
    }

    /** With the smaller one second: ⟨j2 m2 j1 m1|J M⟩ is (−1)^(j1+j2−J) times the coefficient. */
    private static SignedRoot inOrder(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        if (j1.compareTo(j2) >= 0) {
            Coupling coupling = new Coupling(j1, m1, j2, m2, totalSpin);
            return Coupling.root(coupling.sum(), coupling.factor());
        }
        SignedRoot swapped = inOrder(j2, m2, j1, m1, totalSpin);
        return isOdd(Coupling.half(j1.twice(), j2.twice(), -totalSpin.twice())) ? swapped.negate() : swapped;
    }

    /** With the smallest, J, second: (−1)^(j1−m1) √((2J+1)/(2 j2+1)) ⟨j1 m1 J −M|j2 −m2⟩. */
    private static SignedRoot recoupled(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        HalfInteger m = HalfInteger.ofTwice(-m1.twice() - m2.twice());
        Coupling coupling = new Coupling(j1, m1, totalSpin, m, j2);
        BigInteger[] factor = coupling.factor();
        SignedRoot root = Coupling.root(coupling.sum(), new BigInteger[] {
            factor[0].multiply(totalSpin.dimension()), factor[1].multiply(j2.dimension())});
        return isOdd(Coupling.half(j1.twice(), -m1.twice())) ? root.negate() : root;
    }

    private static boolean isOdd(BigInteger number) {
        return number.testBit(0);
    }

    /**
     * The coefficients of one product state in all total spins.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @return ⟨j1 m1 j2 m2|J m1+m2⟩ by J, from max(|j1 − j2|, |m1 + m2|) to j1 + j2; their squares add up to 1
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection; it names the
     *     one that is at fault, {@code j1}, {@code m1}, {@code j2} or {@code m2}
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names {@code j2}
     */
    public static NavigableMap<HalfInteger, SignedRoot> overTotalSpins(HalfInteger j1, HalfInteger m1,
            HalfInteger j2, HalfInteger m2) {
        requireState("j1", j1, "m1", m1);
        requireState("j2", j2, "m2", m2);
        Budget.MEMORY_ONLY.admit("j2", j2, estimateFamily(j1, j2));
        boolean isOrdered = j1.compareTo(j2) >= 0;
        CouplingFamily family = isOrdered
                ? CouplingFamily.overTotalSpins(j1, m1, j2, m2)
                : CouplingFamily.overTotalSpins(j2, m2, j1, m1);
        NavigableMap<HalfInteger, SignedRoot> coefficients = new TreeMap<>();
        family.forEach((index, root) -> coefficients.put(HalfInteger.ofTwice(index),
                isOrdered || !isOdd(Coupling.half(j1.twice(), j2.twice(), -index)) ? root : root.negate()));
        return Collections.unmodifiableNavigableMap(coefficients);
    }

    /**
     * The coefficients of one state of the total angular momentum in all product states.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @param totalSpin J
     * @param m its projection M
     * @return ⟨j1 m1 j2 M−m1|J M⟩ by m1, from max(−j1, M − j2) to min(j1, M + j2); their squares add up to 1; empty if
     *     j1, j2, J form no triangle
     * @throws InvalidInputException if an angular momentum is negative, or J does not have the projection M; it
     *     names {@code j1}, {@code j2}, {@code J} or {@code M}
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names {@code j2}
     */
    public static NavigableMap<HalfInteger, SignedRoot> overProjections(HalfInteger j1, HalfInteger j2,
            HalfInteger totalSpin, HalfInteger m) {
        requireAngularMomentum("j1", j1);
        requireAngularMomentum("j2", j2);
        requireState("J", totalSpin, "M", m);
        NavigableMap<HalfInteger, SignedRoot> coefficients = new TreeMap<>();
        if (formTriangle(j1, j2, totalSpin)) {
            Budget.MEMORY_ONLY.admit("j2", j2, estimateFamily(j1, j2));
            if (j1.compareTo(j2) >= 0) {
                CouplingFamily.overProjections(j1, j2, totalSpin, m)
                        .forEach((index, root) -> coefficients.put(HalfInteger.ofTwice(index), root));
            } else {
                boolean flips = isOdd(Coupling.half(j1.twice(), j2.twice(), -totalSpin.twice()));
                CouplingFamily.overProjections(j2, j1, totalSpin, m).forEach((index, root) ->
                        coefficients.put(HalfInteger.ofTwice(m.twice() - index), flips ? root.negate() : root));
            }
        }
        return Collections.unmodifiableNavigableMap(coefficients);
    }

    /**
     * What {@link #coefficient} needs.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @param totalSpin J
     * @return memory and time
     */
    public static Estimate estimate(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {
        double terms = Math.min(totalSpin.twice(), Math.min(j1.twice(), j2.twice())) + 1.0;
        return new Estimate(NUMBERS * bits(terms, j1, j2) / 8, terms * stepSeconds(bits(terms, j1, j2)));
    }

    /**
     * What {@link #overTotalSpins} and {@link #overProjections} need.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @return memory and time
     */
    public static Estimate estimateFamily(HalfInteger j1, HalfInteger j2) {
        double terms = Math.min(j1.twice(), j2.twice()) + 1.0;
        double bits = bits(terms, j1, j2);
        return new Estimate(NUMBERS * bits / 8, NUMBERS * stepSeconds(bits)).times(terms);
    }

    private static double bits(double terms, HalfInteger j1, HalfInteger j2) {
        return terms * (Math.log((double) j1.twice() + j2.twice() + 2) / Math.log(2) + 1);
    }

    private static double stepSeconds(double bits) {
        return TERM_SECONDS + LIMB_SECONDS * bits / Integer.SIZE;
    }

    private static boolean couples(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        boolean conserves = BigInteger.valueOf(m1.twice()).add(BigInteger.valueOf(m2.twice()))
                .equals(BigInteger.valueOf(m.twice()));
        return conserves && formTriangle(j1, j2, totalSpin);
    }

    private static boolean formTriangle(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {
        BigInteger sum = BigInteger.valueOf(j1.twice()).add(BigInteger.valueOf(j2.twice()));
        BigInteger twiceJ = BigInteger.valueOf(totalSpin.twice());
        return !isOdd(sum.add(twiceJ)) && twiceJ.compareTo(sum) <= 0
                && totalSpin.twice() >= Math.abs(j1.twice() - j2.twice());
    }

    private static void requireAngularMomentum(String name, HalfInteger j) {
        if (j.twice() < 0) {
            throw new InvalidInputException("negative-spin", name, j,
                    "is negative; an angular momentum is 0, 1/2, 1, …");
        }
    }

    private static void requireState(String name, HalfInteger j, String projection, HalfInteger m) {
        requireAngularMomentum(name, j);
        if (m.isInteger() != j.isInteger() || m.abs().compareTo(j) > 0) {
            throw new InvalidInputException("not-a-projection", projection, m, "is no projection of " + name + " = " + j
                    + "; it runs in steps of 1 from " + j.negate() + " to " + j);
        }
    }
}
