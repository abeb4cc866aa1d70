package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Multiplicities l_J, the numbers of times that each total spin J occurs among n spins s:
 *
 * <pre>l_J = I_J − I_{J+1},   I_m = the coefficient of z^(ns−m) in (1 + z + … + z^(2s))^n.</pre>
 *
 * <p>All are exact integers. Σ_J l_J (2J+1) = (2s+1)^n, l_ns = 1, and l_{ns−1} = n − 1 for n ≥ 2.
 *
 * <p><b>Cost.</b> The numbers come from a recurrence of fixed length, highest J first: about ns steps, each
 * three products and a quotient of an integer of up to n log₂(2s+1) bits by a small one. n = 1000, s = 9/2
 * takes a few milliseconds; n = 10 000, s = 9/2 about a second, and 144 MB if all are kept. {@link
 * #descending} holds only 2s + 2 of them at a time.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section II and [L 21]; the
 * recurrence is derived.
 *
 * @derivation 1.2
 */
public final class Multiplicities {

    private final SpinEnsemble ensemble;
    private final List<BigInteger> ascending;

    private Multiplicities(SpinEnsemble ensemble, List<BigInteger> ascending) {
        this.ensemble = ensemble;
        this.ascending = ascending;
    }

    /**
     * Returns all multiplicities of an ensemble, kept.
     *
     * @param ensemble the spins
     * @return the multiplicities
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public static Multiplicities of(SpinEnsemble ensemble) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimate(ensemble));
        List<BigInteger> numbers = new ArrayList<>(ensemble.totalSpinListSize());
        new MultiplicityRecurrence(ensemble).forEachRemaining(level -> numbers.add(level.multiplicity()));
        Collections.reverse(numbers);
        return new Multiplicities(ensemble, Collections.unmodifiableList(numbers));
    }

    /**
     * Returns the total spins from the largest to the smallest, each computed when it is asked for and none kept.
     *
     * @param ensemble the spins
     * @return ns, ns − 1, …, J_0 with their multiplicities
     */
    public static Stream<TotalSpin> descending(SpinEnsemble ensemble) {
        Iterator<TotalSpin> levels = new MultiplicityRecurrence(ensemble);
        int order = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliterator(levels, ensemble.totalSpinCount(), order), false);
    }

    /**
     * Returns one multiplicity: for s = 1/2 as (2J+1) n! / ((n/2+J+1)! (n/2−J)!), otherwise by a sum of (ns −
     * J)/(2s+1) products of binomial coefficients or by the recurrence down to J, whichever is cheaper.
     *
     * @param ensemble the spins
     * @param totalSpin J, of the parity of 2ns and from 0 to ns
     * @return l_J; 0 for n = 1 and J &lt; s
     * @throws InvalidInputException if J is no such number; it names {@code J}
     * @throws ResourceLimitException if the number does not fit into the free memory, or factors of it have
     *     more than 2^31 bits; it names {@code n}
     */
    public static BigInteger multiplicity(SpinEnsemble ensemble, HalfInteger totalSpin) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimate(ensemble, totalSpin));
        return new SingleMultiplicity(ensemble, totalSpin).value();
    }

    /**
     * Estimates what {@link #of(SpinEnsemble)} needs.
     *
     * @param ensemble the spins
     * @return memory of all numbers, time to compute them
     */
    public static Estimate estimate(SpinEnsemble ensemble) {
        return new MultiplicityCost(ensemble).kept((double) ensemble.totalSpinCount());
    }

    /**
     * Estimates what {@link #descending} needs from the first level to the last.
     *
     * @param ensemble the spins
     * @return memory of the numbers held at a time, time to compute all
     */
    public static Estimate estimateDescending(SpinEnsemble ensemble) {
        return new MultiplicityCost(ensemble).streamed((double) ensemble.totalSpinCount());
    }

    /**
     * Estimates what {@link #descending} needs down to a level.
     *
     * @param ensemble the spins
     * @param steps how many levels are taken, at least 1
     * @return memory of the numbers held at a time, time to compute all
     */
    public static Estimate estimateDescending(SpinEnsemble ensemble, double steps) {
        return new MultiplicityCost(ensemble).streamed(Math.min(steps, (double) ensemble.totalSpinCount()));
    }

    /**
     * Estimates {@link #multiplicity(SpinEnsemble, HalfInteger)}.
     *
     * @param ensemble the spins
     * @param totalSpin J, of the parity of 2ns and from 0 to ns
     * @return memory and time
     * @throws InvalidInputException if J is no such number; it names {@code J}
     */
    public static Estimate estimate(SpinEnsemble ensemble, HalfInteger totalSpin) {
        return new SingleMultiplicity(ensemble, totalSpin).estimate();
    }

    /**
     * Estimates what it takes, besides computing them, to write all multiplicities in decimal digits.
     *
     * @param ensemble the spins
     * @return no memory worth counting, and time
     */
    public static Estimate estimatePrinting(SpinEnsemble ensemble) {
        return new MultiplicityCost(ensemble).printed((double) ensemble.totalSpinCount());
    }

    /**
     * Estimates what it takes, besides computing it, to write one multiplicity in decimal digits.
     *
     * @param ensemble the spins
     * @param totalSpin J, of the parity of 2ns and from 0 to ns
     * @return no memory worth counting, and time
     * @throws InvalidInputException if J is no such number; it names {@code J}
     */
    public static Estimate estimatePrinting(SpinEnsemble ensemble, HalfInteger totalSpin) {
        long steps = ensemble.stepsBelowLargest(totalSpin);
        return new MultiplicityCost(ensemble).printedOne((double) steps);
    }

    /**
     * Returns the spins.
     *
     * @return the ensemble
     */
    public SpinEnsemble ensemble() {
        return ensemble;
    }

    /**
     * Returns the multiplicities of J_0, J_0 + 1, …, ns.
     *
     * @return an unmodifiable list, J ascending
     */
    public List<BigInteger> ascending() {
        return ascending;
    }

    /**
     * Returns one multiplicity.
     *
     * @param totalSpin J, of the parity of 2ns and from 0 to ns
     * @return l_J; 0 for n = 1 and J &lt; s
     * @throws InvalidInputException if J is no such number; it names {@code J}
     */
    public BigInteger multiplicity(HalfInteger totalSpin) {
        int index = index(totalSpin);
        return index < 0 ? BigInteger.ZERO : ascending.get(index);
    }

    /**
     * Returns the number of local configurations with m_1 + … + m_n = m: I_m = Σ_{J ≥ |m|} l_J.
     *
     * @param m of the parity of 2ns and from −ns to ns
     * @return I_m
     * @throws InvalidInputException if m is no such number; it names {@code m}
     */
    public BigInteger configurations(HalfInteger m) {
        int first = Math.max(0, index(requireProjection(m).abs()));
        return ascending.subList(first, ascending.size()).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private HalfInteger requireProjection(HalfInteger m) {
        HalfInteger largest = ensemble.largestTotalSpin();
        if (m.isInteger() != largest.isInteger() || m.abs().compareTo(largest) > 0) {
            throw new InvalidInputException("not-a-projection", "m", m, "is not a sum of projections of " + ensemble
                    + "; it runs in steps of 1 from " + largest.negate() + " to " + largest);
        }
        return m;
    }

    private int index(HalfInteger totalSpin) {
        return ascending.size() - 1 - (int) ensemble.stepsBelowLargest(totalSpin);
    }
}
