package io.github.spinthermo.limbs;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;

/** Exponentials and logarithms of single numbers in fixed point, on limbs of their own. */
public final class LimbFunctions {

    /** Bits of limbs beyond those of a number, which the errors of {@link LimbLogarithm} times 16 stay within. */
    private static final int GUARD = 8;

    private LimbFunctions() { }

    /**
     * Tells whether limbs have so many bits.
     *
     * @param bits the bits behind the point
     * @return whether the functions here have them
     */
    public static boolean reach(int bits) {
        return limbs(bits) <= LimbArray.MOST_LIMBS;
    }

    private static int limbs(int bits) {
        return (bits + GUARD - 1) / LimbArray.RADIX_BITS + 1;
    }

    /**
     * Computes an exponential.
     *
     * @param t from 0 to 1, in units of 2^−bits
     * @param bits the bits behind the point, which limbs {@link #reach}
     * @return e^t in the same units, off by less than 1.1 of them
     */
    public static BigInteger exp(BigInteger t, int bits) {
        LimbArray numbers = array(t, bits);
        new LimbExponential(numbers, 1).write(0, 0);
        return units(numbers, bits);
    }

    /**
     * Computes a logarithm.
     *
     * @param f from 1/2 to 1, in units of 2^−bits
     * @param bits the bits behind the point, which limbs {@link #reach}
     * @return ln f in the same units, off by less than 1.5 of them
     */
    public static BigInteger log(BigInteger f, int bits) {
        LimbArray numbers = array(f, bits);
        new LimbLogarithm(numbers, 2).write(1, 0, 0, numbers.limbs());
        numbers.shiftLeft(0, 1, LimbLogarithm.SCALE);
        return units(numbers, bits);
    }

    private static LimbArray array(BigInteger units, int bits) {
        Interruption.check();
        int limbs = limbs(bits);
        LimbArray numbers = new LimbArray(limbs, 2 + LimbLogarithm.SCRATCH);
        numbers.set(0, units, numbers.bits() - bits);
        return numbers;
    }

    private static BigInteger units(LimbArray numbers, int bits) {
        return numbers.get(0).shiftRight(numbers.bits() - bits);
    }
}
