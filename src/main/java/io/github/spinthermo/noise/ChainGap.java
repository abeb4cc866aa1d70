package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Interruption;

/**
 * The slowest rate of a chain with K links, with rates f_i on and g_i back: the smallest eigenvalue of the symmetric
 * matrix of its links, with f_i + g_i on the diagonal and −√(g_i f_{i+1}) beside, by bisection. The number of
 * eigenvalues below z is that of the negative pivots of
 * <pre>
 * s_i = f_i s_{i−1}/q_{i−1} − z,   q_i = s_i + g_i,
 * </pre>
 * which but for z subtracts nothing: each pivot is that of rates which differ relatively by a few roundings. A relative
 * change δ of all rates changes an eigenvalue by 2Kδ of itself at most.
 *
 * <p>Source: Fernando and Parlett, Numer. Math. 67, 191 (1994).
 *
 * @derivation 7.4
 */
final class ChainGap {

    /** The relative roundings of the rates that a count makes. */
    static final double ROUNDINGS = 6;

    /** The width, relative to the rate, at which bisection ends. */
    private static final double NARROW = 0x1p-52;

    /** The size of a pivot, relative to the fastest rate, in place of 0. */
    private static final double NOTHING = 1e-200;

    private final TotalSpinChain chain;
    private final double scale;

    private ChainGap(TotalSpinChain chain) {
        this.chain = chain;
        this.scale = chain.fastest();
    }

    /** Computes the rate of a chain that has links. */
    static double of(TotalSpinChain chain) {
        return new ChainGap(chain).bisect();
    }

    private double on(int link) {
        return chain.shorter()[link];
    }

    private double back(int link) {
        return chain.longer()[link + 1];
    }

    private double bisect() {
        double low = 0;
        double high = 2 * scale;
        while (high - low > NARROW * high) {
            Interruption.check();
            double middle = low + (high - low) / 2;
            if (isAbove(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** Tells whether an eigenvalue lies below z. */
    private boolean isAbove(double z) {
        double quotient = 1;
        for (int i = 0; i + 1 < chain.size(); i++) {
            double s = on(i) * quotient - z;
            double pivot = s + back(i);
            if (pivot < 0) {
                return true;
            }
            quotient = s / Math.max(pivot, NOTHING * scale);
        }
        return false;
    }
}
