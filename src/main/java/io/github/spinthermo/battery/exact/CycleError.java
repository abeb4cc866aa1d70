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
    private final FlowError flows;
    private double leastSquare;
    private double mostEnergy;
    private double mostGiven;
    private double mostSquareError;
    private double mostReleased;

    CycleError(double n, FlowError flows) {
        this.n = n;
        this.flows = flows;
        this.leastSquare = n / 2 * (n / 2 + 1);
    }

    /** Takes account of a course. */
    void add(Course course) {
        for (Moments moments : new Moments[] {course.charged(), course.stored(), course.discharged()}) {
            double length = moments.effectiveLength();
            leastSquare = Math.min(leastSquare, length * (length + 1));
        }
        double released = Math.abs(course.discharge().released());
        double lost = course.discharge().lost();
        mostEnergy = Stream.of(released, course.storage().lost(), lost).reduce(mostEnergy, Math::max);
        mostGiven = Math.max(mostGiven, Math.max(course.storage().lost(), released + lost));
        mostReleased = Math.max(mostReleased, released);
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
        return ofNothing(n) + Math.max(flows.ofSums(mostEnergy, mostGiven)
                + Math.max(flows.ofPopulations(populations, mostEnergy), populations * perLength),
                ofVariance(populations));
    }

    /** Tells whether energies are so large that sums of them err by more than may be. */
    boolean isOfEnergies() {
        return flows.ofSums(mostEnergy, mostGiven) > LARGEST;
    }

    /** Returns the bound of the variance of what is released, over N². */
    double ofVariance(double populations) {
        return (mostSquareError + populations * flows.spread(mostReleased) + flows.ofSquare(mostReleased)) / (n * n);
    }
}
