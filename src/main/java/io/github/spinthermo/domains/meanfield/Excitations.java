package io.github.spinthermo.domains.meanfield;

import java.util.List;
import org.apache.commons.numbers.core.DD;

/** The variables that all closures of the mean field share: the excitations n_i of the domains, which come first. */
final class Excitations {

    /** The error, in excitations, that is as good as none. */
    private static final double NEGLIGIBLE = 1e-6;

    private Excitations() { }

    /** Computes z = n − N/2. */
    static DD projection(long size, DD n) {
        return n.subtract(DD.of(size).multiply(0.5));
    }

    /** Computes u = n (N + 1 − n), the emission of a domain for itself. */
    static DD emission(long size, DD n) {
        return n.multiply(DD.of(size).subtract(n).add(1.0));
    }

    /**
     * Returns the size of each variable; of an excitation, its distance from 0 or N + 1, whichever is less: both are
     * fixed points, and how soon they are left goes with the logarithm of that distance.
     */
    static double[] scales(List<Long> sizes, DD[] y) {
        double[] scales = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double size = Math.abs(y[i].hi());
            if (i < sizes.size()) {
                size = Math.min(size, Math.abs(DD.of(sizes.get(i)).subtract(y[i]).add(1.0).hi()));
            }
            scales[i] = size + NEGLIGIBLE;
        }
        return scales;
    }
}
