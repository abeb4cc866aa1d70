package io.github.spinthermo.local.coherence;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/** Sum of orders · p_J Q_J ln Q_J with J = m: a configuration stands for its reverse, of projection −J. */
final class GroundSum implements LocalConfigurations.Visitor {

    private final Arithmetic a;
    private final Ball[] perCopy;
    private Ball total = Ball.ZERO;

    GroundSum(Arithmetic arithmetic, Ball[] perCopy) {
        this.a = arithmetic;
        this.perCopy = perCopy;
    }

    /** Returns the sum over all configurations that were visited. */
    Ball total() {
        return total;
    }

    @Override
    public void visit(long twiceM, BigInteger orders, Ball mean) {
        if (!mean.isZero()) {
            Ball weight = a.multiply(Ball.of(orders), perCopy[(int) (twiceM / 2)]);
            total = a.add(total, a.multiply(weight, a.multiply(mean, a.log(mean))));
        }
    }
}
