package io.github.spinthermo.battery.meanfield;

/**
 * The rates of all channels, times a duration.
 *
 * @param down Γ↓
 * @param up Γ↑
 * @param collectiveDephasing Γ_φ
 * @param localDown γ↓
 * @param localUp γ↑
 * @param dephasing γ_φ
 * @param counted the rate at which the excitation counts as lost
 */
record ChannelRates(double down, double up, double collectiveDephasing, double localDown, double localUp,
        double dephasing, double counted) {

    /** Returns the rates where there is emission and dephasing only. */
    static ChannelRates of(MeanFieldMoments.Rates rates) {
        return new ChannelRates(rates.collective(), 0, 0, rates.decay(), 0, rates.dephasing(), rates.decay());
    }

    /** Returns the rates times a number, and the excitation itself as what is counted. */
    ChannelRates times(double duration) {
        return new ChannelRates(down * duration, up * duration, collectiveDephasing * duration, localDown * duration,
                localUp * duration, dephasing * duration, duration);
    }

    /** Returns the rates in storage. */
    ChannelRates withoutCavity() {
        return new ChannelRates(0, 0, collectiveDephasing, localDown, localUp, dephasing, counted);
    }

    /** Bounds the rates of all changes: nothing happens on a shorter scale than 1 over this. */
    double fastest(long n) {
        return (down + up) * (n + 2.0) + localDown + localUp + 4 * dephasing + collectiveDephasing;
    }
}
