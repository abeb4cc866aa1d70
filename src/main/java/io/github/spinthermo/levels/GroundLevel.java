package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Ball;

/** Any number of levels at x = ∞, or one level at any x: only the lowest is there; Σ = 1, all else is 0. */
public enum GroundLevel implements Levels {

    /** The one there is. */
    INSTANCE;

    @Override
    public Ball excitation() {
        return Ball.ZERO;
    }

    @Override
    public Ball variance() {
        return Ball.ZERO;
    }

    @Override
    public Ball partition() {
        return Ball.ONE;
    }

    @Override
    public Ball logPartition() {
        return Ball.ZERO;
    }

    @Override
    public Ball entropy() {
        return Ball.ZERO;
    }
}
