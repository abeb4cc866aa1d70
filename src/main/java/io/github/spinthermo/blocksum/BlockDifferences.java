package io.github.spinthermo.blocksum;

import io.github.spinthermo.contour.LineIntegral;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Differences of all blocks of a thermal start from the largest, in the arithmetic of the kernel. */
public interface BlockDifferences extends StateDifferences<Ball> {

    /** Twice the largest total spin, and the bits, up to which no block is looked for. */
    long SMALL_SPIN = 200;
    int SMALL_BITS = 400;

    /** Memory, in bytes, and time, in seconds, that is enough for all blocks up to there. */
    Estimate SMALL = new Estimate(1e5, 1e-4);

    /** Differences where only the largest block has a weight: zeros. */
    BlockDifferences NONE = new NoDifferences();

    /**
     * Computes the differences in the cheaper of two ways: by a sum over the blocks that count, or by integrals.
     *
     * @param start the weights
     * @param betaB |x_B|, also ∞
     * @param forms the levels that the differences are added to
     * @param asked which of them are asked for; others may be unknown
     * @return the differences, each with a proven radius
     */
    static BlockDifferences of(StartWeights start, InverseTemperature betaB, ClosedForms forms, Averages asked) {
        return integral(start, betaB, forms.wanted())
                .<BlockDifferences>map(line -> new IntegratedDifferences(line, start, betaB, forms))
                .orElseGet(() -> new SummedDifferences(
                        forms, start.x0(), betaB, BlockSums.of(start, betaB, forms, asked)));
    }

    /**
     * Estimates the differences in one bath, without the weights.
     *
     * @param start the weights
     * @param betaB |x_B|, also ∞
     * @param wanted the bits that they are to have
     * @return memory and time
     */
    static Estimate estimate(StartWeights start, InverseTemperature betaB, int wanted) {
        if (isSmall(start, wanted)) {
            return SMALL;
        }
        return integral(start, betaB, wanted).map(LineIntegral::estimate)
                .orElseGet(() -> BlockSums.estimate(start, betaB, wanted));
    }

    /**
     * Estimates the weights that the differences in any bath need.
     *
     * @param start the weights
     * @param betaB |x_B|, also ∞
     * @param wanted the bits that the differences are to have
     * @return memory and time
     */
    static Estimate estimateWeights(StartWeights start, InverseTemperature betaB, int wanted) {
        if (isSmall(start, wanted)) {
            return Estimate.NONE;
        }
        return integral(start, betaB, wanted).map(line -> Estimate.NONE)
                .orElseGet(() -> start.estimateScan(range(start, betaB, wanted)));
    }

    private static boolean isSmall(StartWeights start, int wanted) {
        return start.ensemble().largestTotalSpin().twice() <= SMALL_SPIN && wanted <= SMALL_BITS;
    }

    private static BlockRange range(StartWeights start, InverseTemperature betaB, int wanted) {
        return start.range(Temperatures.approximate(betaB), wanted);
    }

    /** Returns the integrals where they take less time than the sum. */
    private static Optional<LineIntegral> integral(StartWeights start, InverseTemperature betaB, int wanted) {
        BlockRange range = range(start, betaB, wanted);
        double seconds = BlockSums.estimate(start, betaB, wanted).plus(start.estimateScan(range)).seconds();
        if (seconds < LineIntegral.LEAST_SECONDS || betaB.isZero()) {
            return Optional.empty();
        }
        Optional<BigFraction> bath =
                Optional.of(betaB).filter(x -> !x.isInfinite()).map(InverseTemperature::toFraction);
        return LineIntegral.of(start.ensemble().n(), start.ensemble().localDimension(), start.x0(), bath, wanted)
                .filter(line -> line.estimate().seconds() < seconds);
    }
}
