package io.github.spinthermo.spin;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Once;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Spins of one or more sizes that couple to one bath: n_1 spins s_1, n_2 spins s_2, …, indistinguishable to the bath.
 * Two are equal if they have as many spins of each size.
 *
 * <p>I_m, the number of local configurations with sum m, are the coefficients of Π_g (z^−s_g + … + z^s_g)^n_g; total
 * spin J occurs l_J = I_J − I_{J+1} times, which may be 0 for small J where the sizes differ (one spin 2 and one spin
 * 1/2 have J = 3/2 and 5/2 only).
 *
 * <p><b>Cost.</b> That of {@link Multiplicities} for one size; for more, about Σ n_g J_max additions of numbers of
 * Σ n_g log₂(2s_g + 1) bits, done once and kept.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section II, for one size; for more,
 * derived.
 *
 * @derivation 6.2
 */
public final class SpinComposition {

    /** The memory of a number of the list beside its bits, in bytes. */
    private static final double NUMBER_BYTES = 72;

    /** The time to add two numbers, and two of their 32-bit limbs, in seconds. */
    private static final double ADDITION_SECONDS = 1.5e-7;
    private static final double LIMB_SECONDS = 2e-9;

    /** The least number of equal spins of which all total spins but the largest have several copies. */
    private static final long ALL_SHARED = 4;

    private final NavigableMap<HalfInteger, Long> counts;
    private final HalfInteger largestTotalSpin;
    private final Once<List<BigInteger>> configurations;
    private final Once<NavigableMap<HalfInteger, BigInteger>> multiplicities;

    private SpinComposition(NavigableMap<HalfInteger, Long> counts, HalfInteger largestTotalSpin) {
        this.counts = Collections.unmodifiableNavigableMap(counts);
        this.largestTotalSpin = largestTotalSpin;
        this.configurations = new Once<>(this::newConfigurations);
        this.multiplicities = new Once<>(this::newMultiplicities);
    }

    /**
     * Makes the composition of spins of one size.
     *
     * @param ensemble n spins s
     * @return the composition
     */
    public static SpinComposition of(SpinEnsemble ensemble) {
        return of(List.of(ensemble));
    }

    /**
     * Makes the composition of several ensembles; those of one size are put together.
     *
     * @param ensembles at least one
     * @return the composition
     * @throws InvalidInputException if there is none; it names {@code groups}
     * @throws ResourceLimitException if the number of spins or 2J_max exceeds 9·10^18; it names {@code groups}
     */
    public static SpinComposition of(List<SpinEnsemble> ensembles) {
        if (ensembles.isEmpty()) {
            throw InvalidInputException.ofName("no-spins", "groups", "is empty; name at least one group of spins");
        }
        NavigableMap<HalfInteger, Long> counts = new TreeMap<>();
        try {
            long twice = 0;
            for (SpinEnsemble ensemble : ensembles) {
                counts.merge(ensemble.s(), ensemble.n(), Math::addExact);
                twice = Math.addExact(twice, ensemble.largestTotalSpin().twice());
            }
            SpinEnsemble.of(twice, HalfInteger.HALF);
            return new SpinComposition(counts, HalfInteger.ofTwice(twice));
        } catch (ArithmeticException | ResourceLimitException e) {
            throw new ResourceLimitException("groups", ensembles.size() + " groups",
                    "have too many spins; the largest 2J may be at most 9e18");
        }
    }

    /**
     * Returns the spins by size.
     *
     * @return one ensemble for each size, s ascending; unmodifiable
     */
    public List<SpinEnsemble> ensembles() {
        return counts.entrySet().stream().map(entry -> SpinEnsemble.of(entry.getValue(), entry.getKey())).toList();
    }

    /**
     * Returns the ensemble, where all spins have one size.
     *
     * @return n spins s; empty for several sizes
     */
    public Optional<SpinEnsemble> single() {
        return counts.size() == 1 ? Optional.of(ensembles().get(0)) : Optional.empty();
    }

    /**
     * Counts the spins.
     *
     * @return Σ n_g
     */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the largest total spin.
     *
     * @return J_max = Σ n_g s_g
     */
    public HalfInteger largestTotalSpin() {
        return largestTotalSpin;
    }

    /**
     * Returns the smallest total spin: what the largest spin has beyond all others together, or else 0 or 1/2.
     *
     * @return J_0
     */
    public HalfInteger smallestTotalSpin() {
        long all = largestTotalSpin.twice();
        return HalfInteger.ofTwice(Math.max(2 * counts.lastKey().twice() - all, all % 2));
    }

