package io.github.spinthermo.coupling;

import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.BinaryLogarithm;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Clebsch-Gordan coefficients ⟨j1 m1 j2 m2|J M⟩, exactly, with the phases of Condon and Shortley: real, and
 * ⟨j1 j1 j2 J−j1|J J⟩ positive.
 *
 * <p>Angular momenta are any multiples of 1/2. A coefficient that the selection rules exclude (M ≠ m1 + m2,
 * no triangle, j1 + j2 + J no integer) is exactly 0; a projection that its angular momentum does not have is
 * an error.
 *
 * <p><b>Cost.</b> A single coefficient, with j the smallest of j1, j2 and J, is a sum of at most j + 1
 * integers of about 2j log₂(j1 + J) bits each. A family over J or over m1, with j the smaller of j1 and j2,
 * has at most 2j + 1 coefficients, each by one step of a recurrence from the two before. However large the
 * other angular momenta are, nothing is longer than a few such integers.
 *
 * <p>Source: Racah's formula and the recurrences of J_1z and J² in Varshalovich, Moskalev, Khersonskii, Quantum
 * Theory of Angular Momentum (1988), chapter 8; in integers derived.
 *
 * @derivation 3, 1.2
 */
public final class ClebschGordan {

    /** Measured: a term of the sum and each of its 32-bit limbs. */
    private static final double TERM_SECONDS = 1e-6;
    private static final double LIMB_SECONDS = 1e-8;

    /** Measured on lowest terms: each bit of the result and each 32-bit limb of the sum. */
    private static final double REDUCTION_SECONDS = 1.1e-9;

    /**
     * Measured: the integers of a coefficient that is kept, and while it is reduced, in multiples of the
     * sum.
     */
    private static final double KEPT = 12;

    /** The number of products with short factors that a member of a family takes. */
    private static final double FAMILY_STEP = 12;
    private static final double REDUCED = 16;

    /** Bytes needed where the longest product, of less than 4 times the bits of the sum, has 2^31 bits. */
    private static final double LARGEST_BYTES = REDUCED * 0x1p31 / 4 / Byte.SIZE;

    /** Measured: a coefficient that is kept, without the digits of its integers. */
    private static final double OBJECT_BYTES = 400;

    private ClebschGordan() { }

    /**
     * Returns one coefficient.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @return the coefficient
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection; it
     *     names the one that is at fault, {@code j1}, {@code m1}, {@code j2}, {@code m2}, {@code J} or {@code
     *     M}
     * @throws ResourceLimitException if the integers do not fit into the free memory or have more than
     *     2^31 bits; it names the smallest of j1, j2 and J
     */
    public static SignedRoot coefficient(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        Estimate estimate = estimate(j1, m1, j2, m2, totalSpin, m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return SignedRoot.ZERO;
        }
        admit(estimate, j1, j2, totalSpin);
        return isSmallest(totalSpin, j1, j2)
                ? recoupled(j1, m1, j2, m2, totalSpin)
                : inOrder(j1, m1, j2, m2, totalSpin);
    }

    private static boolean isSmallest(HalfInteger totalSpin, HalfInteger j1, HalfInteger j2) {
        return totalSpin.compareTo(j1) < 0 && totalSpin.compareTo(j2) < 0;
    }

