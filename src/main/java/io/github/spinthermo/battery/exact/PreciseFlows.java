package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.precise.CountedExponential;

/**
 * The bounds for quanta that are counted in double-double precision about a centre, where roundings are those of the
 * parameters and of the number that is told; see the description of the package {@code battery}.
 *
 * @param n N
 * @param startError the error in the 1-norm of the populations at the start, whose sum is 1; all other is relative
 * @param spread the largest difference that levels at the start of a cycle make to energies
 * @param meanError the error of the mean of what is released from a level
 * @param ofVariance by how much an error of the populations changes the variance
 * @param balanced how many energies are added up where the balance tells one
 */
record PreciseFlows(double n, double startError, double spread, double meanError, double ofVariance, double balanced)
        implements FlowError {

    /** The error of a number: of a rate, a duration, their share, and the number told. */
    private static final double REPORT = 6 * CycleError.ROUNDING;

    /** That of a sum of such numbers, which the balance tells. */
    private static final double BALANCED = REPORT + 3 * CycleError.ROUNDING;

    /** The energies that a balance adds up. */
    private static final double BALANCE = 3;

    /** Finds the bounds for a cycle, the count of its discharge, and by how much levels differ in what they lose. */
    static PreciseFlows of(CycleParameters cycle, CountedExponential counted, double startError, double lost) {
        DickeRates rates = cycle.rates();
        double n = cycle.n();
        return new PreciseFlows(n, startError, Math.max(Math.max(n, lost), 2 * counted.mostMean()),
                counted.meanError(), counted.mostSquare() + 2 * counted.mostMean() * counted.mostMean(),
                rates.localAbsorption() > 0 ? BALANCE : 1);
    }

    /** Bounds the error of a variance, beside what errors of the populations make. */
    static double ofVariance(CountedExponential counted, double variance) {
        return counted.squareError() + 2 * counted.mostMean() * counted.meanError() + REPORT * variance;
    }

    @Override
    public double ofPopulations(double error, double mostEnergy) {
        return balanced * (startError * spread + (error - startError) * (mostEnergy + spread)) / n;
    }

    @Override
    public double ofSums(double mostEnergy, double mostGiven) {
        return balanced * meanError / n
                + (balanced > 1 ? BALANCED * (1 + mostGiven / n) : REPORT * (1 + mostEnergy / n));
    }

    @Override
    public double spread(double mostReleased) {
        return ofVariance;
    }

    @Override
    public double ofSquare(double mostReleased) {
        return 0;
    }
}
