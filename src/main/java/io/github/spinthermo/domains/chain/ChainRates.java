package io.github.spinthermo.domains.chain;

import java.util.List;

/** The rates of a chain at temperature 0, and how far apart they are. */
final class ChainRates {

    /** The rounding of the dark weights for each unit of the ratio of rates. */
    private static final double ROUNDING_PER_RATIO = 0x1p-52;

    /** The largest rounding in doubles where fixed point can do better. */
    private static final double GOOD = 0x1p-38;

    /** The number of slowest decays until the end is reached. */
    private static final double DECAYS = 64;

    private ChainRates() { }

    /**
     * Returns a bound below the smallest rate at which one excitation leaves, the least eigenvalue above 0 of K_1
     * (spec 3, 2.1), which it is less than M − 1 times under: 1/Σ_i 2/(γ_i (1/Σ_{j≤i} N_j^−1 + 1/Σ_{j>i} N_j^−1)),
     * the trace of the inverse of the overlaps of the L_i.
     */
    static double slowest(ChainModel chain) {
        List<Long> sizes = chain.sizes();
        double before = 0;
        double inverse = 0;
        for (int i = 0; i < chain.gammas().size(); i++) {
            before += 1.0 / sizes.get(i);
            double behind = sizes.subList(i + 1, sizes.size()).stream().mapToDouble(size -> 1.0 / size).sum();
            inverse += 2 / (chain.gammas().get(i) * (1 / before + 1 / behind));
        }
        return 1 / inverse;
    }

    /** Tells whether doubles alone may not be good enough. */
    static boolean isStiff(ChainModel chain) {
        return !(rounding(chain) < GOOD);
    }

    /** Bounds the rounding of K_n: it is one of the largest rate, and shifts the time that is spent at the slowest. */
    static double rounding(ChainModel chain) {
        double fastest = chain.fastest(chain.mostExcitations());
        return fastest == 0 ? 0 : ROUNDING_PER_RATIO * fastest / slowest(chain);
    }

    /** Returns the time after which the slowest state has decayed. */
    static double endOfTime(ChainModel chain) {
        return DECAYS / slowest(chain);
    }
}
