package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Estimate;

/** What the cycles of an {@link ExactBattery} need, before they are tried. */
final class BatteryCost {

    private static final double NUMBER_BYTES = 8;

    /** Rates, populations and their sums. */
    private static final double ARRAYS = 30;

    private static final double REPORT_BYTES = 400;

    /** Of a level in a product with the generator, and of a product whatever the levels. */
    private static final double LEVEL_SECONDS = 3e-9;
    private static final double PRODUCT_SECONDS = 1e-6;

    /** Products of a burst over N, and of uniformisation over Λt. */
    private static final double BURST = 40;
    private static final double TERMS = 1.6;

    /** −ln of what counts as empty. */
    private static final double EMPTY = 44;

    /** Cycles that the limit cycle takes, at most or nearly so. */
    private static final double LIMIT_CYCLES = 120;

    private BatteryCost() { }

    static Estimate of(BatteryProtocol protocol, BatteryRates rates, double cycles, boolean withLimitCycle) {
        double n = protocol.n();
        double count = cycles + (withLimitCycle ? LIMIT_CYCLES : 0);
        if (CycleMatrix.pays(protocol, rates, cycles, withLimitCycle)) {
            count = n / 2 + 1;
        }
        double vectors = withLimitCycle ? ARRAYS + LIMIT_CYCLES : ARRAYS;
        double bytes = count == 0 ? 0 : vectors * NUMBER_BYTES * levels(n);
        double seconds = storage(protocol, rates) + discharge(protocol, rates);
        return new Estimate(bytes, count == 0 ? 0 : count * seconds)
                .plus(new Estimate(REPORT_BYTES, n * LEVEL_SECONDS).times(cycles));
    }

    private static double levels(double n) {
        return (n / 2 + 1) * (n / 2 + 1);
    }

    private static double seconds(double products, double levels) {
        return products * (PRODUCT_SECONDS + LEVEL_SECONDS * levels);
    }

    private static double storage(BatteryProtocol protocol, BatteryRates rates) {
        double n = protocol.n();
        double emitted = n * -Math.expm1(-(rates.gamma() + rates.pumping()) * protocol.storage());
        double dephased = n * Math.min(rates.dephasing() * protocol.storage(), EMPTY);
        return seconds(2 * Math.min(n, emitted + EMPTY) + TERMS * dephased, levels(n));
    }

    private static double discharge(BatteryProtocol protocol, BatteryRates rates) {
        double n = protocol.n();
        double slow = rates.dephasing() + rates.pumping();
        double all = n * (rates.gamma() + slow) + rates.collective() * levels(n);
        double burst = Math.min(TERMS * all * protocol.discharge() + EMPTY, BURST * n + EMPTY);
        double occupied = slow == 0 ? 0 : Math.min(n / 2, 2 + EMPTY / Math.log1p(rates.collective() / slow));
        double stationary = TERMS * protocol.discharge()
                * Math.min(all, n * occupied * rates.collective() + n * (rates.gamma() + slow));
        return seconds(burst, levels(n) / 2)
                + (slow == 0 ? 0 : seconds(stationary, Math.min(levels(n), n / 2 * (occupied + 1))));
    }
}
