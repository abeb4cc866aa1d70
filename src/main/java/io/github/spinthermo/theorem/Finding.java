package io.github.spinthermo.theorem;

import io.github.spinthermo.real.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Outcome of judging a theorem at a point.
 *
 * @param theorem the theorem, in words
 * @param observables the point, and whose values were judged
 * @param verdict whether it holds there
 * @param left the left side; undefined, with the reason, if the theorem is not applicable
 * @param relation what is claimed there; empty if the theorem is not applicable
 * @param right the right side; undefined if the theorem is not applicable
 * @param margin by how much the claim is right: |left − right| where an inequality holds, exactly 0 where
 *     sides that are claimed to be equal agree, −|left − right| where the claim is violated, undefined where the
 *     theorem is not applicable. Its digits can be had however small it is
 * @param bits the working precision that decided the verdict; 0 where it follows from the inputs or from
 *     exact values
 */
public record Finding(Proposition theorem, Observables observables, Verdict verdict, Outcome left,
        Optional<Relation> relation, Outcome right, Outcome margin, int bits) {

    private static final double DIGITS_PER_BIT = Math.log10(2);

    /**
     * Returns the point at which the theorem was asked.
     *
     * @return the point
     */
    public Point point() {
        return observables.point();
    }

    /**
     * Returns the decimal digits that the working precision amounts to.
     *
     * @return how many digits the verdict took; 0 where it follows from the inputs or from exact values
     */
    public int digits() {
        return (int) Math.ceil(bits * DIGITS_PER_BIT);
    }

    /**
     * Returns the command that finds the same.
     *
     * @return for example {@code spinthermo theorems --n 2 --s 1/2 --beta0=0 --betaB=1 --name
     *     energy-positive-bath --with energy=0.5378828427 --tolerance 1e-9}
     */
    public String command() {
        String with = observables.replaced().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> " --with " + entry.getKey() + "=" + decimal(entry.getValue()))
                .collect(Collectors.joining());
        String tolerance = with.isEmpty() ? "" : " --tolerance " + decimal(observables.tolerance());
        return "spinthermo theorems " + point().options() + " --name " + theorem.name() + with + tolerance;
    }

    private static String decimal(BigDecimal value) {
        return value.toString().replace('E', 'e');
    }

    /**
     * Shows the finding in one line, for a person.
     *
     * @return for example {@code energy-positive-bath holds at n = 2, s = 1/2, beta0 = 0, betaB = 1: 0.569 > 0.538,
     *     margin 0.031 (26 digits)}
     */
    @Override
    public String toString() {
        String sides = relation
                .map(claimed -> left + " " + claimed + " " + right + ", margin " + margin
                        + " (" + digits() + " digits)")
                .orElseGet(() -> left instanceof Outcome.Undefined undefined ? undefined.reason() : "");
        return theorem.name() + " " + verdict + " at " + point() + ": " + sides;
    }
}
