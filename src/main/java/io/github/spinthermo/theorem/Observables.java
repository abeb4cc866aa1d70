package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Quantities that theorems compare: the steady state of a point, computed once for all of them, and where another
 * program's values are to be checked, those in its place, each known to an absolute error.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Observables {

    /** The digits to which sides that are claimed to be equal have to agree. */
    public static final Precision DEFAULT_PRECISION = Precision.digits(34);

    private final SteadyStates states;
    private final Precision precision;
    private final Map<Observable, BigDecimal> replaced;
    private final BigDecimal tolerance;

    private Observables(SteadyStates states, Precision precision, Map<Observable, BigDecimal> replaced,
            BigDecimal tolerance) {
        this.states = states;
        this.precision = precision;
        this.replaced = replaced;
        this.tolerance = tolerance;
    }

    /**
     * Takes the steady state of a point.
     *
     * @param point the point
     * @return its observables, all of them the library's; nothing is computed yet
     */
    public static Observables at(Point point) {
        return of(point, point.state());
    }

    /**
     * Takes a steady state that exists already, such as one whose start is shared.
     *
     * @param point the point
     * @param state the steady state at that point
     * @return its observables, all of them the library's; nothing is computed yet
     */
    public static Observables of(Point point, CollectiveSteadyState state) {
        SteadyStates states = new SteadyStates(point, Objects.requireNonNull(state, "state"));
        return new Observables(states, DEFAULT_PRECISION, Map.of(), BigDecimal.ZERO);
    }

    /**
     * Returns the same observables with another number of digits.
     *
     * @param digits to which sides that are claimed to be equal have to agree
     * @return these observables with that precision
     */
    public Observables to(Precision digits) {
        return new Observables(states, Objects.requireNonNull(digits, "digits"), replaced, tolerance);
    }

    /**
     * Returns the same observables with somebody else's value.
     *
     * @param observable the quantity
     * @param value its value
     * @return these observables with that value in place of the library's
     */
    public Observables with(Observable observable, BigDecimal value) {
        Map<Observable, BigDecimal> all = new EnumMap<>(Observable.class);
        all.putAll(replaced);
        all.put(observable, Objects.requireNonNull(value, "value"));
        return new Observables(states, precision, all, tolerance);
    }

    /**
     * Returns the same observables with another error of somebody else's values.
     *
     * @param error by how much each of them may be off, at least 0
     * @return these observables with that tolerance; it is 0 unless set
     * @throws InvalidInputException if it is negative; it names {@code tolerance}
     */
    public Observables within(BigDecimal error) {
        if (error.signum() < 0) {
            throw new InvalidInputException("negative", "tolerance", error, "is negative; an error is at least 0");
        }
        return new Observables(states, precision, replaced, error);
    }

    /**
     * Estimates the memory and time needed to decide all theorems at this point and to round their sides and margins.
     *
     * @param digits how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision digits) {
        return states.estimate(digits);
    }

    /**
     * Returns the point at which they are taken.
     *
     * @return the point
     */
    public Point point() {
        return states.point();
    }

    /**
     * Returns the value of a quantity.
     *
     * @param observable the quantity
     * @return somebody else's value if it was given, else that of the library
     */
    public Outcome value(Observable observable) {
        return Optional.ofNullable(replaced.get(observable))
                .map(value -> Outcome.of(Real.of(value)))
                .orElseGet(() -> observable.of(states));
    }

    /**
     * Returns somebody else's values.
     *
     * @return the quantities that were replaced, unmodifiable
     */
    public Map<Observable, BigDecimal> replaced() {
        return Map.copyOf(replaced);
    }

    /**
     * Returns by how much each of somebody else's values may be off.
     *
     * @return the absolute error
     */
    public BigDecimal tolerance() {
        return tolerance;
    }

    /** Returns the library's own values. */
    Observables library() {
        return new Observables(states, precision, Map.of(), BigDecimal.ZERO);
    }

    Precision precision() {
        return precision;
    }

    SteadyStates states() {
        return states;
    }

    /** Returns a value that is finite at every point. */
    Real finite(Observable observable) {
        return value(observable).orElseThrow();
    }
}
