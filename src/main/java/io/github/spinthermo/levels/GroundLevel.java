package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Ball;

/** Lowest level alone, of any number of levels at x = ∞, or of one level at any x: Σ = 1, and all else is 0. */
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

    @Override
    public Ball emission() {
        return Ball.ZERO;
    }

    @Override
    public Ball pairEmission() {
        return Ball.ZERO;
    }
}
