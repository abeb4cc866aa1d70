package io.github.spinthermo.battery.exact;

/**
 * The rates of the channels while nothing changes.
 *
 * @param collective Γ
 * @param gamma γ
 * @param dephasing γ_φ
 * @param pumping w
 */
public record BatteryRates(double collective, double gamma, double dephasing, double pumping) {

    /** Tells whether there is no channel but emission. */
    boolean onlyEmit() {
        return dephasing == 0 && pumping == 0;
    }

    /** Returns the rates of storage. */
    BatteryRates withoutCollective() {
        return new BatteryRates(0, gamma, dephasing, pumping);
    }
}
