package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.ArtanhSeries;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.LogGamma;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * n ≥ 2 spins that start at a finite |x_0| ≥ 0: where their weights come from. Shared by all baths, so that
 * the exact multiplicities are gone through once.
 */
final class ThermalStart {

    /** Bits that a sum of logarithms and its exponential lose beside those of their magnitude. */
    private static final int GUARD = 40;

    /** Seconds from which on one multiplicity is taken from Stirling's series. */
    private static final double LONG_SECONDS = 1e-4;

    /** A term of the sums. */
    private static final LimbCost TERM = new LimbCost(3.5e-6, 8e-9, 2.2);

    /** ⟨k⟩ as a fraction takes so many times what its multiplicities take. */
    private static final double EXACT_SUM = 2;

    /** A listed weight without its mantissa. */
    private static final double LISTED_BYTES = 90;

    /** Seconds from which on ⟨k⟩ at x_0 = 0 is not written out as a fraction. */
    private static final double EXACT_SECONDS = 0.3;

    private final SpinEnsemble ensemble;
    private final BigFraction x0;
    private final WeightTails tails;
    private final AtomicReference<BigFraction> exactSteps = new AtomicReference<>();
    private final Latest<ListedWeights> listed = new Latest<>(this::list);
    private final Latest<TensorWeights> tensors = new Latest<>(this::newTensors);

    ThermalStart(SpinEnsemble ensemble, BigFraction x0) {
        this.ensemble = ensemble;
        this.x0 = x0;
        this.tails = new WeightTails(ensemble, x0.doubleValue());
    }

    SpinEnsemble ensemble() {
        return ensemble;
    }

    BigFraction x0() {
        return x0;
    }

    Window window(double xB, int wanted) {
        return Window.of(ensemble, tails, x0.doubleValue(), xB, wanted);
    }

    /** ⟨k⟩ = Σ l_J (2J+1) (ns − J)/d^n at x_0 = 0, where that is not too long to be written out. */
    Optional<BigFraction> exactSteps() {
        boolean isShort = x0.signum() == 0 && Multiplicities.estimateDescending(ensemble).seconds() < EXACT_SECONDS;
        if (!isShort) {
            return Optional.empty();
        }
        BigFraction steps = exactSteps.get();
        if (steps == null) {
            BigInteger sum = Multiplicities.descending(ensemble)
                    .map(level -> level.multiplicity().multiply(level.value().dimension())
                            .multiply(BigInteger.valueOf(ensemble.stepsBelowLargest(level.value()))))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger all = BigInteger.valueOf(ensemble.localDimension()).pow(Math.toIntExact(ensemble.n()));
            steps = BigFraction.of(sum, all);
            exactSteps.set(steps);
        }
        return Optional.of(steps);
    }

    /** Estimates {@link #exactSteps}, where that is present. */
    Estimate estimateExactSteps() {
        Estimate numbers = Multiplicities.estimateDescending(ensemble);
        boolean isShort = x0.signum() == 0 && numbers.seconds() < EXACT_SECONDS;
        return isShort ? numbers.repeated(EXACT_SUM) : Estimate.NONE;
    }

    /** Estimates the sums over a window, without the weights. */
    Estimate estimateSums(Window window) {
        Estimate sums = new Estimate(0, TERM.seconds(window.bits())).times((double) window.count());
        return window.isEmpty() ? sums : sums.plus(new Estimate(ArtanhSeries.bytes(window.bits()), 0));
    }

    /** Estimates the list of weights, which all baths share; for spins 1/2 there is none. */
    Estimate estimateWeights(Window window) {
        return window.isEmpty() || ensemble.s().twice() == 1 ? Estimate.NONE : estimateList(window.bits());
    }

    private Estimate estimateList(int bits) {
        Window all = window(0, bits);
        Estimate each = new Estimate(LISTED_BYTES + bits / 8.0, 0);
        return Multiplicities.estimateDescending(ensemble, steps(all.first()) + 1.0)
                .plus(each.times((double) all.count()));
    }

