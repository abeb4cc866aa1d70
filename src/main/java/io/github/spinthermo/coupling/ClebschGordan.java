package io.github.spinthermo.coupling;

import io.github.spinthermo.checks.StateCheck;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.kernel.Once;
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
 * integers of about 2j log₂(j1 + J) bits each. Its digits alone take a step of a recurrence for each unit of the
 * smallest entry of its square of Regge, which is at most a third of j1 + j2 + J: 40 milliseconds for the longest
 * recurrence at j = 100 000. A family over J or over m1, with j the smaller of j1 and j2, has at most 2j + 1
 * coefficients, each by one step of a recurrence from the two before. However large the other angular momenta are,
 * nothing is longer than a few such integers.
 *
 * <p>Source: Racah's formula and the recurrences of J_1z and J² in Varshalovich, Moskalev, Khersonskii, Quantum
 * Theory of Angular Momentum (1988), chapter 8; in integers derived.
 *
 * @derivation 3, 1.2
 */
public final class ClebschGordan {

    /** Digits by which it is decided how a number is computed. */
    private static final Precision COMMON = Precision.digits(34);

    /** Bits that a sum over a family asks for beyond those of its digits. */
    private static final int SLACK = 64;

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
        RecurrentCoefficient recurrent = recurrent(j1, m1, j2, m2, totalSpin);
        if (recurrent.rootEstimate().seconds() < sumEstimate(j1, m1, j2, m2, totalSpin).seconds()) {
            return recurrent.root();
        }
        return isSmallest(totalSpin, j1, j2)
                ? recoupled(j1, m1, j2, m2, totalSpin)
                : inOrder(j1, m1, j2, m2, totalSpin);
    }

    private static RecurrentCoefficient recurrent(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        return new RecurrentCoefficient(ReggeSquare.of(j1, m1, j2, m2, totalSpin), totalSpin.dimension());
    }

    /**
     * Returns one coefficient as a number, also where the integers of its square are too long to be written out.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @return the coefficient, exact where {@link #coefficient} takes no longer
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection, as above
     */
    public static Real value(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2, HalfInteger totalSpin,
            HalfInteger m) {
        Estimate exact = estimate(j1, m1, j2, m2, totalSpin, m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return Real.of(0);
        }
        RecurrentCoefficient recurrent = recurrent(j1, m1, j2, m2, totalSpin);
        return exact.seconds() <= recurrent.estimate(COMMON).seconds()
                ? coefficient(j1, m1, j2, m2, totalSpin, m).value()
                : recurrent.value();
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
        if (estimate.bytes() > RacahCost.LARGEST_BYTES) {
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
        Budget.MEMORY_ONLY.admit(smaller(j1, j2), min(j1, j2), estimateTotalSpins(j1, j2, COMMON));
        requireSum(j1, j2);
        return Collections.unmodifiableNavigableMap(EnclosedFamily.isSooner(j1, j2, SignedRoot.FEWEST_BITS)
                ? enclosedOverTotalSpins(j1, m1, j2, m2)
                : exactOverTotalSpins(j1, m1, j2, m2));
    }

    private static NavigableMap<HalfInteger, SignedRoot> enclosedOverTotalSpins(HalfInteger j1, HalfInteger m1,
            HalfInteger j2, HalfInteger m2) {
        EnclosedFamily family = new EnclosedFamily(j1, m1, j2, m2);
        Once<NavigableMap<HalfInteger, SignedRoot>> exact = new Once<>(() -> {
            admitFamily(j1, j2);
            return exactOverTotalSpins(j1, m1, j2, m2);
        });
        NavigableMap<HalfInteger, SignedRoot> coefficients = new TreeMap<>();
        for (HalfInteger totalSpin : family.totalSpins()) {
            coefficients.put(totalSpin, SignedRoot.deferred(bits -> EnclosedFamily.isSooner(j1, j2, bits - SLACK)
                    ? family.square(totalSpin, bits)
                    : exact.get().get(totalSpin).square(bits), () -> exact.get().get(totalSpin)));
        }
        return coefficients;
    }

    private static NavigableMap<HalfInteger, SignedRoot> exactOverTotalSpins(HalfInteger j1, HalfInteger m1,
            HalfInteger j2, HalfInteger m2) {
        boolean isOrdered = j1.compareTo(j2) >= 0;
        CouplingFamily family = isOrdered
                ? CouplingFamily.overTotalSpins(j1, m1, j2, m2)
                : CouplingFamily.overTotalSpins(j2, m2, j1, m1);
        NavigableMap<HalfInteger, SignedRoot> coefficients = new TreeMap<>();
        family.forEach((index, root) -> coefficients.put(HalfInteger.ofTwice(index),
                isOrdered || !isOdd(Coupling.half(j1.twice(), j2.twice(), -index)) ? root : root.negate()));
        return coefficients;
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
        requireStates(j1, m1, j2, m2, totalSpin, m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return Estimate.NONE;
        }
        Estimate recurrent = recurrent(j1, m1, j2, m2, totalSpin).rootEstimate();
        Estimate sum = sumEstimate(j1, m1, j2, m2, totalSpin);
        return recurrent.seconds() < sum.seconds() ? recurrent : sum;
    }

    private static Estimate sumEstimate(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin) {
        return RacahCost.of(j1, j2, totalSpin).sum(smallestSecond(j1, m1, j2, m2, totalSpin).terms());
    }

    /**
     * Estimates what the digits of {@link #value} need.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @param precision how many digits
     * @return memory and time; nothing for a coefficient that is excluded
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection, as above
     */
    public static Estimate estimateValue(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m, Precision precision) {
        Estimate exact = estimate(j1, m1, j2, m2, totalSpin, m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return Estimate.NONE;
        }
        RecurrentCoefficient recurrent = recurrent(j1, m1, j2, m2, totalSpin);
        return exact.seconds() <= recurrent.estimate(COMMON).seconds() ? exact : recurrent.estimate(precision);
    }

    /**
     * Estimates the decimal digits that numerator and denominator of the square have in lowest terms.
     *
     * @param j1 the first angular momentum
     * @param m1 its projection
     * @param j2 the second
     * @param m2 its projection
     * @param totalSpin J
     * @param m its projection M
     * @return a number of digits, of which there may be a fifth more; 1 for a coefficient that is excluded
     * @throws InvalidInputException if an angular momentum is negative or does not have its projection, as above
     */
    public static double squareDigits(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        requireStates(j1, m1, j2, m2, totalSpin, m);
        if (!couples(j1, m1, j2, m2, totalSpin, m)) {
            return 1;
        }
        double bits = recurrent(j1, m1, j2, m2, totalSpin).rootBits();
        return Math.min(RacahCost.of(j1, j2, totalSpin).resultBits(), bits) * Math.log10(2);
    }

    private static void requireStates(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2,
            HalfInteger totalSpin, HalfInteger m) {
        StateCheck.require("j1", j1, "m1", m1);
        StateCheck.require("j2", j2, "m2", m2);
        StateCheck.require("J", totalSpin, "M", m);
    }

    /**
     * Estimates what {@link #overTotalSpins} needs, with the digits of all squares.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @param precision how many digits
     * @return memory and time
     */
    public static Estimate estimateTotalSpins(HalfInteger j1, HalfInteger j2, Precision precision) {
        int bits = Math.max(SignedRoot.FEWEST_BITS, precision.bits() + SLACK);
        return EnclosedFamily.isSooner(j1, j2, bits)
                ? EnclosedFamily.estimate(j1, j2, bits)
                : estimateFamily(j1, j2);
    }

    /**
     * Estimates what {@link #overProjections} needs at most, the squares not reduced.
     *
     * @param j1 the first angular momentum
     * @param j2 the second
     * @return memory and time
     */
    public static Estimate estimateFamily(HalfInteger j1, HalfInteger j2) {
        return RacahCost.family(j1, j2);
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
