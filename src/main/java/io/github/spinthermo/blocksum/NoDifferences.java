package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Ball;

/** Differences where only the largest block has a weight: zeros. */
final class NoDifferences implements BlockDifferences {

    @Override
    public Ball heat() {
        return Ball.ZERO;
    }

    @Override
    public Ball deficit() {
        return Ball.ZERO;
    }

    @Override
    public Ball varianceDeficit() {
        return Ball.ZERO;
    }

    @Override
    public Ball entropy() {
        return Ball.ZERO;
    }

    @Override
    public Ball entropyProduction() {
        return Ball.ZERO;
    }

    @Override
    public Ball covariance() {
        return Ball.ZERO;
    }
}
