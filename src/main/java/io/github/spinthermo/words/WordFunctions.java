package io.github.spinthermo.words;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbFunctions;
import io.github.spinthermo.limbs.LimbLogarithm;

/** Exponentials and logarithms of numbers of five words, from those of limbs as long as they are behind the point. */
public final class WordFunctions {

    private static final int LIMBS = WordBall.BITS / WordBall.RADIX_BITS;

    /** A bound of e^t and of its slope, t below 0.87. */
    private static final double LARGEST_EXP = 2.4;

    /** The least k − x/ln 2, the largest being 1 more: so far above 0 that no rounding leads below it. */
    private static final double MARGIN = 0.25;

    private static final int LOG_SHIFT = LimbLogarithm.SCALE;
    private static final int LOG_REST = WordBall.RADIX_BITS - LOG_SHIFT;

    /** The smallest number whose logarithm is taken. */
    private static final double SMALLEST = 0x1p-56;

    private static final WordBall LN2 = WordBall.of(Interruption.shielded(() ->
            new Arithmetic(WordBall.BITS + Long.SIZE).log(Ball.of(2)).units(WordBall.BITS)), 2);

    private WordFunctions() { }

    /**
     * Computes the exponential of a negative number: e^−x = 2^−k e^t, t = k ln 2 − x from 0.17 to 0.87. Where 2^−k is
     * below a unit nothing is left but a bound.
     *
     * @param x a number, at least 0
     * @return e^−x; unknown for an x below 0
     */
    public static WordBall expOfNegative(WordBall x) {
        double approximate = x.approximate();
        if (!(x.isKnown() && approximate >= 0)) {
            return WordBall.UNKNOWN;
        }
        long k = (long) Math.floor(approximate / Math.log(2) + MARGIN) + 1;
        if (k > WordBall.BITS) {
            return WordBall.ZERO.within(LARGEST_EXP * scalb(WordBall.BITS - k));
        }
        WordBall t = LN2.times(k).minus(x);
        return shiftedRight(LimbFunctions.exp(t.fraction()), (int) k)
                .within((LimbFunctions.EXP_ERROR + LARGEST_EXP * t.error()) * scalb(-k));
    }

    /** Returns a power of 2, none that underflows. */
    private static double scalb(long power) {
        return Math.scalb(1.0, (int) Math.max(Double.MIN_EXPONENT, power));
    }

    /** Divides the number of some limbs by a power of 2, below the quotient by less than 1 unit. */
    private static WordBall shiftedRight(long[] limbs, int shift) {
        int zeros = shift / WordBall.RADIX_BITS;
        long[] words = new long[LIMBS + 1];
        for (int i = zeros; i <= LIMBS; i++) {
            words[i] = i == zeros ? limbs[0] >> WordBall.RADIX_BITS : limbs[i - zeros - 1] & WordBall.MASK;
        }
        return WordBall.ofWords(words, 0).shiftRight(shift % WordBall.RADIX_BITS);
    }

    /**
     * Computes a logarithm. With a number y that is off by r it is off by r/(y − r) besides.
     *
     * @param y a number from 2^−56 to 2
     * @return ln y; unknown for a y out of that range
     */
    public static WordBall log(WordBall y) {
        double approximate = y.approximate();
        if (!(y.isKnown() && approximate > SMALLEST && approximate < 2)) {
            return WordBall.UNKNOWN;
        }
        long[] limbs = y.fraction();
        limbs[0] += y.floor() << WordBall.RADIX_BITS;
        long[] log = LimbFunctions.log(limbs);
        long[] words = new long[LIMBS + 1];
        words[0] = log[0] >> LOG_REST;
        for (int i = 1; i <= LIMBS; i++) {
            words[i] = (log[i - 1] << LOG_SHIFT & WordBall.MASK) | (i < LIMBS ? log[i] >> LOG_REST : 0);
        }
        return WordBall.ofWords(words, LimbLogarithm.ERROR * (1 << LOG_SHIFT) + 1 + y.error() / (approximate / 2));
    }
}
