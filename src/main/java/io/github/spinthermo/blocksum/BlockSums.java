package io.github.spinthermo.blocksum;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.fixed.FixedNumbers;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.ArtanhSeries;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;

/**
 * Sums over the blocks J &lt; ns of their differences from the largest, with the weights of a thermal start. Here α_J
 * = φ_ns − φ_J ≥ 0 at x_0 and at x_B, φ is the mean excitation of a block, and D = 2J + 1.
 *
 * @param initialDeficit Σ w α(x_0)
 * @param deficit Σ w α(x_B)
 * @param varianceDeficit Σ w (v_ns − v_J) at x_B
 * @param mixedMoment Σ w (D (α(x_0) + α(x_B))/2 + α(x_0) α(x_B)), which −dE/dx_0 is taken from
 * @param logRatio Σ w (ln(t_D/t_T) at x_B − the same at x_0), t_D = Σ_{i&lt;D} e^−ix, T = 2ns + 1
 */
public record BlockSums(Ball initialDeficit, Ball deficit, Ball varianceDeficit, Ball mixedMoment, Ball logRatio) {

    /** The sums where only the largest block has a weight: zeros. */
    public static final BlockSums NONE = allOf(Ball.ZERO);

    /** The time for a term of the sums: of differences, of g on integers and on many limbs, and on a few limbs. */
    private static final LimbCost TERM = new LimbCost(3.5e-6, 8e-9, 2.2);
    private static final LimbCost GROWTH_TERM = new LimbCost(2e-6, 1.4e-8, 1.86);
    private static final LimbCost GROWTH_TERM_ON_LIMBS = new LimbCost(1.4e-6, 7e-9, 1.86);
    private static final LimbCost LIMB_TERM = new LimbCost(3e-7, 3.6e-9, 2);

    /** The seconds from which on all cores take a sum. */
    private static final double LONG_SECONDS = 0.02;

    /**
     * Computes the sums for a start and a bath.
     *
     * @param start the weights
     * @param betaB |x_B|, also ∞
     * @param forms the levels that the sums are added to
     * @param asked which of them are asked for; others may be unknown
     * @return the sums, each with a proven radius
     */
    public static BlockSums of(StartWeights start, InverseTemperature betaB, ClosedForms forms, Averages asked) {
        BlockRange range = start.range(Temperatures.approximate(betaB), forms.wanted());
        return range.isEmpty() ? outside(range, forms) : over(range, start, betaB, forms, asked);
    }

    /**
     * Estimates the memory and time that the sums need, without the weights.
     *
     * @param start the weights
     * @param betaB |x_B|, also ∞
     * @param wanted the precision of the sums, relative to the weight of all J &lt; ns
     * @return memory and time
     */
    public static Estimate estimate(StartWeights start, InverseTemperature betaB, int wanted) {
        double xB = Temperatures.approximate(betaB);
        BlockRange range = start.range(xB, wanted);
        if (range.isEmpty()) {
            return Estimate.NONE;
        }
        int limbs = LimbChoice.limbs(range, start, xB, wanted);
        if (limbs > 0) {
            return new Estimate(LimbSummation.bytes(limbs), LIMB_TERM.seconds(limbs * LimbArray.RADIX_BITS))
                    .times((double) range.count());
        }
        int bits = LimbChoice.bits(range, start, xB, wanted);
        return bits > 0
                ? new Estimate(0, growthSeconds(bits, range)).times((double) range.count())
                        .plus(GrowthSummation.estimate(range, bits))
                : new Estimate(0, TERM.seconds(range.bits())).times((double) range.count())
                        .plus(new Estimate(ArtanhSeries.bytes(range.bits()), 0));
    }

    private static BlockSums over(BlockRange range, StartWeights start, InverseTemperature betaB, ClosedForms forms,
            Averages asked) {
        int limbs = LimbChoice.limbs(range, start, Temperatures.approximate(betaB), forms.wanted());
        if (limbs > 0) {
            return onLimbs(limbs, range, start, betaB, forms, asked);
        }
        int bits = LimbChoice.bits(range, start, Temperatures.approximate(betaB), forms.wanted());
        return bits > 0 ? ofGrowth(bits, range, start, betaB, forms, asked) : onIntegers(range, start, betaB);
    }

    /** Computes the sums on numbers of so many bits, or some more: of limbs, or integers. */
    static BlockSums ofGrowth(int bits, BlockRange range, StartWeights start, InverseTemperature betaB,
            ClosedForms forms, Averages asked) {
        FixedNumbers<?> numbers = GrowthSummation.numbers(range, bits);
        Arithmetic arithmetic = GrowthSummation.arithmetic(numbers.bits());
        Blocks initial = start.ladder(arithmetic.bits());
        Blocks bath = Temperatures.blocks(arithmetic, betaB, BigInteger.TWO);
        double xB = Temperatures.approximate(betaB);
        return new GrowthSummation<>(range, numbers, start, initial, bath, xB, isLong(bits, range), asked).run()
                .fromLargest(forms, range);
    }

    /** Tells whether all cores take a sum on numbers of so many bits. */
    static boolean isLong(int bits, BlockRange range) {
        return growthSeconds(bits, range) * range.count() > LONG_SECONDS;
    }

    private static double growthSeconds(int bits, BlockRange range) {
        return (GrowthSummation.isOnLimbs(range, bits) ? GROWTH_TERM_ON_LIMBS : GROWTH_TERM).seconds(bits);
    }

    /** Computes the sums on so many limbs. */
    static BlockSums onLimbs(int limbs, BlockRange range, StartWeights start, InverseTemperature betaB,
            ClosedForms forms, Averages asked) {
        Arithmetic arithmetic = LimbSummation.arithmetic(limbs);
        Blocks initial = start.ladder(arithmetic.bits());
        Blocks bath = Temperatures.blocks(arithmetic, betaB, BigInteger.TWO);
        double xB = Temperatures.approximate(betaB);
        return new LimbSummation(range, limbs, start, initial, bath, xB, asked).run().fromLargest(forms, range);
    }

    /** Computes the sums on integers, also those of a size below e^−x. */
    static BlockSums onIntegers(BlockRange range, StartWeights start, InverseTemperature betaB) {
        BigInteger largest = start.ensemble().largestTotalSpin().dimension();
        Arithmetic arithmetic = TemperatureTerms.arithmetic(range, largest);
        BigInteger smallest = BigInteger.valueOf(Math.max(2, range.first()));
        Blocks initial = Blocks.at(arithmetic, start.x0(), smallest);
        Blocks bath = Temperatures.blocks(arithmetic, betaB, smallest);
        TemperatureTerms initialTerms = new TemperatureTerms(initial, start.x0().doubleValue(), range.bits(), largest);
        TemperatureTerms bathTerms =
                new TemperatureTerms(bath, Temperatures.approximate(betaB), range.bits(), largest);
        return new BlockSummation(range, initialTerms, bathTerms, start.scan(range)).run();
    }

    /** Returns what all blocks of a start without a range may add. */
    private static BlockSums outside(BlockRange range, ClosedForms forms) {
        Arithmetic arithmetic = forms.arithmetic();
        Ball outside = new Ball(BigInteger.ZERO, (long) BlockRange.OUTSIDE, -range.weightBits());
        Ball ofBath = arithmetic.multiply(outside, forms.factor());
        return new BlockSums(arithmetic.multiply(outside, forms.initialFactor()), ofBath, ofBath, outside, outside);
    }

    private static BlockSums allOf(Ball ball) {
        return new BlockSums(ball, ball, ball, ball, ball);
    }
}
