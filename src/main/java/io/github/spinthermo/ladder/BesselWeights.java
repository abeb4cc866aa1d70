package io.github.spinthermo.ladder;

import java.util.Arrays;

/**
 * The coefficients of e^{z(M − 1)} in the Chebyshev polynomials of a matrix M: c_0 = e^−z I_0(z) and c_k = 2 e^−z
 * I_k(z) with modified Bessel functions. They are positive, add up to 1, and are made by the recurrence I_{k−1} =
 * I_{k+1} + (2k/z) I_k from above, so that each is off by some roundings for each step. About √(90 z) of them count,
 * where a series in powers of M needs z: a walk that goes up as often as down gets as far as the root of its steps.
 */
final class BesselWeights {

    /** The largest rest that is left out at the end. */
    static final double TAIL = 0x1p-63;

    /** The exponent L by which the coefficient k = √(2zL) + L lies below the others. */
    private static final double EMPTY = 60;

    /** The size at which all coefficients are scaled down, so that none overflows. */
    private static final double TOO_LARGE = 0x1p500;

    private BesselWeights() { }

    /** Bounds the number of coefficients for a z above 0. */
    static double count(double z) {
        return Math.sqrt(2 * EMPTY * z) + EMPTY;
    }

    /** Computes c_0, c_1, … for a z above 0 until the rest is negligible; their sum is 1. */
    static double[] of(double z) {
        double[] c = new double[(int) count(z) + 1];
        int last = c.length - 1;
        c[last] = Double.MIN_NORMAL;
        c[last - 1] = 2 * last / z * c[last];
        for (int k = last - 1; k > 0; k--) {
            c[k - 1] = c[k + 1] + 2 * k / z * c[k];
            if (c[k - 1] > TOO_LARGE) {
                scale(c, k - 1, 1 / TOO_LARGE);
            }
        }
        c[0] /= 2;
        scale(c, 0, 1 / sum(c));
        return Arrays.copyOf(c, length(c));
    }

    private static void scale(double[] c, int from, double factor) {
        for (int k = from; k < c.length; k++) {
            c[k] *= factor;
        }
    }

    private static double sum(double[] c) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum += c[k];
        }
        return sum;
    }

    private static int length(double[] c) {
        int length = c.length;
        double tail = 0;
        while (length > 1 && tail + c[length - 1] < TAIL / 2) {
            length--;
            tail += c[length];
        }
        return length;
    }
}
