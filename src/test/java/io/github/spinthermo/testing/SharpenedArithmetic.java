package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/** An arithmetic that lies: radii are a sixteenth of what was proven. Tests of inclusion must find it out. */
public final class SharpenedArithmetic extends Arithmetic {

    private static final int LOG2_OF_SHARE = 4;

    public SharpenedArithmetic(int bits) {
        super(bits);
    }

    @Override
    public Arithmetic with(long more) {
        return new SharpenedArithmetic(Math.toIntExact(bits() + more));
    }

    @Override
    protected Ball ball(BigInteger midpoint, long radius, long exponent) {
        return new Ball(midpoint.shiftLeft(LOG2_OF_SHARE), radius, exponent - LOG2_OF_SHARE);
    }
}
