package io.github.spinthermo.blocksum;

import io.github.spinthermo.contour.LineIntegral;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Differences of the averages over all blocks of a thermal start from those of the largest block alone, J = ns, at
 * |x_0| and |x_B|: all of a steady state but its closed forms. α = φ_ns − φ_J, φ the mean excitation of a block; Λ =
 * ⟨ln(t_D/t_T) at x_B − the same at x_0⟩, t_D = Σ_{i&lt;D} e^−ix, T = 2ns + 1.
 */
public interface BlockDifferences {

    /** Twice the largest total spin, and the bits, up to which no block is looked for. */
    long SMALL_SPIN = 200;
    int SMALL_BITS = 400;

    /** Memory, in bytes, and time, in seconds, that is enough for all blocks up to there. */
    Estimate SMALL = new Estimate(1e5, 1e-4);

    /** Differences where only the largest block has a weight: zeros. */
    BlockDifferences NONE = new NoDifferences();

    /**
     * Returns what the heat that the ensemble takes is above that of the largest block.
     *
     * @return ⟨α_0⟩ − ⟨α⟩
     */
    Ball heat();

    /**
     * Returns what the mean excitation of the blocks lacks to that of the largest, at x_B.
     *
     * @return ⟨α⟩
     */
    Ball deficit();

    /**
     * Returns what the mean variance of the blocks lacks to that of the largest, at x_B.
     *
     * @return ⟨v_ns − v_J⟩
     */
    Ball varianceDeficit();

    /**
     * Returns what the growth of the entropy of the blocks is above that of the largest.
     *
     * @return ⟨S_J − S_J,0⟩ − (S_ns − S_ns,0) = Λ + x_0 ⟨α_0⟩ − x_B ⟨α⟩
     */
    Ball entropy();

    /**
     * Returns what the entropy production is above that of the largest block; unknown at x_B = ∞.
     *
     * @return Λ − (x_B − x_0) ⟨α_0⟩
     */
    Ball entropyProduction();

    /**
     * Returns the slope of the energy along the initial temperature, which has no part of the largest block alone.
     *
     * @return −dE/dx_0
     */
    Ball covariance();

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