    /**
     * Returns the number of states of all spins.
     *
     * @return Π (2s_g + 1)^n_g
     * @throws ResourceLimitException if it has more than 2^31 bits; it names {@code n}
     */
    public BigInteger dimension() {
        if (logDimension() >= Integer.MAX_VALUE) {
            throw new ResourceLimitException("n", count(), "gives a number of states that has more than 2^31 bits");
        }
        return ensembles().stream()
                .map(ensemble -> BigInteger.valueOf(ensemble.localDimension()).pow((int) ensemble.n()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /** Returns the binary logarithm of the number of states. */
    private double logDimension() {
        return ensembles().stream().mapToDouble(ensemble ->
                (double) ensemble.n() * Math.log((double) ensemble.localDimension())).sum() / Math.log(2);
    }

    /**
     * Estimates the lists of all multiplicities and configurations.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        double numbers = largestTotalSpin.twice() + 1.0;
        double bits = logDimension();
        double spins = single().isPresent() ? 2 : count();
        Estimate list = new Estimate(numbers * (bits / Byte.SIZE + NUMBER_BYTES),
                spins * numbers * (ADDITION_SECONDS + LIMB_SECONDS * bits / Integer.SIZE)).times(2);
        return single().map(Multiplicities::estimate).orElse(Estimate.NONE).plus(list);
    }

    /**
     * Returns how often each total spin occurs.
     *
     * @return l_J &gt; 0 by J, ascending; unmodifiable
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public NavigableMap<HalfInteger, BigInteger> multiplicities() {
        return multiplicities.get();
    }

    /**
     * Returns how often one total spin occurs.
     *
     * @param totalSpin J
     * @return l_J; 0 if it does not occur
     * @throws ResourceLimitException if the number, or for several sizes the list of all, does not fit into the free
     *     memory; it names {@code n}
     */
    public BigInteger multiplicity(HalfInteger totalSpin) {
        if (totalSpin.twice() < 0 || totalSpin.compareTo(largestTotalSpin) > 0
                || totalSpin.isInteger() != largestTotalSpin.isInteger()) {
            return BigInteger.ZERO;
        }
        return single().map(ensemble -> Multiplicities.multiplicity(ensemble, totalSpin))
                .orElseGet(() -> multiplicities().getOrDefault(totalSpin, BigInteger.ZERO));
    }

    /**
     * Tells whether a total spin occurs once. Four equal spins or more have several copies of each below the largest,
     * so that there is nothing to count.
     *
     * @param totalSpin J, which occurs
     * @return true for l_J = 1
     */
    public boolean isSingle(HalfInteger totalSpin) {
        return totalSpin.equals(largestTotalSpin)
                || (!(counts.size() == 1 && count() >= ALL_SHARED) && multiplicity(totalSpin).equals(BigInteger.ONE));
    }

    /**
     * Estimates {@link #multiplicity}.
     *
     * @param totalSpin J, which occurs
     * @return memory and time
     */
    public Estimate estimate(HalfInteger totalSpin) {
        return single().map(ensemble -> Multiplicities.estimate(ensemble, totalSpin)).orElseGet(this::estimate);
    }

    /**
     * Returns the number of local configurations at each energy above the ground state.
     *
     * @return I_m for m = −J_max, …, J_max; unmodifiable
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public List<BigInteger> configurations() {
        return configurations.get();
    }

    private List<BigInteger> newConfigurations() {
        Budget.MEMORY_ONLY.admit("n", count(), estimate());
        return Collections.unmodifiableList(single().map(SpinComposition::ofOneSize).orElseGet(this::ofAllSizes));
    }

    /** Returns the numbers from the lowest energy to the middle, and the same down again. */
    private static List<BigInteger> ofOneSize(SpinEnsemble ensemble) {
        List<BigInteger> half = Multiplicities.descending(ensemble).map(TotalSpin::configurations).toList();
        int last = Math.toIntExact(ensemble.largestTotalSpin().twice());
        return IntStream.rangeClosed(0, last).mapToObj(k -> half.get(Math.min(k, last - k))).toList();
    }

    private List<BigInteger> ofAllSizes() {
        List<BigInteger> numbers = List.of(BigInteger.ONE);
        for (Map.Entry<HalfInteger, Long> species : counts.entrySet()) {
            for (long spin = 0; spin < species.getValue(); spin++) {
                Interruption.check();
                numbers = withOneMore(numbers, (int) species.getKey().twice() + 1);
            }
        }
        return numbers;
    }

    /** Multiplies by 1 + z + … + z^(d−1): each number is a sum of d neighbours, moved on by one addition. */
    private static List<BigInteger> withOneMore(List<BigInteger> numbers, int d) {
        List<BigInteger> result = new ArrayList<>(numbers.size() + d - 1);
        BigInteger window = BigInteger.ZERO;
        for (int i = 0; i < numbers.size() + d - 1; i++) {
            window = i < numbers.size() ? window.add(numbers.get(i)) : window;
            window = i >= d ? window.subtract(numbers.get(i - d)) : window;
            result.add(window);
        }
        return result;
    }

    private NavigableMap<HalfInteger, BigInteger> newMultiplicities() {
        NavigableMap<HalfInteger, BigInteger> result = new TreeMap<>();
        single().ifPresentOrElse(ensemble -> {
            List<BigInteger> ascending = Multiplicities.of(ensemble).ascending();
            List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
            for (int i = 0; i < totalSpins.size(); i++) {
                result.put(totalSpins.get(i), ascending.get(i));
            }
        }, () -> putDifferences(result));
        return Collections.unmodifiableNavigableMap(result);
    }

    /** Adds l_J = I_J − I_{J+1} where it is not 0. */
    private void putDifferences(Map<HalfInteger, BigInteger> result) {
        BigInteger above = BigInteger.ZERO;
        List<BigInteger> fromLowest = configurations();
        for (int i = 0; largestTotalSpin.twice() >= 2L * i; i++) {
            BigInteger here = fromLowest.get(i);
            if (!here.equals(above)) {
                result.put(HalfInteger.ofTwice(largestTotalSpin.twice() - 2L * i), here.subtract(above));
            }
            above = here;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpinComposition that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    /**
     * Shows the spins in messages.
     *
     * @return for example {@code n = 100, s = 1/2}, or for several sizes {@code 3 spins 1/2 and 2 spins 1}
     */
    @Override
    public String toString() {
        return single().map(SpinEnsemble::toString).orElseGet(() -> ensembles().stream()
                .map(ensemble -> ensemble.n() + " spins " + ensemble.s()).collect(Collectors.joining(" and ")));
    }
}
