package io.github.spinthermo.domains.meanfield;

import io.github.spinthermo.cost.Estimate;

/**
 * The estimate of the time and memory of a mean field of domains, as measured. Nearly all happens within 10^4 times
 * the time in which all spins together emit; later the steps grow with the time, so that a factor of ten in time
 * takes few of them.
 */
final class MeanFieldChainCost {

    /** log10 of the time up to which steps are many, in units of the time in which all spins together emit. */
    private static final double BUSY = 4;

    /** Seconds of two domains: of the first steps, of a factor of ten in time while it is busy, and of a later one. */
    private static final double[] TWO = {1e-3, 3e-3, 5e-4};

    /** Seconds of the same of three domains. */
    private static final double[] THREE = {1e-2, 3e-2, 8e-3};

    /** The part of all spins that has to be excited for most bursts. */
    private static final double SMALL = 0.2;

    /** The part of the steps of two domains that is left where fewer spins are excited. */
    private static final double TWO_OF_SMALL = 0.25;

    /** The part of the steps of three domains that is left where fewer spins are excited. */
    private static final double THREE_OF_SMALL = 0.45;

    /** The power of the tolerance with which the steps go. */
    private static final double ORDER = 6;

    /** Bytes and seconds of one time of one domain. */
    private static final Estimate TIME = new Estimate(105, 7e-7);

    private MeanFieldChainCost() { }

    /**
     * Estimates a trajectory.
     *
     * @param start the domains
     * @param last the last time
     * @param times how many times
     * @param tighter by which the tolerance of a step is smaller than usual, at least 1
     */
    static Estimate of(MeanFieldStart start, double last, int times, double tighter) {
        int domains = start.domains();
        double spins = start.sizes().stream().mapToDouble(Long::doubleValue).sum();
        double decades = Math.log10(1 + Math.min(spins * last, Double.MAX_VALUE));
        double[] seconds = domains == 2 ? TWO : THREE;
        double steps = seconds[0] + seconds[1] * Math.min(decades, BUSY) + seconds[2] * Math.max(decades - BUSY, 0);
        return new Estimate(0, last == 0 ? 0 : share(start, spins) * steps * Math.pow(tighter, 1 / ORDER))
                .plus(TIME.times(domains).times(times));
    }

    private static double share(MeanFieldStart start, double spins) {
        int domains = start.domains();
        double excitations = start.excitations().stream().mapToDouble(Long::doubleValue).sum();
        if (excitations > SMALL * spins) {
            return 1;
        }
        return domains == 2 ? TWO_OF_SMALL : THREE_OF_SMALL;
    }
}
