package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeEvolution;
import io.github.spinthermo.dicke.DickeRates;

/**
 * The bounds for quanta that are counted in double precision, from nothing on; see the description of the package
 * {@code battery}.
 *
 * @param n N
 * @param beyond g, by which the mean of what is released or lost may exceed N in a discharge
 * @param jumps the mean number of collective jumps in a discharge, at most
 * @param before by how much more than 1 each emitter may lose before it, in the mean, that the populations are to tell
 * @param isPumped whether there is an energy that the balance of others tells
 * @param turnover what is emitted and absorbed collectively beyond the balance of both, over N
 * @param isOneWay whether nothing is absorbed collectively
 * @param reportError the relative error of sums over the levels
 */
record RoundedFlows(double n, double beyond, double jumps, double before, boolean isPumped, double turnover,
        boolean isOneWay, double reportError) implements FlowError {

    /** The energies that a balance adds up. */
    private static final double BALANCE = 3;

    /**
     * Finds the bounds for a cycle.
     *
     * @param cycle the parameters
     * @param time the time before a discharge for which errors of populations may change how much is lost
     */
    static RoundedFlows of(CycleParameters cycle, double time) {
        DickeRates rates = cycle.rates();
        double n = cycle.n();
        double absorbed = rates.collectiveAbsorption() * (n / 2 + 1) * (n / 2 + 1) * cycle.discharge() / n;
        return new RoundedFlows(n, rates.beyond(n, cycle.discharge()), rates.jumps(n, cycle.discharge()),
                exchanged(cycle, time), rates.localAbsorption() > 0, 2 * absorbed, rates.collectiveAbsorption() == 0,
                DickeEvolution.reportError(n));
    }

    /** Bounds by how much more than 1 an emitter may lose by itself, in the mean, without the others. */
    private static double exchanged(CycleParameters cycle, double time) {
        return Math.min(cycle.rates().localAbsorption(), cycle.rates().localEmission()) * time;
    }

    /** Estimates the bound for a cycle whose populations err by so much. */
    static double expected(CycleParameters cycle, double time, double error) {
        RoundedFlows flows = of(cycle, time);
        double variance = flows.spread(flows.n) / (flows.n * flows.n);
        double energy = Math.max(flows.n * (1 + exchanged(cycle, cycle.storage())), flows.n + flows.beyond);
        return error * Math.max(flows.ofPopulations(1, energy), variance) + flows.ofSums(energy, energy);
    }

    @Override
    public double ofPopulations(double error, double mostEnergy) {
        return (isPumped ? BALANCE : 1) * (1 + before + beyond / n) * error;
    }

    @Override
    public double ofSums(double mostEnergy, double mostGiven) {
        return reportError * (1 + mostEnergy / n + turnover);
    }

    @Override
    public double spread(double mostReleased) {
        double square = (n + beyond) * (n + beyond) + beyond;
        double most = isOneWay ? square + Math.max(0, mostReleased * mostReleased - n * n) : 3 * square;
        return Math.min(most, 3 * jumps * (jumps + 1));
    }

    @Override
    public double ofSquare(double mostReleased) {
        return 2 * mostReleased * reportError * (mostReleased + turnover * n);
    }
}
