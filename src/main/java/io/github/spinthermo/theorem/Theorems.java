package io.github.spinthermo.theorem;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All theorems there are.
 *
 * @derivation 1.8
 * @derivation 6.4
 * @derivation 6.5
 */
public final class Theorems {

    private static final List<Theorem> ALL = List.of(
            EnergyTheorems.POSITIVE_BATH,
            EnergyTheorems.NEGATIVE_BATH,
            EnergyTheorems.EVEN,
            EntropyTheorems.EVEN,
            EnergyTheorems.MIRRORED,
            EnergyTheorems.MONOTONE,
            EntropyTheorems.MONOTONE,
            EntropyTheorems.ENTROPY,
            EntropyTheorems.MITIGATION,
            EntropyTheorems.FREE_ENERGY,
            EntropyTheorems.PRODUCTION_IS_POSITIVE,
            EntropyTheorems.PRODUCTION,
            EntropyTheorems.SAVING,
            EnergyTheorems.BELOW_THERMAL,
            EnergyTheorems.ABOVE_EXTREME,
            BlockTheorems.CONVEX,
            BlockTheorems.ORDER,
            LocalTheorems.NON_THERMAL,
            LocalTheorems.DECOHERED,
            EntropyTheorems.FREE_ENERGY_SIGN,
            EnergyBounds.LARGEST,
            EnergyBounds.SMALLEST,
            EnergyBounds.SLOPE,
            EntropyBounds.LOWER,
            EntropyBounds.UPPER,
            CoherenceTheorems.ENERGY,
            CoherenceTheorems.SIGN);

    private static final int LONGEST_NAME = ALL.stream().mapToInt(theorem -> theorem.name().length()).max().orElse(0);

    private Theorems() { }

    static int longestName() {
        return LONGEST_NAME;
    }

    /**
     * Returns the theorems, in the order of the spec.
     *
     * @return an unmodifiable list
     */
    public static List<Theorem> all() {
        return ALL;
    }

    /**
     * Finds a theorem.
     *
     * @param name its name
     * @return the theorem
     * @throws InvalidInputException if there is none of this name; it names {@code name} and lists all
     */
    public static Theorem named(String name) {
        return ALL.stream().filter(theorem -> theorem.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown-theorem", "name", name,
                        "is not a theorem; there are "
                                + ALL.stream().map(Theorem::name).collect(Collectors.joining(", "))));
    }

    /**
     * Makes the theorem {@code monotone-entropy} for any pair of starts: S(x_0) &lt; S(x_0') where |x_0| &gt; |x_0'|.
     * The theorem of {@link #all} takes half of x_0 for x_0' from |x_0| = 1 on, twice below, and 1 for 0 and ±∞.
     *
     * @param other x_0'
     * @return the theorem about any x_0 and this x_0'
     */
    public static Theorem monotoneEntropy(InverseTemperature other) {
        Objects.requireNonNull(other, "other");
        return EntropyTheorems.monotone(point -> other);
    }

    /**
     * Makes the theorem {@code convex-log-partition-ratio} for any pair of total spins, also those that no ensemble
     * has together, at x = |x_B|. The theorem of {@link #all} takes the two largest of the ensemble, or where
     * (2J+1)|x_B| would exceed 2^50 the two largest below that.
     *
     * @param larger J
     * @param smaller J' from 0 to below J
     * @return the theorem about these blocks; where (2J+1)|x_B| exceeds 2^59 its margin cannot be written,
     *     and it throws a {@link ResourceLimitException}
     * @throws InvalidInputException if J is not larger than J'; it names {@code J}
     */
    public static Theorem convexLogPartitionRatio(HalfInteger larger, HalfInteger smaller) {
        BlockTheorems.Pair pair = new BlockTheorems.Pair(larger, smaller);
        return BlockTheorems.convex(point -> pair);
    }

    /**
     * Makes the theorem {@code block-order} for any pair of total spins, at x = |x_B|. The theorem of {@link #all}
     * takes those of {@link #convexLogPartitionRatio}.
     *
     * @param larger J
     * @param smaller J' from 0 to below J
     * @return the theorem about these blocks
     * @throws InvalidInputException if J is not larger than J'; it names {@code J}
     */
    public static Theorem blockOrder(HalfInteger larger, HalfInteger smaller) {
        BlockTheorems.Pair pair = new BlockTheorems.Pair(larger, smaller);
        return BlockTheorems.order(point -> pair);
    }

    /**
     * Decides all theorems at a point.
     *
     * @param observables the values there, which all share
     * @return a finding for each theorem, in order
     */
    public static List<Finding> at(Observables observables) {
        return ALL.stream().map(theorem -> theorem.at(observables)).toList();
    }

    /**
     * Decides all theorems over a grid, point by point.
     *
     * @param points the points
     * @return the findings of each point, in order, made when they are taken
     */
    public static Stream<Finding> over(Stream<Point> points) {
        return points.map(Observables::at).flatMap(observables -> ALL.stream().map(theorem -> theorem.at(observables)));
    }
}
