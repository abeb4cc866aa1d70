package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.ladder.StartBlock;
import io.github.spinthermo.ladder.StartBlocks;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The populations of all levels at the start of a course. Where a start does not treat all spins alike, they are those
 * of its mean over all ways to number the spins.
 */
final class NoiseStart {

    /** The error of the populations in the 1-norm, besides that of the blocks: of a weight and of a product with it. */
    private static final double ROUNDING = 3 * 0x1p-53;

    /** The digits that tell any two doubles apart. */
    private static final Precision DOUBLES = Precision.digits(17);

    private final InitialState state;

    private NoiseStart(InitialState state) {
        this.state = state;
    }

    static NoiseStart of(InitialState state) {
        if (state.spins().single().filter(spins -> spins.s().equals(HalfInteger.HALF)).isEmpty()) {
            throw InvalidInputException.ofName("not-spins-half", "start",
                    "is a state of " + state.spins() + ", where all spins have to be spins 1/2");
        }
        if (!StartBlocks.areKnown(state)) {
            throw InvalidInputException.ofName("not-diagonal", "start", "is no mixture of levels with a total spin and"
                    + " a projection, or does not tell their populations; use thermal, dicke, w, up-down, product, or"
                    + " weights with populations");
        }
        if (state.copies().equals(Optional.of(Copies.ONE))) {
            throw InvalidInputException.ofName("one-copy", "start", "has its weight on one of several copies of a total"
                    + " spin, which local noise does not keep apart; leave out copies, or write even");
        }
        return new NoiseStart(state);
    }

    long spins() {
        return state.spins().count();
    }

    /** Estimates the populations. */
    Estimate estimate() {
        return state.estimate(DOUBLES);
    }

    /** Computes the populations. */
    Populated levels() {
        int n = (int) spins();
        StartBlocks blocks = StartBlocks.of(state, false);
        Populations populations = Populations.none(n);
        double error = blocks.leftOut() + ROUNDING;
        for (StartBlock block : blocks.list()) {
            double[] row = populations.rows()[(n - block.twiceJ()) / 2];
            Arrays.setAll(row, i -> block.weight() * block.state().populations()[i]);
            error += block.weight() * block.state().error();
        }
        return new Populated(populations, error);
    }

    /**
     * Populations of all levels.
     *
     * @param populations the populations
     * @param error a bound on their error in the 1-norm
     */
    record Populated(Populations populations, double error) { }
}
