package io.github.spinthermo.relaxation;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.ladder.LadderState;
import io.github.spinthermo.ladder.LevelMeans;
import io.github.spinthermo.ladder.SpinLadder;
import io.github.spinthermo.ladder.StartBlock;
import io.github.spinthermo.ladder.StartBlocks;
import io.github.spinthermo.thermal.BathRates;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The blocks of a start in a bath, which go their ways side by side. */
final class EnsembleEvolution {

    private final BathRates bath;
    private final StartBlocks start;
    private final boolean isStationary;
    private final List<SpinLadder> ladders;
    private final List<LadderState> ends;

    /** Prepares the evolution; of a stationary start nothing ever moves. */
    EnsembleEvolution(StartBlocks start, BathRates bath, boolean isStationary) {
        this.bath = bath;
        this.start = start;
        this.isStationary = isStationary;
        this.ladders = start.list().stream().map(block -> SpinLadder.of(block.twiceJ(), bath)).toList();
        this.ends = isStationary ? start.list().stream().map(StartBlock::state).toList()
                : ladders.stream().map(SpinLadder::stationary).toList();
    }

    BathRates bath() {
        return bath;
    }

    StartBlocks start() {
        return start;
    }

    boolean isStationary() {
        return isStationary;
    }

    /** Returns the stationary populations of a block. */
    LadderState end(int block) {
        return ends.get(block);
    }

    /** Returns the state at time 0. */
    EnsembleState initial() {
        return new EnsembleState(0, start.list().stream().map(StartBlock::state).toList());
    }

    /** Returns the state at a time that is not before that of another. */
    EnsembleState at(double time, EnsembleState before) {
        if (isStationary || time <= before.time()) {
            return new EnsembleState(time, before.blocks());
        }
        List<LadderState> blocks = new ArrayList<>();
        for (int i = 0; i < ladders.size(); i++) {
            Interruption.check();
            blocks.add(ladders.get(i).after(before.blocks().get(i), time - before.time()));
        }
        return new EnsembleState(time, List.copyOf(blocks));
    }

    /** Returns the intensity I = γ↓ Σ p d_m. */
    double intensity(EnsembleState state) {
        return bath.gammaDown() * mean(state, LevelMeans::emission);
    }

    /** Returns the intensity when all is over. */
    double lastIntensity() {
        return intensity(new EnsembleState(Double.POSITIVE_INFINITY, ends));
    }

    /** Returns dI/dt = γ↓ Σ (d_{m+1} − d_m) times the net flow from m to m + 1. */
    double slope(EnsembleState state) {
        return bath.gammaDown() * mean(state, this::slope);
    }

    private double slope(double[] p) {
        int last = p.length - 1;
        double sum = 0;
        for (int i = 0; i < last; i++) {
            double square = LevelMeans.square(last, i + 1);
            double flow = square * (bath.gammaUp() * p[i] - bath.gammaDown() * p[i + 1]);
            sum += (square - LevelMeans.square(last, i)) * flow;
        }
        return sum;
    }

    /** Returns the distance D = Σ|p − wπ|/2. */
    double distance(EnsembleState state) {
        double sum = 0;
        for (int i = 0; i < ends.size(); i++) {
            sum += start.list().get(i).weight()
                    * LevelMeans.distance(state.blocks().get(i).populations(), ends.get(i).populations());
        }
        return isStationary ? 0 : Math.min(1, sum);
    }

    /** Returns a mean over all blocks. */
    double mean(EnsembleState state, ToDoubleFunction<double[]> ofBlock) {
        double sum = 0;
        for (int i = 0; i < ladders.size(); i++) {
            sum += start.list().get(i).weight() * ofBlock.applyAsDouble(state.blocks().get(i).populations());
        }
        return sum;
    }
}
