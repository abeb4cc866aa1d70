package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;

/**
 * The bounds for quanta that are counted in double precision, from nothing on; see the description of the package
 * {@code battery}.
 *
 * @param n N
 * @param beyond g, by which the mean of what is released or lost may exceed N in a discharge
 * @param pumped how much more each emitter may take in before it, in the mean, that the populations are to tell
 * @param isPumped whether there is an energy that the balance of others tells
 * @param turnover what is emitted and absorbed collectively beyond the balance of both, over N
 * @param isOneWay whether nothing is absorbed collectively
 * @param reportError the relative error of sums over the levels
 */
record RoundedFlows(double n, double beyond, double pumped, boolean isPumped, double turnover, boolean isOneWay,
        double reportError) implements FlowError {

    /** The energies that a balance adds up. */
    private static final double BALANCE = 3;

    /**
     * Finds the bounds for a cycle.
     *
     * @param cycle the parameters
     * @param before the time before a discharge for which errors of populations may change how much is pumped
     */
    static RoundedFlows of(CycleParameters cycle, double before) {
        DickeRates rates = cycle.rates();
        double n = cycle.n();
        double absorbed = rates.collectiveAbsorption() * (n / 2 + 1) * (n / 2 + 1) * cycle.discharge() / n;
        return new RoundedFlows(n, rates.beyond(n, cycle.discharge()), rates.localAbsorption() * before,
                rates.localAbsorption() > 0, 2 * absorbed, rates.collectiveAbsorption() == 0,
                DickeEvolution.reportError(n));
    }

    @Override
    public double ofPopulations(double error) {
        return (isPumped ? BALANCE : 1) * (1 + pumped + beyond / n) * error;
    }

    @Override
    public double ofSums(double mostEnergy, double mostGiven) {
        return reportError * (1 + mostEnergy / n + turnover);
    }

    @Override
    public double spread(double mostReleased) {
        double square = (n + beyond) * (n + beyond) + beyond;
        return isOneWay ? square + Math.max(0, mostReleased * mostReleased - n * n) : 3 * square;
    }

    @Override
    public double ofSquare(double mostReleased) {
        return 2 * mostReleased * reportError * (mostReleased + turnover * n);
    }

    /** Returns by how much more than themselves errors of populations may change what is told over N or N². */
    double amplification() {
        return Math.max(ofPopulations(1), spread(n) / (n * n));
    }
}
