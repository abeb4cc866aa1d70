package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Moments;
import java.util.stream.Stream;

/**
 * The bound on the error of reports, over N, that follows from a bound on the error of their populations in
 * the 1-norm; see the description of the package {@code battery}.
 */
final class CycleError {

    /** The largest error that is reported as a result. */
    static final double LARGEST = 1e-9;

    /** The rounding of a double, 2^−53. */
    static final double ROUNDING = 0x1p-53;

    /** The roundings of a report, and what follows from the parameters being doubles. */
    private static final double REPORT = 512 * ROUNDING;

    /** The part of these that is in proportion to N. */
    private static final double REPORT_PER_SPIN = 4 * ROUNDING;

    private final double n;
    private final double energyFactor;
    private final double beyond;
    private final double turnover;
    private final boolean isOneWay;
    private final double reportError;
    private double leastSquare;
    private double mostEnergy;
    private double mostSquareError;
    private double mostReleased;

    CycleError(CycleParameters cycle, CycleSequence sequence) {
        this.n = cycle.n();
        double absorbed = cycle.rates().collectiveAbsorption() * (n / 2 + 1) * (n / 2 + 1) * cycle.discharge() / n;
        double pumped = cycle.rates().localAbsorption() * sequence.pumpedTime();
        double energies = 1 + pumped + absorbed;
        this.energyFactor = pumped > 0 ? 3 * energies : energies;
        this.beyond = cycle.rates().beyond(n, cycle.discharge());
        this.turnover = 2 * absorbed;
        this.isOneWay = cycle.rates().collectiveAbsorption() == 0;
        this.reportError = sequence.reportError();
        this.leastSquare = n / 2 * (n / 2 + 1);
    }

    /** Takes account of a course. */
    void add(Course course) {
        for (Moments moments : new Moments[] {course.charged(), course.stored(), course.discharged()}) {
            double length = moments.effectiveLength();
            leastSquare = Math.min(leastSquare, length * (length + 1));
        }
        mostEnergy = Stream.of(course.discharge().released(), course.storage().lost(), course.discharge().lost())
                .reduce(mostEnergy, Math::max);
        mostReleased = Math.max(mostReleased, Math.abs(course.discharge().released()));
        mostSquareError = Math.max(mostSquareError, course.squareError());
    }

    /** Returns the bound where nothing is computed. */
    static double ofNothing(double n) {
        return REPORT + REPORT_PER_SPIN * n;
    }

    /** Returns the bound over N for populations with an error. */
    double tolerance(double populations) {
        double length = n / 2 + 1;
        double perLength = length / (1 + Math.sqrt(1 + 4 * leastSquare));
        return ofNothing(n) + Math.max(reportError * (1 + mostEnergy / n + turnover)
                + populations * Math.max(energyFactor, perLength), ofVariance(populations));
    }

    /** Returns the bound of the variance of what is released, over N². */
    double ofVariance(double populations) {
        double square = (n + beyond) * (n + beyond) + beyond;
        double most = isOneWay ? square + Math.max(0, mostReleased * mostReleased - n * n) : 3 * square;
        double ofSums = 2 * mostReleased * reportError * (mostReleased + turnover * n);
        return (mostSquareError + populations * most + ofSums) / (n * n);
    }
}
