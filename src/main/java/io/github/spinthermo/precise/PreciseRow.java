package io.github.spinthermo.precise;

import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * Numbers in double-double precision, to which multiples of others are added. Where none is negative nothing cancels,
 * and each is known relatively.
 */
final class PreciseRow {

    /** The number below which an element counts as 0, so that its lower half never is subnormal. */
    static final double NOTHING = 0x1p-900;

    private final double[] high;
    private final double[] low;

    /** Makes zeros. */
    PreciseRow(int length) {
        this.high = new double[length];
        this.low = new double[length];
    }

    int length() {
        return high.length;
    }

    DD get(int place) {
        return DD.ofSum(high[place], low[place]);
    }

    /** Returns the nearest double of an element. */
    double value(int place) {
        return high[place];
    }

    /** Replaces an element. */
    void set(int place, DD value) {
        boolean counts = Math.abs(value.hi()) > NOTHING;
        high[place] = counts ? value.hi() : 0;
        low[place] = counts ? value.lo() : 0;
    }

    /** Copies elements of another row. */
    void copy(int start, PreciseRow from, int first, int count) {
        System.arraycopy(from.high, first, high, start, count);
        System.arraycopy(from.low, first, low, start, count);
    }

    /** Adds a multiple of elements of another row to those from a place on. */
    void add(int start, DD factor, PreciseRow other, int first, int count) {
        double[] sumHigh = high;
        double[] sumLow = low;
        double[] otherHigh = other.high;
        double[] otherLow = other.low;
        double f = factor.hi();
        double g = factor.lo();
        for (int k = 0; k < count; k++) {
            int i = start + k;
            int j = first + k;
            double product = f * otherHigh[j];
            double rest = Math.fma(f, otherHigh[j], -product) + (f * otherLow[j] + g * otherHigh[j]) + sumLow[i];
            double sum = sumHigh[i] + product;
            double part = sum - sumHigh[i];
            rest += sumHigh[i] - (sum - part) + (product - part);
            sumHigh[i] = sum + rest;
            sumLow[i] = rest - (sumHigh[i] - sum);
        }
    }

    /** Makes 0 of what is as good as that. */
    void clean() {
        for (int i = 0; i < high.length; i++) {
            if (Math.abs(high[i]) < NOTHING) {
                high[i] = 0;
                low[i] = 0;
            }
        }
    }

    /** Multiplies the first elements with a power of 2. */
    void scale(int count, double factor) {
        for (int i = 0; i < count; i++) {
            set(i, DD.ofSum(high[i] * factor, low[i] * factor));
        }
    }

    /** Adds up the absolute values of the nearest doubles. */
    double size() {
        return Arrays.stream(high).map(Math::abs).sum();
    }

    DD sum() {
        DD sum = DD.ZERO;
        for (int i = 0; i < high.length; i++) {
            sum = sum.add(get(i));
        }
        return sum;
    }
}
