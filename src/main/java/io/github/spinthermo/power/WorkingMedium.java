package io.github.spinthermo.power;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * A working medium: blocks of total spin with weights that no bath changes. Independent spins are n blocks J = s.
 *
 * <p>Weights are right to a rounding each; the smallest ones are left out, and what they come to is kept.
 *
 * @param blocks the blocks that count
 * @param leftOut the weight of those that do not, as an energy: 2ns times their weight
 * @derivation 7.3
 */
record WorkingMedium(List<BlockShare> blocks, double leftOut) {

    /** The largest weight that a block may have to be left out. */
    private static final double SMALL = 0x1p-68;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** Returns n spins, each in a bath of its own. */
    static WorkingMedium independent(SpinEnsemble spins) {
        return new WorkingMedium(List.of(new BlockShare(Math.toIntExact(spins.s().twice()), spins.n(), 0)), 0);
    }

    /** Returns n spins in a common bath that were in a thermal state before. */
    static WorkingMedium collective(SpinEnsemble spins, InverseTemperature beta0) {
        HalfInteger largest = spins.largestTotalSpin();
        if (beta0.isInfinite() || spins.n() == 1) {
            return new WorkingMedium(List.of(new BlockShare(Math.toIntExact(largest.twice()), 1, 0)), 0);
        }
        List<Double> weights = SectorWeights.thermal(spins, beta0).weights().stream().map(w -> w.toDouble()).toList();
        List<BlockShare> blocks = new ArrayList<>();
        double leftOut = 0;
        for (int i = 0; i < weights.size(); i++) {
            int below = weights.size() - 1 - i;
            if (weights.get(i) > SMALL) {
                blocks.add(new BlockShare(Math.toIntExact(largest.twice() - 2L * below), weights.get(i), below));
            } else {
                leftOut += weights.get(i);
            }
        }
        return new WorkingMedium(blocks, leftOut * largest.twice());
    }

    /**
     * Computes the cycle.
     *
     * @param baths the baths, at different temperatures
     * @param durationHot t_h
     * @param durationCold t_c
     * @param progress takes the share of the blocks that are done
     */
    CycleValues cycle(BathPair baths, double durationHot, double durationCold, DoubleConsumer progress) {
        CycleValues sum = new CycleValues(0, 0, 0, leftOut, leftOut);
        for (int i = 0; i < blocks.size(); i++) {
            BlockShare block = blocks.get(i);
            CycleValues values = baths.isEqual()
                    ? BlockCycle.ofEqual(block.twiceJ(), baths.hotStroke(durationHot))
                    : ofBlock(block, baths, durationHot, durationCold);
            sum = sum.plus(block.weight(), values, block.level());
            progress.accept((i + 1.0) / blocks.size());
        }
        return sum;
    }

    private static CycleValues ofBlock(BlockShare block, BathPair baths, double durationHot, double durationCold) {
        Stroke hot = baths.hotStroke(durationHot);
        Stroke cold = baths.coldStroke(durationCold);
        return block.twiceJ() == 1
                ? HalfSpinCycle.of(hot, cold, baths.excitationDifference())
                : BlockCycle.of(block.twiceJ(), hot, cold);
    }

    /** Computes the heat per cycle alone, and no bound of its error. */
    double heat(BathPair baths, double durationHot, double durationCold) {
        Stroke hot = baths.hotStroke(durationHot);
        Stroke cold = baths.coldStroke(durationCold);
        double sum = 0;
        for (BlockShare block : blocks) {
            sum += block.weight() * (block.twiceJ() == 1
                    ? HalfSpinCycle.of(hot, cold, baths.excitationDifference()).heat()
                    : BlockCycle.heat(block.twiceJ(), hot, cold));
        }
        return sum;
    }

    /**
     * Computes the heat that flows from the hot bath per time if both act at once, with shares f and 1 − f of the time:
     * <pre>
     * j_h = f(1 − f) κ_h κ_c (z_h − z_c) Σ_J w_J Σ_i π_i c_{i+1}/A,   A = f γ↓_h + (1 − f) γ↓_c,
     * </pre>
     * upside down if absorption is the stronger. No term cancels.
     *
     * @derivation 7.2
     */
    double fastHeat(BathPair baths, double duty) {
        double down = duty * baths.rateHot() * baths.hot().gammaDown()
                + (1 - duty) * baths.rateCold() * baths.cold().gammaDown();
        double up = duty * baths.rateHot() * baths.hot().gammaUp()
                + (1 - duty) * baths.rateCold() * baths.cold().gammaUp();
        double links = 0;
        for (BlockShare block : blocks) {
            Interruption.check();
            links += block.weight() * links(block.twiceJ(), down, up);
        }
        double shares = duty * baths.rateHot() * (1 - duty) * baths.rateCold() / Math.max(down, up);
        return shares * baths.excitationDifference() * links;
    }

    /** Returns Σ π_i c_{i+1} of populations from the end that has most of them. */
    private static double links(int twiceJ, double down, double up) {
        double ratio = Math.min(down, up) / Math.max(down, up);
        double power = 1;
        double sum = 0;
        double links = 0;
        for (int i = 0; i <= twiceJ; i++) {
            sum += power;
            links += power * (i + 1.0) * (twiceJ - i);
            power *= ratio;
        }
        return links / sum;
    }

    /** Bounds the relative error of {@link #fastHeat}. */
    double fastError() {
        int largest = blocks.stream().mapToInt(BlockShare::twiceJ).max().orElse(0);
        return (6.0 * largest + blocks.size() + 40) * ROUNDING + leftOut;
    }
}
