package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Estimate;

/**
 * The time and memory of a battery in mean field, measured: a cycle takes the more steps the faster all emit, up to
 * when a burst is over within a discharge.
 *
 * @param slow seconds of a cycle in which little happens
 * @param burst by how much more a cycle with a burst takes, in seconds
 * @param half the rate times the duration of discharge at which half of that is reached
 */
record MeanFieldCost(double slow, double burst, double half) {

    private static final MeanFieldCost OF_FLIPS = new MeanFieldCost(1.2e-4, 4e-3, 150);
    private static final MeanFieldCost OF_NINE = new MeanFieldCost(2.5e-4, 1.7e-2, 20);

    private static final Estimate REPORT = new Estimate(1000, 1e-6);

    /** Cycles that take as long as the search for the limit cycle. */
    private static final double LIMIT_CYCLES = 90;

    /** The power of the tolerance with which the steps go, less than the order as not all get shorter. */
    private static final double ORDER = 8;

    /**
     * Estimates some cycles.
     *
     * @param tighter by which the tolerance is smaller than usual, at least 1
     */
    static Estimate of(BatteryProtocol protocol, MeanFieldMoments moments, double tighter, long cycles,
            boolean withLimitCycle) {
        double rates = protocol.discharge()
                * (protocol.collectiveGamma() * (protocol.n() + 2.0) + protocol.gamma());
        MeanFieldCost cost = moments instanceof NineMoments ? OF_NINE : OF_FLIPS;
        double cycle = cost.cycle(Math.min(rates, Double.MAX_VALUE / 2)) * Math.pow(tighter, 1 / ORDER);
        return new Estimate(0, cycle).plus(REPORT).times((double) cycles)
                .plus(new Estimate(0, withLimitCycle ? LIMIT_CYCLES * cycle : 0));
    }

    private double cycle(double rates) {
        return slow + burst * rates / (rates + half);
    }
}
