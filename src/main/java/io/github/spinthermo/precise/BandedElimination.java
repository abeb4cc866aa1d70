package io.github.spinthermo.precise;

import io.github.spinthermo.cost.Interruption;
import java.util.function.DoubleConsumer;
import org.apache.commons.numbers.core.DD;

/**
 * The stationary vector of a Markov process whose states are numbered such that jumps lead to near numbers only, from
 * its rates: elimination of one state after another, from the last one, in double-double precision. Nothing is
 * subtracted, so that each element is known relatively, however slow some rates are beside others:
 * <pre>
 * s = Σ_{j&lt;k} a_kj,   f_ik = a_ik/s,   a_ij += f_ik a_kj  for i, j &lt; k;   π_k = Σ_{i&lt;k} π_i f_ik.
 * </pre>
 *
 * <p><b>Error.</b> The rounding of one elimination changes each rate of the process that is left by at most B + 8 units
 * of double-double precision, B the width of the band; and rates of K states that err relatively by δ change a
 * stationary vector by 2Kδ (O'Cinneide, Numer. Math. 65, 109 (1993)). All eliminations together thus make K²(B + 8)
 * units or less.
 *
 * <p><b>Cost.</b> K B² products of numbers, and K (2B + 1) numbers that are kept.
 *
 * <p>Source: Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985).
 */
public final class BandedElimination {

    /** The size of an element at which all before it are scaled down, so that none overflows. */
    private static final double TOO_LARGE = 0x1p300;

    /** The states after which the share of the work that is done is told. */
    private static final int OFTEN = 64;

    private final int size;
    private final int width;
    private final PreciseRow[] rates;

    /**
     * Makes a process without jumps.
     *
     * @param size the number K of states; the first one is reached from all
     * @param width the largest difference B between the numbers of two states of which one jumps to the other
     */
    public BandedElimination(int size, int width) {
        this.size = size;
        this.width = width;
        this.rates = new PreciseRow[size];
        for (int i = 0; i < size; i++) {
            rates[i] = new PreciseRow(2 * width + 1);
        }
    }

    /**
     * Adds jumps from one state to another.
     *
     * @param from the number of the one
     * @param to the number of the other
     * @param rate their rate, 0 or above
     */
    public void add(int from, int to, DD rate) {
        PreciseRow row = rates[from];
        row.set(place(from, to), row.get(place(from, to)).add(rate));
    }

    /** Finds the place in the band. */
    private int place(int from, int to) {
        return to - from + width;
    }

    /**
     * Bounds the relative error of each element.
     *
     * @param size the number of states
     * @param width the width of the band
     * @return the bound
     */
    public static double error(double size, double width) {
        return size * size * PreciseMatrix.error(width + 8);
    }

    /**
     * Computes the stationary vector, once.
     *
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return its elements, of sum 1
     */
    public double[] vector(DoubleConsumer progress) {
        for (int k = size - 1; k > 0; k--) {
            Interruption.check();
            eliminate(k);
            if (k % OFTEN == 0) {
                progress.accept(1 - (double) k / size);
            }
        }
        return normalised(substitute());
    }

    private int first(int k) {
        return Math.max(0, k - width);
    }

    private void eliminate(int k) {
        DD left = DD.ZERO;
        for (int j = first(k); j < k; j++) {
            left = left.add(rates[k].get(place(k, j)));
        }
        for (int i = first(k); i < k; i++) {
            DD rate = rates[i].get(place(i, k));
            if (rate.hi() > 0) {
                DD factor = rate.divide(left);
                rates[i].set(place(i, k), factor);
                rates[i].add(place(i, first(k)), factor, rates[k], place(k, first(k)), k - first(k));
            }
        }
    }

    /** Computes the elements from the first one on. */
    private PreciseRow substitute() {
        PreciseRow vector = new PreciseRow(size);
        vector.set(0, DD.ONE);
        for (int k = 1; k < size; k++) {
            DD element = DD.ZERO;
            for (int i = first(k); i < k; i++) {
                element = element.add(vector.get(i).multiply(rates[i].get(place(i, k))));
            }
            vector.set(k, element);
            if (element.hi() > TOO_LARGE) {
                vector.scale(k + 1, 1 / TOO_LARGE);
            }
        }
        return vector;
    }

    private static double[] normalised(PreciseRow vector) {
        DD sum = vector.sum();
        double[] elements = new double[vector.length()];
        for (int k = 0; k < elements.length; k++) {
            elements[k] = vector.get(k).divide(sum).doubleValue();
        }
        return elements;
    }
}
