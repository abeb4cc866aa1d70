package io.github.spinthermo.testing;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;

/** Refinable numbers of which the value is known. */
public final class Reals {

    private Reals() { }

    /** Returns p/q as a refinable number: its enclosures are off-centre, never a point, and lack the given bits. */
    public static Real blurred(BigInteger p, BigInteger q, int lackingBits) {
        return Real.refining(bits -> {
            int shift = Math.max(1, bits - lackingBits + q.bitLength() - p.bitLength());
            BigInteger floor = p.shiftLeft(shift).divide(q);
            return Enclosure.of(floor.add(BigInteger.ONE), 3, -shift);
        });
    }

    /** Returns the same of integers. */
    public static Real blurred(long p, long q) {
        return blurred(BigInteger.valueOf(p), BigInteger.valueOf(q), 0);
    }

    /** Returns e^(p/q) by the kernel. */
    public static Real exp(long p, long q) {
        return Real.refining(bits -> {
            Arithmetic arithmetic = new Arithmetic(bits + Long.SIZE);
            return Enclosures.of(arithmetic.exp(arithmetic.divide(Ball.of(p), Ball.of(q))));
        });
    }

    /** Returns 2^power of which nothing is known but an interval around 0, until that many bits are asked for. */
    public static Real hidden(long power) {
        return Real.refining(bits -> bits < -power
            ? Enclosure.of(BigInteger.ZERO, 1, -bits)
            : Enclosures.of(Ball.ONE.scale(power)));
    }

    /** Returns a number within 2^−(bits+power) of numerator · 2^−power, of which no more is ever told. */
    public static Real near(long numerator, int power) {
        return Real.refining(bits ->
            Enclosure.of(BigInteger.valueOf(numerator).shiftLeft(bits), 1, -bits - power));
    }
}
