package io.github.spinthermo.testing;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Arithmetic whose radii are a sixteenth of what is proven: an inclusion test that it passes has no teeth.
 */
public final class SharpenedArithmetic extends Arithmetic {

    /**
     * Makes sharpened arithmetic at a working precision.
     *
     * @param bits how many bits a midpoint keeps
     */
    public SharpenedArithmetic(int bits) {
        super(bits);
    }

    @Override
    public Arithmetic with(long more) {
        return new SharpenedArithmetic(Math.toIntExact(bits() + more));
    }

    @Override
    protected Ball ball(BigInteger midpoint, long radius, long exponent) {
        return new Ball(midpoint.shiftLeft(4), radius, exponent - 4);
    }
}
