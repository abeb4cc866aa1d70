package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.FixedPointCost;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.domains.sectors.SymmetricModes;
import io.github.spinthermo.markov.FixedPointScale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The estimate of the memory and time that a connected network needs, made before the work. */
public final class NetworkCost {

    /** The largest bound on the error of an end in doubles where fixed point can do better. */
    static final double GOOD = 0x1p-38;

    /** The most sectors whose states are counted one by one. */
    private static final double MOST_SECTORS = 1e5;

    /** Bytes of a state in the lists of a sector, with two domains. */
    private static final double STATE_BYTES = 128;

    /** Bytes of a double. */
    private static final double NUMBER_BYTES = 8;

    /** The number of density matrices that are kept beside one for each time. */
    private static final double MATRICES = 8;

    /** Seconds of a number of the density matrix in a product with the generator, for each domain. */
    private static final double NUMBER_DOMAIN_SECONDS = 3.3e-9;

    /** Seconds of a sector in such a product, whatever its size, for each pair of domains. */
    private static final double SECTOR_SECONDS = 1e-8;

    /** Seconds of an eigenvalue problem, divided by the cube of the number of its states. */
    private static final double EIGEN_SECONDS = 30e-9;

    /** Seconds of the elimination of a sector, divided by the cube of the number of its variables. */
    private static final double ELIMINATION_SECONDS = 1.2e-9;

    /** Bytes of an element of the generator in fixed point. */
    private static final double ELEMENT_BYTES = 150;

    /** Seconds of all that is done with such an element. */
    private static final double ELEMENT_SECONDS = 5e-6;

    /** The number of products in doubles that leaves a good bound. */
    private static final double FEW_PRODUCTS = 1e4;

    /** The number of products in doubles that leaves none. */
    private static final double MOST_PRODUCTS = 1e6;

    /** Seconds in fixed point that are spent without looking for less. */
    private static final double SHORT_SECONDS = 0.5;

    /** The most squarings on the way to an end. */
    private static final int MOST_SQUARINGS = 96;

    /** The number of decays of the slowest excitation until a network at temperature 0 has come to its end. */
    private static final double DECAYS = 40;

    /** The same with the smallest of all rates, where something goes up. */
    private static final double SLOW_DECAYS = 100;

    private NetworkCost() { }

    /** Estimates Σ D_n^power up to the most excitations; of many sectors, as if each had as many states as any can. */
    private static double sum(List<Long> sizes, double top, int power) {
        if (top > MOST_SECTORS) {
            return (top + 1) * Math.pow(mostStates(sizes, top), power);
        }
        Sectors sectors = new Sectors(sizes, (int) top);
        double sum = 0;
        for (int n = 0; n <= (int) top; n++) {
            sum += Math.pow(sectors.dimension(n), power);
        }
        return sum;
    }

    /** Bounds the number of states of a sector: the excitations of all domains but the largest are free. */
    private static double mostStates(List<Long> sizes, double top) {
        return sizes.stream().sorted().limit(sizes.size() - 1L).mapToDouble(size -> Math.min(size, top) + 1)
                .reduce(1, (a, b) -> a * b);
    }

    private static double sum(NetworkModel model, int power) {
        return sum(model.sizes(), model.mostExcitations(), power);
    }

    private static double variables(NetworkModel model) {
        return (sum(model, 2) + sum(model, 1)) / 2;
    }

    /**
     * Estimates a trajectory and what is read off it.
     *
     * @param model the network, not hot
     * @param times the times, ascending
     * @return memory and time
     */
    public static Estimate trajectory(NetworkModel model, List<Double> times) {
        if (times.isEmpty()) {
            return Estimate.NONE;
        }
        double last = times.get(times.size() - 1);
        return dynamics(model, last, times.size()).plus(new Estimate(times.size() * NUMBER_BYTES * sum(model, 2),
                times.size() * EIGEN_SECONDS * sum(model, 3)));
    }

    private static Estimate dynamics(NetworkModel model, double last, int times) {
        return isInFixedPoint(model, last, times) ? inFixedPoint(model, last, times)
                : inDoubles(model, last, times).repeated(unsettled(model, last));
    }

    /**
     * Returns by how much the time grows because the end above temperature 0 may be known too roughly to be taken
     * before the last time: the geometric mean of both cases.
     */
    private static double unsettled(NetworkModel model, double last) {
        double settled = settled(model, last);
        return model.isCold() || settled == 0 ? 1 : Math.sqrt(last / settled);
    }

    private static Estimate inFixedPoint(NetworkModel model, double last, int times) {
        return FixedPointCost.of(variables(model), FixedPointScale.squarings(model.norm(), last), times,
                model.baths().size(), model.isCold());
    }

