package io.github.spinthermo.local.coherence;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/** Sum of orders · (q^(ns+m) + q^(ns−m)) H ln H, which counts each configuration with its reverse. */
final class LevelSum implements LocalConfigurations.Visitor {

    private final Arithmetic a;
    private final Ball[] powers;
    private Ball total = Ball.ZERO;

    LevelSum(Arithmetic arithmetic, Ball q, long twiceLargest) {
        this.a = arithmetic;
        this.powers = new Ball[Math.toIntExact(twiceLargest) + 1];
        powers[0] = Ball.ONE;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = a.multiply(powers[i - 1], q);
        }
    }

    /** Returns the sum over all configurations that were visited. */
    Ball total() {
        return total;
    }

    @Override
    public void visit(long twiceM, BigInteger orders, Ball mean) {
        if (mean.isZero()) {
            return;
        }
        int last = powers.length - 1;
        Ball below = powers[(int) (last - twiceM) / 2];
        Ball both = twiceM == 0 ? below : a.add(below, powers[(int) (last + twiceM) / 2]);
        total = a.add(total, a.multiply(a.multiply(Ball.of(orders), both), a.multiply(mean, a.log(mean))));
    }
}
