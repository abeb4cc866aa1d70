package io.github.spinthermo.testkit;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.theorem.Finding;
import io.github.spinthermo.theorem.Observable;
import io.github.spinthermo.theorem.Observables;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.theorem.Theorem;
import io.github.spinthermo.theorem.Theorems;
import io.github.spinthermo.theorem.Verdict;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Check whether a simulation obeys the theorems.
 *
 * <p>At a point every theorem that compares one of the simulated numbers is decided with these in place of
 * the library's; how the tolerance enters, {@link Theorem} says. It is sound: no theorem is found violated by
 * numbers that are within the tolerance of the true ones.
 */
public final class TheoremChecks {

    private TheoremChecks() { }

    /**
     * Runs a simulation at a point and checks what it found.
     *
     * @param simulation the simulation
     * @param point where; the simulation is given its temperatures as doubles, which have to be exactly these
     *     (as those from {@link InverseTemperatureArbitrary#doubles} are, and 0 and ±∞); the start is thermal
     * @param tolerance by how much each number may be off, absolutely; at least 0
     * @throws AssertionError if a theorem is violated, or a number is NaN or infinite where the quantity is
     *     finite; the message names each theorem, both sides, the margin, and the command that finds the same
     * @throws InvalidInputException if a temperature of the point is no double, or the tolerance is negative
     *     or not finite; it names {@code beta0}, {@code betaB} or {@code tolerance}
     */
    public static void assertHolds(SteadyStateSimulation simulation, Point point, double tolerance) {
        double s = point.ensemble().s().twice() / 2.0;
        double beta0 = exactly("beta0", point.beta0());
        double betaB = exactly("betaB", point.betaB());
        assertHolds(simulation.run(point.ensemble().n(), s, beta0, betaB), point, tolerance);
    }

    /**
     * Runs a simulation of any start at a point and checks what it found. Of the theorems only those that hold after
     * that start are asked.
     *
     * @param simulation the simulation
     * @param point where; the temperature of the bath has to be a double exactly, or 0 or ±∞
     * @param tolerance by how much each number may be off, absolutely; at least 0
     * @throws AssertionError as above
     * @throws InvalidInputException if the temperature of the bath is no double, or the tolerance is negative or not
     *     finite; it names {@code betaB} or {@code tolerance}
     */
    public static void assertHolds(StartSimulation simulation, Point point, double tolerance) {
        assertHolds(simulation.run(point.start(), exactly("betaB", point.betaB())), point, tolerance);
    }

    /**
     * Checks what a simulation has found at a point. A number of a quantity that is infinite or undefined
     * there is passed over; one that the library does not compute there, such as an entropy after three temperatures,
     * is held against its bounds.
     *
     * @param simulated its numbers
     * @param point where, with the exact temperatures that were simulated
     * @param tolerance by how much each number may be off, absolutely; at least 0
     * @throws AssertionError as above
     * @throws InvalidInputException if the tolerance is negative or not finite; it names {@code tolerance}
     */
    public static void assertHolds(Simulated simulated, Point point, double tolerance) {
        if (!Double.isFinite(tolerance)) {
            throw new InvalidInputException("not-finite", "tolerance", tolerance, "is no finite number");
        }
        Observables observables = Observables.at(point).within(decimal(tolerance));
        for (Map.Entry<Observable, Double> entry : simulated.values().entrySet()) {
            Outcome known = observables.value(entry.getKey());
            if (known instanceof Outcome.Finite || known instanceof Outcome.NotComputed) {
                observables = observables.with(entry.getKey(), finite(entry.getKey(), entry.getValue(), point));
            }
        }
        List<Finding> violations = violations(observables);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.stream().map(TheoremChecks::message).collect(Collectors.joining("\n")));
        }
    }

    private static List<Finding> violations(Observables observables) {
        return Theorems.all().stream()
                .filter(theorem -> theorem.compared().stream().anyMatch(observables.replaced()::containsKey))
                .map(theorem -> theorem.at(observables))
                .filter(finding -> finding.verdict() == Verdict.VIOLATED)
                .toList();
    }

    private static String message(Finding finding) {
        return finding + "\n  " + finding.theorem().statement() + " " + finding.theorem().source()
                + "\n  Numbers that are right within the tolerance do not give this."
                + "\n  java -jar " + finding.command().replaceFirst("^spinthermo", "spinthermo.jar");
    }

    private static double exactly(String name, InverseTemperature beta) {
        if (beta.isInfinite()) {
            return beta.sign().signum() * Double.POSITIVE_INFINITY;
        }
        double value = beta.toFraction().doubleValue();
        if (!InverseTemperature.of(value).equals(beta)) {
            throw new InvalidInputException("not-a-double", name, beta,
                    "is no double; draw what is, or make it with InverseTemperature.of(double)");
        }
        return value;
    }

    private static BigDecimal finite(Observable quantity, double value, Point point) {
        if (!Double.isFinite(value)) {
            throw new AssertionError(quantity + " = " + value + " at " + point + ", where it is finite");
        }
        return decimal(value);
    }

    /** Returns the shortest decimal that is read as this double, as a person would write it. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }
}
