package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.LogGamma;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.limbs.MultiplicityWords;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights of n ≥ 2 spins that start in a thermal state at a finite |x_0| ≥ 0, in the form that suits the sum over
 * them: which J have one, walks upwards and downwards, and their exact mean at x_0 = 0. One such object serves all
 * baths, so that the exact multiplicities are gone through once.
 */
public final class StartWeights {

    /** Bits that a sum of logarithms and its exponential lose beside those of their magnitude. */
    private static final int GUARD = 40;

    /** Seconds from which on one multiplicity is taken from Stirling's series. */
    private static final double LONG_SECONDS = 1e-4;

    /** The time for ⟨k⟩ as a fraction, over that for its multiplicities. */
    private static final double EXACT_SUM = 2;

    /** The memory for a listed weight without its mantissa, in bytes. */
    private static final double LISTED_BYTES = 90;

    /** The largest number of spins 1/2 of a cold start whose multiplicities are listed. */
    private static final long LISTED_N = 1000;

    /** Seconds from which on ⟨k⟩ at x_0 = 0 is not written out as a fraction. */
    private static final double EXACT_SECONDS = 0.3;

    private final SpinEnsemble ensemble;
    private final BigFraction x0;
    private final double approximateX0;
    private final Once<WeightTails> tails;
    private final AtomicReference<KeptRange> ofBath = new AtomicReference<>();
    private final AtomicReference<KeptRange> ofAll = new AtomicReference<>();
    private final AtomicReference<BigFraction> exactSteps = new AtomicReference<>();
    private final Latest<ListedWeights> listed = new Latest<>(this::list);
    private final Latest<Blocks> ladder = new Latest<>(this::newLadder);
    private final Latest<Ball> ofLargest = new Latest<>(this::lowestOfLargest);
    private final AtomicReference<LimbList> limbList = new AtomicReference<>();
    private final AtomicReference<KeptEstimate> descending = new AtomicReference<>();
    private final Once<Optional<BlockRange>> listedDoubles = new Once<>(() -> ApproximateWeights.range(this));
    private final Once<Optional<Estimate>> costOfDoubles = new Once<>(this::newCostOfDoubles);
    private final Once<Optional<ApproximateStart>> approximate = new Once<>(this::approximation);

    /**
     * The latest range that was asked for: the choice of a sum, its estimate and the sum itself ask for the same one.
     */
    private record KeptRange(double xB, int wanted, BlockRange range) { }

    /** The latest estimate of the multiplicities, which the choice of a sum and the list ask for. */
    private record KeptEstimate(double steps, Estimate estimate) { }

