package io.github.spinthermo.battery;

import java.util.stream.Stream;

/**
 * The bound on the error of reports, over N, that follows from a bound on the error of their populations in
 * the 1-norm; see the description of the package.
 */
final class CycleError {

    /** The largest error that is reported as a result. */
    static final double LARGEST = 1e-9;

    /** The rounding of a double, 2^−53. */
    static final double ROUNDING = 0x1p-53;

    /** Roundings of a report, and that the parameters are doubles: for each, and in proportion to N. */
    private static final double REPORT = 512 * ROUNDING;
    private static final double REPORT_PER_SPIN = 4 * ROUNDING;

    private final double n;
    private final double energyFactor;
    private final double reportError;
    private double leastSquare;
    private double mostEnergy;

    CycleError(BatteryProtocol protocol, BatteryRates rates, CycleSequence sequence) {
        this.n = protocol.n();
        this.energyFactor = 1 + rates.pumping() * sequence.pumpedTime();
        this.reportError = sequence.reportError();
        this.leastSquare = n / 2 * (n / 2 + 1);
    }

    /** Takes account of a report. */
    void add(CycleReport report) {
        for (CyclePoint point : new CyclePoint[] {report.charged(), report.stored(), report.discharged()}) {
            leastSquare = Math.min(leastSquare, point.length() * (point.length() + 1));
        }
        mostEnergy = Stream.of(report.released(), report.lostStorage(), report.lostDischarge())
                .reduce(mostEnergy, Math::max);
    }

    /** The bound where nothing is computed. */
    static double ofNothing(double n) {
        return REPORT + REPORT_PER_SPIN * n;
    }

    /** The bound for populations with an error, over N. */
    double tolerance(double populations) {
        double length = n / 2 + 1;
        double perLength = length / (1 + Math.sqrt(1 + 4 * leastSquare));
        return ofNothing(n) + reportError * (1 + mostEnergy / n)
                + populations * Math.max(energyFactor, perLength);
    }
}
