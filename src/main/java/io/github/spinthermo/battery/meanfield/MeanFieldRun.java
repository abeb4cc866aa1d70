package io.github.spinthermo.battery.meanfield;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The cycles by one tolerance of the integrator, and the cycle that they tend to.
 *
 * @param courses one course a cycle, from cycle 1
 * @param limit the limit cycle; empty where it was not asked for or there is no unique one
 * @param secondEigenvalue how fast the limit cycle is approached; 0 without one
 */
public record MeanFieldRun(List<MeanFieldCourse> courses, Optional<MeanFieldCourse> limit, double secondEigenvalue) {

    /**
     * The error by rounding to double precision, of rates, angles and exponentials: the same in every cycle and every
     * run.
     */
    static final double ROUNDING = 1e-15;

    /** The ratio of the tolerance to the difference of two results, of which the finer is given. */
    private static final double SAFETY = 4;

    /** Two digits, rounded up. */
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    /** Estimates from a finer run how large the error may be, with two digits, rounded up. */
    double bound(MeanFieldRun fine) {
        double largest = limit.map(course -> course.difference(fine.limit.orElseThrow())).orElse(0.0);
        for (int i = 0; i < courses.size(); i++) {
            largest = Math.max(largest, courses.get(i).difference(fine.courses.get(i)));
        }
        return new BigDecimal(SAFETY * largest + ROUNDING * roundings()).round(TWO_DIGITS).doubleValue();
    }

    /** Counts the roundings of all cycles one after another, or of as many as the limit cycle remembers. */
    private double roundings() {
        return 1 + Math.max(courses.size(), limit.isPresent() ? 1 / Math.max(1 - secondEigenvalue, ROUNDING) : 0);
    }
}