    /**
     * Prepares the weights of a start; next to nothing is computed yet.
     *
     * @param ensemble n ≥ 2 spins s
     * @param x0 |x_0|, at least 0
     */
    public StartWeights(SpinEnsemble ensemble, BigFraction x0) {
        this.ensemble = ensemble;
        this.x0 = x0;
        this.approximateX0 = Fractions.toDouble(x0);
        this.tails = new Once<>(() -> new WeightTails(ensemble, approximateX0));
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
     * Returns the inverse temperature of the start.
     *
     * @return |x_0|
     */
    public BigFraction x0() {
        return x0;
    }

    /**
     * Returns the blocks below the largest that count in sums over their differences from it.
     *
     * @param xB |x_B|, also ∞
     * @param wanted the precision of the sums, relative to the weight of all J &lt; ns
     * @return the range, often empty
     */
    public BlockRange range(double xB, int wanted) {
        return range(ofBath, xB, wanted);
    }

    /** Returns the blocks that count in the sums of any bath. */
    private BlockRange all(int bits) {
        return range(ofAll, 0, bits);
    }

    private BlockRange range(AtomicReference<KeptRange> kept, double xB, int wanted) {
        KeptRange latest = kept.get();
        if (latest == null || Double.compare(latest.xB, xB) != 0 || latest.wanted != wanted) {
            latest = new KeptRange(xB, wanted, BlockRange.of(ensemble, tails.get(), approximateX0, xB, wanted));
            kept.set(latest);
        }
        return latest.range;
    }

    /**
     * Returns ⟨k⟩ = Σ l_J (2J+1) (ns − J)/d^n at x_0 = 0.
     *
     * @return the fraction, where it is not too long to be written out; empty for x_0 &gt; 0
     */
    public Optional<BigFraction> exactSteps() {
        boolean isShort = x0.signum() == 0 && Multiplicities.estimateDescending(ensemble).seconds() < EXACT_SECONDS;
        if (!isShort) {
            return Optional.empty();
        }
        BigFraction steps = exactSteps.get();
        if (steps == null) {
            steps = FullyMixedWeights.meanSteps(ensemble);
            exactSteps.set(steps);
        }
        return Optional.of(steps);
    }

    /**
     * Estimates {@link #exactSteps}, where that is present.
     *
     * @return memory and time
     */
    public Estimate estimateExactSteps() {
        Estimate numbers = Multiplicities.estimateDescending(ensemble);
        boolean isShort = x0.signum() == 0 && numbers.seconds() < EXACT_SECONDS;
        return isShort ? numbers.repeated(EXACT_SUM) : Estimate.NONE;
    }

    /**
     * Estimates the list of weights that {@link #scan} reads, which all baths share; for spins 1/2 there is none.
     *
     * @param range the blocks of one bath
     * @return memory and time
     */
    public Estimate estimateScan(BlockRange range) {
        return range.isEmpty() || ensemble.s().twice() == 1 ? Estimate.NONE : estimateList(range.bits());
    }

    private Estimate estimateList(int bits) {
        BlockRange all = all(bits);
        Estimate each = new Estimate(LISTED_BYTES + bits / 8.0, 0);
        return estimateDescending(steps(all.first()) + 1.0).plus(each.times((double) all.count()));
    }

    /** Estimates the multiplicities of the largest blocks, so many of them. */
    Estimate estimateDescending(double steps) {
        KeptEstimate kept = descending.get();
        if (kept == null || kept.steps != steps) {
            kept = new KeptEstimate(steps, Multiplicities.estimateDescending(ensemble, steps));
            descending.set(kept);
        }
        return kept.estimate;
    }

    /**
     * Walks upwards through the weights of a range, in fixed point.
     *
     * @param range not empty
     * @return u_J, from the first block of the range on
     */
    public WeightScan scan(BlockRange range) {
        if (ensemble.s().twice() > 1) {
            return listed.at(range.bits()).between(range.first(), range.last());
        }
        Blocks blocks = blocks(range.bits(), range.first());
        Ball inverse = blocks.arithmetic().divide(Ball.ONE, blocks.boltzmannFactor());
        return new HalfSpinScan(range.bits(), ensemble.n(), range.first(),
                lowest(blocks, range.first()), inverse);
    }

    /**
     * Returns the start in double-double, which is evaluated once for all baths.
     *
     * @return the start; empty where its weights would make a long list, or a number is out of range
     */
    public Optional<ApproximateStart> approximate() {
        return approximate.get();
    }

    private Optional<ApproximateStart> approximation() {
        return ApproximateWeights.of(this).map(weights -> new ApproximateStart(ensemble, x0, weights));
    }

    /**
     * Estimates {@link #approximate}, which all baths share.
     *
     * @return memory and time; empty where there is none
     */
    public Optional<Estimate> estimateApproximate() {
        return costOfDoubles.get();
    }

    private Optional<Estimate> newCostOfDoubles() {
        return listedDoubles.get().map(range -> ApproximateCost.ofStart(this, range));
    }

    /**
     * Estimates a steady state in double-double after this start.
     *
     * @param xB |x_B|, finite
     * @param withMoments whether second moments are asked for, too
     * @return memory and time, without those of {@link #estimateApproximate}; empty where there is none
     */
    public Optional<Estimate> estimateApproximate(double xB, boolean withMoments) {
        return listedDoubles.get().map(range -> ApproximateCost.inBath(range, xB, withMoments));
    }

    /**
     * Returns blocks of any number of levels at x_0, which are evaluated once for all baths.
     *
     * @param bits the precision of those of two levels, and of e^−x_0
     * @return the blocks
     */
    public Blocks ladder(int bits) {
        return ladder.at(bits);
    }

    /**
     * Tells whether {@link #write} can list the weights of a range.
     *
     * @param range the blocks
     * @return whether x_0 and n are small enough
     */
    public boolean isWritable(BlockRange range) {
        return isListed() ? MultiplicityWords.reach(ensemble.n(), ensemble.localDimension())
                : approximateX0 <= HalfSpinList.LARGEST_X && ensemble.n() <= HalfSpinList.LARGEST_N;
    }

    /** Tells whether weights on limbs come from the exact multiplicities, which are listed once for all baths. */
    private boolean isListed() {
        return ensemble.s().twice() > 1 || (ensemble.n() <= LISTED_N && approximateX0 > HalfSpinList.LARGEST_X);
    }

    /**
     * Lists the weights of a range on limbs, for a sum that reads them in any order.
     *
     * @param range not empty and {@link #isWritable}
     * @param numbers where what is proportional to u_J is written, below 1/4
     * @param place the place of the first block of the range; two places after the last are written over too
     * @return how the numbers are to be read
     */
    public WeightUnit write(BlockRange range, LimbArray numbers, int place) {
        if (isListed()) {
            return limbList(numbers.limbs(), range).write(numbers, place, range, () -> ofLargest.at(numbers.bits()));
        }
        HalfSpinList list = new HalfSpinList(ensemble.n(), approximateX0, range);
        Blocks blocks = ladder(numbers.bits());
        Ball inverse = blocks.arithmetic().divide(Ball.ONE, blocks.boltzmannFactor());
        return list.write(numbers, place, blocks.boltzmannFactor(), inverse,
                () -> lowest(blocks(numbers.bits(), list.heaviest()), list.heaviest()));
    }

    /**
     * Walks downwards through the weights of single copies, with a relative precision.
     *
     * @param bits the precision
     * @param from D of the first block
     * @param to D of the last, at most that
     * @return p_J
     */
    public DescendingWeights copies(int bits, long from, long to) {
        Blocks blocks = blocks(bits, to);
        return DescendingWeights.ofCopies(blocks, lowestOfCopy(blocks, from), from);
    }

    /**
     * Walks downwards through the weights of spins 1/2, with a relative precision.
     *
     * @param bits the precision
     * @param from D of the first block
     * @return w_J
     */
    public DescendingWeights halfSpins(int bits, long from) {
        Blocks blocks = newLadder(bits);
        Ball first = lowest(blocks(blocks.arithmetic().bits(), from), from);
        return DescendingWeights.ofHalfSpins(blocks, ensemble.n(), first, from);
    }

    /**
     * Returns all blocks that have a weight, also J = ns: the others together have less than 2^−bits.
     *
     * @param bits the bits behind the point of the weights
     * @return the range, never empty
     */
    public BlockRange support(int bits) {
        return BlockRange.support(ensemble, tails.get(), bits);
    }

    /** Returns l_J q^(ns−J)/t_d^n, the weight of the lowest states of all copies of one block of spins 1/2. */
    private Ball lowest(Blocks blocks, long dimension) {
        return blocks.arithmetic().exp(logarithm(blocks, logMultiplicity(blocks.arithmetic(), dimension), dimension));
    }

    /** Returns q^(ns−J)/t_d^n, the weight of the lowest state of one copy of a block. */
    private Ball lowestOfCopy(Blocks blocks, long dimension) {
        return blocks.arithmetic().exp(logarithm(blocks, Ball.ZERO, dimension));
    }

    /** Returns 1/t_d^n, the weight of the lowest state of the largest block. */
    private Ball lowestOfLargest(int bits) {
        return lowestOfCopy(blocks(bits, dimensionOfLargest()), dimensionOfLargest());
    }

    private Blocks newLadder(int bits) {
        return Blocks.at(new Arithmetic(bits), x0, BigInteger.TWO);
    }

    /** Returns the list kept, or a new one of all blocks that some bath needs. */
    private LimbList limbList(int limbs, BlockRange range) {
        LimbList kept = limbList.get();
        if (kept == null || !kept.has(limbs, range)) {
            Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimateList(range.bits()));
            Ball q = ladder(limbs * LimbArray.RADIX_BITS).boltzmannFactor();
            kept = new LimbList(ensemble, limbs, q, all(range.bits()).with(range));
            limbList.set(kept);
        }
        return kept;
    }

