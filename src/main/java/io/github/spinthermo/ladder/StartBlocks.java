package io.github.spinthermo.ladder;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The blocks of a start that is diagonal in total spin and projection, as doubles: all, or those that count.
 *
 * @param list the blocks, J ascending
 * @param leftOut the weight of all others
 * @derivation 7.1.4
 */
public record StartBlocks(List<StartBlock> list, double leftOut) {

    /** The largest weight that is left out, all blocks together. */
    public static final double NEGLIGIBLE = 0x1p-50;

    /** The rounding of a population. */
    private static final double ROUNDING = 0x1p-53;

    /**
     * Tells whether the populations of a start are known, so that it has blocks.
     *
     * @param start the start
     * @return true if it has one temperature, or its levels are listed
     */
    public static boolean areKnown(InitialState start) {
        return start.beta0().isPresent() || start.hasLevels();
    }

    /**
     * Lists the blocks of a start.
     *
     * @param start a start whose populations are known
     * @param all whether blocks that do not count are wanted, too
     * @return the blocks
     */
    public static StartBlocks of(InitialState start, boolean all) {
        NavigableMap<HalfInteger, Real> weights = start.weights();
        List<HalfInteger> kept = new ArrayList<>(weights.keySet());
        double leftOut = all ? 0 : leaveOut(kept, weights);
        Optional<NavigableMap<HalfInteger, NavigableMap<HalfInteger, Real>>> levels = start.levels();
        List<StartBlock> blocks = new ArrayList<>();
        for (HalfInteger totalSpin : kept) {
            int twiceJ = Math.toIntExact(totalSpin.twice());
            double weight = weights.get(totalSpin).toDouble();
            blocks.add(start.beta0().map(beta -> thermal(twiceJ, weight, beta))
                    .orElseGet(() -> listed(twiceJ, weight, levels.orElseThrow().get(totalSpin))));
        }
        return new StartBlocks(List.copyOf(blocks), leftOut);
    }

    /** Removes total spins from both ends, as long as they have no weight that counts, and returns their weight. */
    private static double leaveOut(List<HalfInteger> totalSpins, Map<HalfInteger, Real> weights) {
        double leftOut = 0;
        while (totalSpins.size() > 1) {
            double first = weights.get(totalSpins.get(0)).toDouble();
            double last = weights.get(totalSpins.get(totalSpins.size() - 1)).toDouble();
            if (leftOut + Math.min(first, last) > NEGLIGIBLE) {
                return leftOut;
            }
            leftOut += Math.min(first, last);
            totalSpins.remove(first <= last ? 0 : totalSpins.size() - 1);
        }
        return leftOut;
    }

    /** Returns a block at an inverse temperature. */
    private static StartBlock thermal(int twiceJ, double weight, InverseTemperature beta) {
        BitSet occupied = new BitSet();
        if (beta.isInfinite()) {
            occupied.set(beta.sign().signum() > 0 ? 0 : twiceJ);
        } else {
            occupied.set(0, twiceJ + 1);
        }
        double x = beta.toOutcome() instanceof Outcome.Finite finite
                ? finite.value().toDouble() : beta.sign().signum() * Double.POSITIVE_INFINITY;
        return new StartBlock(twiceJ, weight, SpinLadder.thermal(twiceJ, x), occupied);
    }

    private static StartBlock listed(int twiceJ, double weight, Map<HalfInteger, Real> shares) {
        double[] populations = new double[twiceJ + 1];
        BitSet occupied = new BitSet();
        shares.forEach((m, share) -> {
            int level = (int) ((twiceJ + m.twice()) / 2);
            populations[level] = share.toDouble();
            occupied.set(level);
        });
        return new StartBlock(twiceJ, weight, new LadderState(populations, ROUNDING), occupied);
    }
}