    /** Estimates the memory and time that the moments of one spin and one sum over them need. */
    Estimate estimateTensors(int bits) {
        SpinEnsemble others = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
        Window all = support(bits);
        double count = all.count();
        return TensorWeights.estimate((double) ensemble.localDimension(), count, bits)
                .plus(TensorPopulations.levels(InverseTemperature.of(x0), bits).times(count))
                .plus(Multiplicities.estimateDescending(others, steps(all.first()) + 1.0))
                .plus(new Estimate(LISTED_BYTES + bits / 8.0, 0).times(count));
    }

    /** u_J for the blocks of a window, ascending. */
    WeightScan weights(Window window) {
        if (ensemble.s().twice() > 1) {
            return listed.at(window.bits()).between(window.first(), window.last());
        }
        Blocks blocks = blocks(window.bits(), window.first());
        Ball inverse = blocks.arithmetic().divide(Ball.ONE, blocks.boltzmannFactor());
        return new HalfSpinScan(window.bits(), ensemble.n(), window.first(),
                groundWeight(window.bits(), window.first()), inverse);
    }

    /** The moments of one spin in all blocks that have a weight. */
    TensorWeights tensors(int bits) {
        return tensors.at(bits);
    }

    private TensorWeights newTensors(int bits) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimateTensors(bits));
        Window all = support(bits);
        Blocks blocks = blocks(bits, all.first());
        Ball weight = blocks.arithmetic().exp(logarithm(blocks, Ball.ZERO, all.last()));
        return TensorWeights.of(ensemble, bits, blocks, steps(all.last()), steps(all.first()), weight);
    }

    /** Returns all blocks that have a weight: the others together have less than 2^−bits. */
    Window support(int bits) {
        return Window.support(ensemble, tails, bits);
    }

    /** l_J q^(ns−J)/t_d^n, the weight of the lowest states of all copies of one block of spins 1/2. */
    Ball groundWeight(int bits, long dimension) {
        Blocks blocks = blocks(bits, dimension);
        return blocks.arithmetic().exp(logarithm(blocks, logMultiplicity(blocks.arithmetic(), dimension), dimension));
    }

    /** All weights but those that no bath needs, and that of J = ns. */
    private ListedWeights list(int bits) {
        Budget.MEMORY_ONLY.admit("n", ensemble.n(), estimateList(bits));
        Window all = window(0, bits);
        Blocks blocks = blocks(bits, all.first());
        Ball largest = blocks.arithmetic().exp(logarithm(blocks, Ball.ZERO, dimensionOfLargest()));
        return new ListedWeights(ensemble, bits, blocks.boltzmannFactor(), largest, all.first(), all.last());
    }

    private long dimensionOfLargest() {
        return ensemble.largestTotalSpin().twice() + 1;
    }

    private Blocks blocks(int bits, long dimension) {
        double n = ensemble.n();
        double magnitude = n * (Math.log((double) ensemble.localDimension()) + Math.log(n))
                + steps(dimension) * x0.doubleValue();
        Arithmetic requested = new Arithmetic(bits + GUARD + Math.max(0, Math.getExponent(magnitude)));
        return Blocks.at(requested, x0, BigInteger.valueOf(ensemble.localDimension()));
    }

    private long steps(long dimension) {
        return (dimensionOfLargest() - dimension) / 2;
    }

    /** ln u_J = ln l_J − (ns − J) x_0 − n ln t_d. */
    private Ball logarithm(Blocks blocks, Ball logMultiplicity, long dimension) {
        Arithmetic arithmetic = blocks.arithmetic();
        Ball exponent = arithmetic.ratio(x0.getNumerator().multiply(BigInteger.valueOf(steps(dimension))),
                x0.getDenominator());
        Ball local = blocks.levels(BigInteger.valueOf(ensemble.localDimension())).logPartition();
        Ball all = arithmetic.multiply(Ball.of(ensemble.n()), local);
        return arithmetic.subtract(logMultiplicity, arithmetic.add(exponent, all));
    }

    /**
     * ln l_J of spins 1/2: of the integer, or of (2J+1) n!/((n/2+J+1)! (n/2−J)!) where that is too long. [L 21]
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
