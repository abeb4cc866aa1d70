package io.github.spinthermo.testing;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Angular momentum in the full space of n spins of d levels, in the basis of local projections: digit k of a
 * state, in base d, is m_k + s. Nothing here knows of total spins.
 */
public final class ProductSpace {

    private ProductSpace() { }

    /** Returns J⁺ = Σ_k s_k⁺. */
    public static RealMatrix raising(int n, int d) {
        int size = (int) Math.pow(d, n);
        RealMatrix raising = new Array2DRowRealMatrix(size, size);
        for (int state = 0; state < size; state++) {
            int place = 1;
            for (int k = 0; k < n; k++, place *= d) {
                int digit = state / place % d;
                if (digit < d - 1) {
                    raising.addToEntry(state + place, state, Math.sqrt((d - 1.0 - digit) * (digit + 1)));
                }
            }
        }
        return raising;
    }

    /** Returns m = Σ_k m_k of a state. */
    public static double projection(int state, int n, int d) {
        double m = -n * (d - 1) / 2.0;
        for (int rest = state; rest > 0; rest /= d) {
            m += rest % d;
        }
        return m;
    }
}