    private static Estimate inDoubles(NetworkModel model, double last, int times) {
        double numbers = sum(model, 2);
        double domains = model.sizes().size();
        double products = products(model, settled(model, last)) + times * products(model, 0);
        return new Estimate(MATRICES * NUMBER_BYTES * numbers + STATE_BYTES * model.sizes().size() * sum(model, 1),
                products * (NUMBER_DOMAIN_SECONDS * domains * numbers
                        + SECTOR_SECONDS * domains * domains * sum(model, 0)));
    }

    private static double products(NetworkModel model, double time) {
        return model.series(model.mostExcitations()).terms(time);
    }

    /** Tells whether a trajectory is evolved in fixed point: where doubles round too often, or take longer. */
    static boolean isInFixedPoint(NetworkModel model, double last, int times) {
        double products = products(model, settled(model, last));
        if (products <= FEW_PRODUCTS) {
            return false;
        }
        double seconds = inFixedPoint(model, last, times).seconds();
        return seconds < SHORT_SECONDS || seconds < inDoubles(model, last, times).seconds()
                || (seconds < Double.POSITIVE_INFINITY && products > MOST_PRODUCTS);
    }

    /** Tells whether a time can be reached in fixed point. */
    static boolean isInReachOfFixedPoint(NetworkModel model, double time) {
        return variables(model) < FixedPointCost.MOST_VARIABLES
                && FixedPointScale.squarings(model.norm(), time) < MOST_SQUARINGS;
    }

    /** Returns the time at which the end is reached, if that is before a given one; by experience. */
    private static double settled(NetworkModel model, double time) {
        return Math.min(time, model.isCold() ? DECAYS / slowest(model) : SLOW_DECAYS / smallestRate(model));
    }

    private static double smallestRate(NetworkModel model) {
        return model.baths().stream().flatMapToDouble(bath -> Arrays.stream(new double[] {bath.down(), bath.up()}))
                .filter(rate -> rate > 0).min().orElse(1);
    }

    /** Returns the smallest rate at which one excitation leaves, from the eigenvalues of K_1. */
    private static double slowest(NetworkModel model) {
        int domains = model.sizes().size();
        double[] decay = new double[domains * domains];
        for (DomainBath bath : model.baths()) {
            for (int i : bath.domains()) {
                for (int k : bath.domains()) {
                    double spins = (double) model.sizes().get(i) * model.sizes().get(k);
                    decay[i * domains + k] += bath.down() * Math.sqrt(spins);
                }
            }
        }
        double[] rates = IntStream.range(0, domains).mapToDouble(SymmetricModes.of(decay, domains)::value).toArray();
        double largest = Arrays.stream(rates).max().orElse(0);
        return Arrays.stream(rates).filter(rate -> rate > largest * 1e-13).min().orElse(1);
    }

    /**
     * Estimates the end state and what is read off it.
     *
     * @param model the network, not hot
     * @return memory and time
     */
    public static Estimate end(NetworkModel model) {
        Estimate read = new Estimate(MATRICES * NUMBER_BYTES * sum(model, 2)
                + STATE_BYTES * model.sizes().size() * sum(model, 1), EIGEN_SECONDS * sum(model, 3));
        return read.times(2).plus(model.isCold() || model.baths().isEmpty() ? Estimate.NONE : warmEnd(model));
    }

    private static Estimate warmEnd(NetworkModel model) {
        List<Long> spins = model.twins().stream().map(twin -> twin.stream().mapToLong(model.sizes()::get).sum())
                .toList();
        boolean hasTwins = spins.size() < model.sizes().size();
        double sets = hasTwins
                ? spins.stream().mapToDouble(size -> Math.floor(size / 2.0) + 1).reduce(1, (a, b) -> a * b) : 1;
        Estimate coupling = hasTwins ? new Estimate(NUMBER_BYTES * sum(model, 2), EIGEN_SECONDS * sum(model, 3))
                : Estimate.NONE;
        return coupling.times(sets).plus(model.hasOneTemperature() ? Estimate.NONE : solution(model, spins, sets));
    }

    private static Estimate solution(NetworkModel model, List<Long> spins, double sets) {
        double top = spins.stream().mapToDouble(Long::doubleValue).sum();
        double variables = sum(spins, top, 2);
        double elements = variables * model.baths().size() * Math.pow(spins.size(), 2);
        return new Estimate(NUMBER_BYTES * sum(spins, top, 4) / 4 + ELEMENT_BYTES * elements,
                sets * (ELIMINATION_SECONDS * sum(spins, top, 6) / 8 + ELEMENT_SECONDS * elements));
    }
}