    /** Refuses for the smallest, with which the length of the integers goes. */
    private static void admit(Estimate estimate, HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {
        boolean isTotal = isSmallest(totalSpin, j1, j2);
        String smallest = isTotal ? "J" : smaller(j1, j2);
        HalfInteger value = isTotal ? totalSpin : min(j1, j2);
        Budget.MEMORY_ONLY.admit(smallest, value, estimate);
        if (estimate.bytes() > LARGEST_BYTES) {
            throw new ResourceLimitException(smallest, value,
                    "needs " + estimate + "; an integer has at most 2^31 bits");
        }
    }

    private static void admitFamily(HalfInteger j1, HalfInteger j2) {
        Budget.MEMORY_ONLY.admit(smaller(j1, j2), min(j1, j2), estimateFamily(j1, j2));
    }

    private static String smaller(HalfInteger j1, HalfInteger j2) {
        return j1.compareTo(j2) <= 0 ? "j1" : "j2";
    }

    private static HalfInteger min(HalfInteger j1, HalfInteger j2) {
        return j1.compareTo(j2) <= 0 ? j1 : j2;
    }

    /** Computes the coefficient with the smaller one second: ⟨j2 m2 j1 m1|J M⟩ is (−1)^(j1+j2−J) times it. */
    private static SignedRoot inOrder(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        Coupling coupling = smallestSecond(j1, m1, j2, m2, totalSpin);
        SignedRoot root = Coupling.root(coupling.sum(), coupling.factor());
        boolean flips = j1.compareTo(j2) < 0
                && isOdd(Coupling.half(j1.twice(), j2.twice(), -totalSpin.twice()));
        return flips ? root.negate() : root;
    }

    /** Computes the coefficient with the smallest, J, second: (−1)^(j1−m1) √((2J+1)/(2 j2+1)) ⟨j1 m1 J −M|j2 −m2⟩. */
    private static SignedRoot recoupled(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        Coupling coupling = smallestSecond(j1, m1, j2, m2, totalSpin);
        BigInteger[] factor = coupling.factor();
        SignedRoot root = Coupling.root(coupling.sum(), new BigInteger[] {
            factor[0].multiply(totalSpin.dimension()), factor[1].multiply(j2.dimension())});
        return isOdd(Coupling.half(j1.twice(), -m1.twice())) ? root.negate() : root;
    }

    /** Returns the coupling that differs by a known factor, of which the integers are shortest. */
    private static Coupling smallestSecond(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        if (isSmallest(totalSpin, j1, j2)) {
            return new Coupling(j1, m1, totalSpin, HalfInteger.ofTwice(-m1.twice() - m2.twice()), j2);
        }
        return j1.compareTo(j2) >= 0
                ? new Coupling(j1, m1, j2, m2, totalSpin)
                : new Coupling(j2, m2, j1, m1, totalSpin);
    }

    private static boolean isOdd(BigInteger number) {
        return number.testBit(0);
    }

    /**
     * Returns the coefficients of one product state in all total spins.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @return ⟨j1 m1 j2 m2|J m1+m2⟩ by J, from max(|j1 − j2|, |m1 + m2|) to j1 + j2; their squares add up to
     *     1
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection; it
     *     names the one that is at fault, {@code j1}, {@code m1}, {@code j2} or {@code m2}
     * @throws ResourceLimitException if the integers do not fit into the free memory, or j1 + j2 exceeds the
     *     range of {@link HalfInteger}; it names the smaller or the larger of j1 and j2
     */
    public static NavigableMap<HalfInteger, SignedRoot> overTotalSpins(HalfInteger j1, HalfInteger m1,
            HalfInteger j2, HalfInteger m2) {
        StateCheck.require("j1", j1, "m1", m1);
        StateCheck.require("j2", j2, "m2", m2);
        admitFamily(j1, j2);
        requireSum(j1, j2);
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
     * Returns the coefficients of one state of the total angular momentum in all product states.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @param totalSpin J
     * @param m its projection M
     * @return ⟨j1 m1 j2 M−m1|J M⟩ by m1, from max(−j1, M − j2) to min(j1, M + j2); their squares add up to 1;
     *     empty if j1, j2, J form no triangle
     * @throws InvalidInputException if an angular momentum is negative, or J does not have the projection M;
     *     it names {@code j1}, {@code j2}, {@code J} or {@code M}
     * @throws ResourceLimitException if the integers do not fit into the free memory; it names the smaller of
     *     j1 and j2
     */
    public static NavigableMap<HalfInteger, SignedRoot> overProjections(HalfInteger j1, HalfInteger j2,
            HalfInteger totalSpin, HalfInteger m) {
        StateCheck.requireAngularMomentum("j1", j1);
        StateCheck.requireAngularMomentum("j2", j2);
        StateCheck.require("J", totalSpin, "M", m);
        NavigableMap<HalfInteger, SignedRoot> coefficients = new TreeMap<>();
        if (formTriangle(j1, j2, totalSpin)) {
            admitFamily(j1, j2);
            if (j1.compareTo(j2) >= 0) {
                CouplingFamily.overProjections(j1, j2, totalSpin, m)
                        .forEach((index, root) -> coefficients.put(HalfInteger.ofTwice(index), root));
            } else {
                boolean flips = isOdd(Coupling.half(j1.twice(), j2.twice(), -totalSpin.twice()));
                CouplingFamily.overProjections(j2, j1, totalSpin, m).forEach((index, root) ->
                        coefficients.put(HalfInteger.ofTwice(m.twice() - index),
                                flips ? root.negate() : root));
            }
        }
        return Collections.unmodifiableNavigableMap(coefficients);
    }

    /**
     * Estimates what {@link #coefficient} and the lowest terms of its square need.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @return memory and time; nothing for a coefficient that is excluded
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection, as
     *     above
     */
    public static Estimate estimate(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        StateCheck.require("j1", j1, "m1", m1);
        StateCheck.require("j2", j2, "m2", m2);
        StateCheck.require("J", totalSpin, "M", m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return Estimate.NONE;
        }
        Coupling coupling = smallestSecond(j1, m1, j2, m2, totalSpin);
        double smallest = Math.min(totalSpin.twice(), Math.min(j1.twice(), j2.twice()));
        double largest = Math.max(totalSpin.twice(), Math.max(j1.twice(), j2.twice()));
        double limbs = bits(smallest, largest) / Integer.SIZE;
        double resultBits = smallest * BinaryLogarithm.of(2 * (largest + 1) / (smallest + 1));
        double sumSeconds = coupling.terms() * (TERM_SECONDS + LIMB_SECONDS * limbs);
        return new Estimate(REDUCED * Integer.BYTES * limbs,
                sumSeconds + REDUCTION_SECONDS * resultBits * limbs);
    }

    /**
     * Estimates what {@link #overTotalSpins} and {@link #overProjections} need at most, the squares not reduced.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @return memory and time
     */
    public static Estimate estimateFamily(HalfInteger j1, HalfInteger j2) {
        double smaller = Math.min(j1.twice(), j2.twice());
        double limbs = familyBits(j1, j2) / Integer.SIZE;
        double seconds = FAMILY_STEP * (TERM_SECONDS + LIMB_SECONDS * limbs);
        return new Estimate(OBJECT_BYTES + KEPT * Integer.BYTES * limbs, seconds).times(smaller + 1);
    }

    private static double familyBits(HalfInteger j1, HalfInteger j2) {
        return bits((double) Math.min(j1.twice(), j2.twice()), (double) Math.max(j1.twice(), j2.twice()));
    }

    /** Bounds the bits of a product of 2 j2 + 1 factors of the size of J + j1 or less. */
    private static double bits(double smallest, double largest) {
        return (smallest + 1) * (BinaryLogarithm.of(2 * largest + 2) + 1);
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

    private static void requireSum(HalfInteger j1, HalfInteger j2) {
        if (j1.twice() > HalfInteger.LARGEST_TWICE - j2.twice()) {
            boolean isFirst = j1.compareTo(j2) >= 0;
            throw new ResourceLimitException(isFirst ? "j1" : "j2", isFirst ? j1 : j2,
                    "makes total spins too large; 2J = 2 j1 + 2 j2 may be at most 9e18");
        }
    }
}