    /** Lists the weights of all blocks that some bath needs; J = ns is not one of them. */
    private ListedWeights list(int bits) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimateList(bits));
        BlockRange all = all(bits);
        Blocks blocks = blocks(bits, all.first());
        return new ListedWeights(ensemble, bits, blocks.boltzmannFactor(), ofLargest.at(bits), all.first(), all.last());
    }

    private long dimensionOfLargest() {
        return ensemble.largestTotalSpin().twice() + 1;
    }

    private Blocks blocks(int bits, long dimension) {
        double n = ensemble.n();
        double magnitude = n * (Math.log((double) ensemble.localDimension()) + Math.log(n))
                + steps(dimension) * approximateX0;
        Arithmetic requested = new Arithmetic(bits + GUARD + Math.max(0, Math.getExponent(magnitude)));
        return Blocks.at(requested, x0, BigInteger.valueOf(ensemble.localDimension()));
    }

    private long steps(long dimension) {
        return (dimensionOfLargest() - dimension) / 2;
    }

    /** Returns ln u_J = ln l_J − (ns − J) x_0 − n ln t_d. */
    private Ball logarithm(Blocks blocks, Ball logMultiplicity, long dimension) {
        Arithmetic arithmetic = blocks.arithmetic();
        Ball exponent = arithmetic.ratio(x0.getNumerator().multiply(BigInteger.valueOf(steps(dimension))),
                x0.getDenominator());
        Ball local = blocks.levels(BigInteger.valueOf(ensemble.localDimension())).logPartition();
        Ball all = arithmetic.multiply(Ball.of(ensemble.n()), local);
        return arithmetic.subtract(logMultiplicity, arithmetic.add(exponent, all));
    }

    /**
     * Returns ln l_J of spins 1/2: of the integer, or of (2J+1) n!/((n/2+J+1)! (n/2−J)!) where that is too long. [L
     * 21]
     */
    private Ball logMultiplicity(Arithmetic arithmetic, long dimension) {
        HalfInteger totalSpin = HalfInteger.ofTwice(dimension - 1);
        BigInteger below = BigInteger.valueOf(steps(dimension) + 1);
        boolean isShort = Multiplicities.estimate(ensemble, totalSpin).seconds() < LONG_SECONDS;
        if (isShort || below.compareTo(BigInteger.valueOf(2L * arithmetic.bits())) < 0) {
            return arithmetic.log(Ball.of(Multiplicities.multiplicity(ensemble, totalSpin)));
        }
        BigInteger n = BigInteger.valueOf(ensemble.n());
        BigInteger above = n.add(BigInteger.TWO).subtract(below).add(BigInteger.ONE);
        Ball bottom = arithmetic.add(LogGamma.of(arithmetic, above), LogGamma.of(arithmetic, below));
        Ball binomial = arithmetic.subtract(LogGamma.of(arithmetic, n.add(BigInteger.ONE)), bottom);
        return arithmetic.add(binomial, arithmetic.log(Ball.of(dimension)));
    }
}
