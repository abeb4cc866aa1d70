package io.github.spinthermo.law;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.RelaxationCourse;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.BathRates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Values along the course of an ensemble in one bath, the library's own or another program's. Immutable.
 *
 * @derivation 7.1
 */
public final class CourseValues {

    private final BathRates bath;
    private final HalfInteger largest;
    private final List<Double> times;
    private final double tolerance;
    private final Map<CourseQuantity, List<Double>> values;

    private CourseValues(BathRates bath, HalfInteger largest, List<Double> times, double tolerance,
            Map<CourseQuantity, List<Double>> values) {
        this.bath = bath;
        this.largest = largest;
        this.times = times;
        this.tolerance = tolerance;
        this.values = values;
    }

    /**
     * Begins with no values.
     *
     * @param bath the bath
     * @param largest the largest total spin, ns for n spins s
     * @param times the times, ascending, in the unit of the bath
     * @param tolerance by how much each value may be off, absolutely; at least 0
     * @return the values, to be filled by {@link #with}
     * @throws InvalidInputException if the tolerance is negative or no number; it names {@code tolerance}
     */
    public static CourseValues of(BathRates bath, HalfInteger largest, List<Double> times, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new InvalidInputException("negative", "tolerance", tolerance, "is negative; write 0 or more");
        }
        return new CourseValues(Objects.requireNonNull(bath, "bath"), largest, List.copyOf(times), tolerance, Map.of());
    }

    /**
     * Takes the values of the library.
     *
     * @param start where the course began
     * @param bath the bath
     * @param course the course
     * @return its energies, and where the start is diagonal its distances and entropies produced
     */
    public static CourseValues of(InitialState start, BathRates bath, RelaxationCourse course) {
        double error = course.tolerance() * Math.max(1, start.spins().largestTotalSpin().twice());
        CourseValues energies = of(bath, start.spins().largestTotalSpin(), course.times(), error)
                .with(CourseQuantity.ENERGY, all(course, RelaxationCourse.Moment::energy));
        return !start.isDiagonal() ? energies : energies
                .with(CourseQuantity.ENTROPY_PRODUCTION, all(course, RelaxationCourse.Moment::entropyProduction))
                .with(CourseQuantity.ENTROPY_PRODUCTION_RATE,
                        all(course, RelaxationCourse.Moment::entropyProductionRate))
                .with(CourseQuantity.DISTANCE, all(course, RelaxationCourse.Moment::distance));
    }

    private static List<Double> all(RelaxationCourse course, ToDoubleFunction<RelaxationCourse.Moment> quantity) {
        return course.points().stream().map(quantity::applyAsDouble).toList();
    }

    /**
     * Returns these values with those of one quantity more.
     *
     * @param quantity the quantity
     * @param numbers its values, one for each time
     * @return all values
     * @throws InvalidInputException if there is not one value for each time; it names {@code times}
     */
    public CourseValues with(CourseQuantity quantity, List<Double> numbers) {
        if (numbers.size() != times.size()) {
            throw new InvalidInputException("wrong-length", "times", times.size(),
                    "times do not fit " + numbers.size() + " values; give one value for each time");
        }
        Map<CourseQuantity, List<Double>> more = new EnumMap<>(CourseQuantity.class);
        more.putAll(values);
        more.put(quantity, List.copyOf(numbers));
        return new CourseValues(bath, largest, times, tolerance, more);
    }

    /** Returns the bath. */
    BathRates bath() {
        return bath;
    }

    /** Returns the energy of the middle of the levels, ns. */
    double middle() {
        return largest.twice() / 2.0;
    }

    /** Returns the times. */
    List<Double> times() {
        return times;
    }

    /** Returns by how much each value may be off. */
    double tolerance() {
        return tolerance;
    }

    /** Returns the values of a quantity. */
    Optional<List<Double>> find(CourseQuantity quantity) {
        return Optional.ofNullable(values.get(quantity));
    }
}
