package io.github.spinthermo.limbs;

import io.github.spinthermo.cost.Interruption;
import java.math.BigInteger;
import java.util.Arrays;

/** Exponentials and logarithms of single numbers in fixed point, on limbs of their own. */
public final class LimbFunctions {

    /** A bound of the error of {@link #exp(long[])}, in units of the last limb. */
    public static final double EXP_ERROR = LimbExponential.ERROR;

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

    /**
     * Computes an exponential of limbs.
     *
     * @param t the limbs of a number from 0 to 1
     * @return those of e^t, off by less than {@link #EXP_ERROR} units of the last one
     */
    public static long[] exp(long[] t) {
        LimbArray numbers = array(t);
        new LimbExponential(numbers, 1).write(0, 0);
        return Arrays.copyOf(numbers.words(), t.length);
    }

    /**
     * Computes a logarithm of limbs.
     *
     * @param a the limbs of a number from 2^−57 to 2
     * @return those of ln a/16, off by less than {@link LimbLogarithm#ERROR} units of the last one
     */
    public static long[] log(long[] a) {
        LimbArray numbers = array(a);
        new LimbLogarithm(numbers, 1).write(0, 0, 0, a.length);
        return Arrays.copyOf(numbers.words(), a.length);
    }

    private static LimbArray array(long[] words) {
        LimbArray numbers = new LimbArray(words.length, 1 + LimbLogarithm.SCRATCH);
        System.arraycopy(words, 0, numbers.words(), 0, words.length);
        return numbers;
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
