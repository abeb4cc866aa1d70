package io.github.spinthermo.domains.meanfield;

import io.github.spinthermo.ode.StiffSystem;
import java.util.List;
import org.apache.commons.numbers.core.DD;

/** The closed equations of a mean field of domains. The excitations n_i come first among its variables. */
abstract class Closure implements StiffSystem {

    private final List<Long> sizes;
    private final int dimension;

    Closure(List<Long> sizes, int dimension) {
        this.sizes = sizes;
        this.dimension = dimension;
    }

    /** Returns N_i, i from 0. */
    final long size(int i) {
        return sizes.get(i);
    }

    @Override
    public final int dimension() {
        return dimension;
    }

    @Override
    public final double[] scales(DD[] y) {
        return Excitations.scales(sizes, y);
    }
}
