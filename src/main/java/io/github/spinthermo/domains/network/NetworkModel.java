package io.github.spinthermo.domains.network;

import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.Population;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.markov.FaberSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The numbers that the dynamics of a connected network depends on, all checked. It is seen from the side to which most
 * of it falls: see {@link #isHot()}.
 *
 * @param sizes N_i, of which some may be 0
 * @param baths the baths, no two of the same domains
 * @param start the start, of weight 1
 */
public record NetworkModel(List<Long> sizes, List<DomainBath> baths, List<Population> start) {

    /** The part of the rate of emission by which it is above that of absorption in a series, at least. */
    private static final double EXCESS = 1.0 / 64;

    /** The difference of two ratios of rates that is rounding. */
    private static final double ROUNDING = 0x1p-50;

    /**
     * Makes a network of baths, of which those of the same domains become one, and those of no spin are left out.
     *
     * @param sizes N_i
     * @param baths the baths
     * @param start the start, of weight 1
     * @return the network
     */
    public static NetworkModel of(List<Long> sizes, List<DomainBath> baths, List<Population> start) {
        Map<List<Integer>, DomainBath> merged = new LinkedHashMap<>();
        baths.stream().filter(bath -> bath.domains().stream().anyMatch(i -> sizes.get(i) > 0))
                .forEach(bath -> merged.merge(bath.domains(), bath, DomainBath::with));
        return new NetworkModel(sizes, List.copyOf(merged.values()), start);
    }

    /** Tells whether nothing ever goes up. */
    boolean isCold() {
        return baths.stream().allMatch(bath -> bath.up() == 0);
    }

    /**
     * Tells whether more goes up than down, so that the network is better seen upside down.
     *
     * @return true if the baths absorb at larger rates than they emit at
     */
    public boolean isHot() {
        return strength(DomainBath::up, total()) > strength(DomainBath::down, total());
    }

    /**
     * Turns the network upside down: excitations are counted from the top, and baths give what they took.
     *
     * @return the mirror image
     */
    public NetworkModel mirrored() {
        return new NetworkModel(sizes, baths.stream().map(DomainBath::mirrored).toList(), start.stream()
                .map(population -> new Population(holes(population.state()), population.weight())).toList());
    }

    private int[] holes(int[] state) {
        int[] holes = new int[state.length];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = Math.toIntExact(sizes.get(i)) - state[i];
        }
        return holes;
    }

    /** Counts the most excitations that there may be. */
    double total() {
        return sizes.stream().mapToDouble(Long::doubleValue).sum();
    }

    /** Counts the most excitations that matter: those of the start at temperature 0, all else. */
    double mostExcitations() {
        return isCold() ? start.stream().mapToInt(Population::sector).max().orElse(0) : total();
    }

    /**
     * Sorts the states that matter into sectors.
     *
     * @return the sectors
     */
    public Sectors sectors() {
        return new Sectors(sizes, (int) mostExcitations());
    }

    /** Sorts all states into sectors. */
    Sectors allSectors() {
        return new Sectors(sizes, (int) total());
    }

    private double strength(ToDoubleFunction<DomainBath> rate, double most) {
        return baths.stream().mapToDouble(bath -> rate.applyAsDouble(bath) * bath.strength(sizes, most)).sum();
    }

    /** Returns a bound on the trace norm of the generator. */
    double norm() {
        return 2 * (strength(DomainBath::down, mostExcitations()) + strength(DomainBath::up, total()));
    }

    /** Returns the series of a step that has so many excitations at most. */
    FaberSeries series(double most) {
        double up = strength(DomainBath::up, total());
        double down = Math.max(strength(DomainBath::down, most), up * (1 + EXCESS));
        return up == 0 ? new FaberSeries(down, 0) : new FaberSeries(down - up, up / (down - up));
    }

    /** Tells whether all baths have one temperature. */
    boolean hasOneTemperature() {
        return baths.stream().allMatch(bath -> isAsWarm(bath, baths.get(0)));
    }

    private static boolean isAsWarm(DomainBath one, DomainBath other) {
        double difference = one.up() * other.down() - other.up() * one.down();
        return Math.abs(difference) <= ROUNDING * one.up() * other.down();
    }

    /** Returns the network of other domains and another start in place of these, with the same baths. */
    NetworkModel with(List<Long> otherSizes, List<Population> otherStart) {
        return new NetworkModel(otherSizes, baths, otherStart);
    }

    /** Sorts domains into classes of those that belong to the same baths. */
    List<List<Integer>> twins() {
        Map<List<Integer>, List<Integer>> classes = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            List<Integer> signature = new ArrayList<>();
            for (int r = 0; r < baths.size(); r++) {
                if (baths.get(r).domains().contains(i)) {
                    signature.add(r);
                }
            }
            classes.computeIfAbsent(signature, key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(classes.values());
    }
}
