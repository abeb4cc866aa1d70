package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.markov.LevelRange;
import io.github.spinthermo.markov.TimeLeft;
import io.github.spinthermo.markov.Uniformisation;

/** The weights of total spins in time, by uniformisation until they are stationary. */
final class ChainEvolution {

    /** The distance from the stationary weights, in the 1-norm, that no longer counts. */
    private static final double NEAR = 0x1p-44;

    private final Uniformisation uniformisation;
    private final double[][] weights;
    private final double[] end;
    private double error;

    /** Prepares the evolution of weights, with the roundings of a rate. */
    ChainEvolution(TotalSpinChain chain, double[] weights, double[] end, double roundings) {
        this.uniformisation = new Uniformisation(chain, roundings);
        this.weights = new double[][] {weights.clone()};
        this.end = end;
    }

    /** Goes on for a time, and returns the weights. */
    double[] after(double time) {
        TimeLeft left = TimeLeft.of(time);
        while (!left.isOver() && !isAtEnd()) {
            Interruption.check();
            LevelRange range = uniformisation.range(weights);
            double step = left.next(range);
            if (uniformisation.step(weights, range, step)) {
                error += LevelRange.EMPTY + uniformisation.error();
                left.take(step);
            }
        }
        return weights[0].clone();
    }

    /** Bounds the error so far in the 1-norm. */
    double error() {
        return error;
    }

    private boolean isAtEnd() {
        double distance = 0;
        for (int r = 0; r < end.length; r++) {
            distance += Math.abs(weights[0][r] - end[r]);
        }
        if (distance > Math.max(NEAR, error)) {
            return false;
        }
        System.arraycopy(end, 0, weights[0], 0, end.length);
        error += distance;
        return true;
    }
}
