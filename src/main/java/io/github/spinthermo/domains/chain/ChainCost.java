package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.domains.sectors.FixedPointCost;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.markov.FaberSeries;
import io.github.spinthermo.markov.FixedPointScale;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The estimate of the memory and time that the dynamics and the end state of a chain need, made before the work. */
public final class ChainCost {

    /** The most sectors whose states are counted one by one. */
    private static final double MOST_SECTORS = 1e5;

    /** Bytes of a double. */
    private static final double NUMBER_BYTES = 8;

    /** Bytes of a state in the lists of a sector. */
    private static final double STATE_BYTES = 32;

    /** Bytes that each domain adds to a state. */
    private static final double STATE_DOMAIN_BYTES = 16;

    /** Bytes of the weight of a dark state and of its text. */
    private static final double WEIGHT_BYTES = 64;

    /** Seconds of the weight of a dark state and of writing it out. */
    private static final double WEIGHT_SECONDS = 1e-6;

    /** Seconds of a number of the density matrix in a product with the generator, for each domain. */
    private static final double NUMBER_DOMAIN_SECONDS = 3.3e-9;

    /** Seconds of an eigenvalue problem, divided by the cube of the number of its states. */
    private static final double EIGEN_SECONDS = 7e-9;

    /** The time of a trajectory in units of that of its products, as measured. */
    private static final double TRAJECTORY = 1.5;

    /** Seconds of what a chain above temperature 0 takes for each sector besides. */
    private static final double SECTOR_SECONDS = 4e-4;

    /** The number of products in doubles that leaves a good bound. */
    private static final double FEW_PRODUCTS = 1e4;

    /** The number of products in doubles that leaves none. */
    private static final double MOST_PRODUCTS = 1e6;

    /** Seconds in fixed point that are spent without looking for less. */
    private static final double SHORT_SECONDS = 0.5;

    /** The most squarings on the way to an end: for rates that are some 10^20 apart. */
    private static final int MOST_SQUARINGS = 96;

    /** The number of density matrices that are kept: ρ, two polynomials, a rest, and an end state. */
    private static final double MATRICES = 5;

    /** The number of matrices of one sector that are kept: of ρ and of K, eigenvectors, and products of them. */
    private static final double MATRICES_OF_END = 12;

    /** The decay of two domains at low temperature for each spin that one has more, as a part of γ. */
    private static final double UNPAIRED = 0.2;

    /** The decay of more domains for each thermal quantum and each domain beyond two, as a part of the least γ. */
    private static final double WARM = 0.6;

    /** The value of −ln p at which the trace p of a sector counts as empty. */
    private static final double EMPTY = 42;

    /** The value of −ln d at which a distance d from the end counts as none. */
    private static final double SETTLED = 32;

    private ChainCost() { }

    /** Estimates Σ D_n^power over n up to a top; of many sectors, as if each had as many states as any can. */
    private static double sum(ChainModel chain, double top, int power) {
        if (top > MOST_SECTORS) {
            return (top + 1) * Math.pow(mostStates(chain, top), power);
        }
        Sectors sectors = new Sectors(chain.sizes(), (int) top);
        double sum = 0;
        for (int n = 0; n <= (int) top; n++) {
            sum += Math.pow(sectors.dimension(n), power);
        }
        return sum;
    }

    private static double largest(ChainModel chain, double top) {
        return top > MOST_SECTORS
                ? mostStates(chain, top)
                : IntStream.rangeClosed(0, (int) top).map(chain.sectors()::dimension).max().orElseThrow();
    }

    /** Bounds the number of states of a sector: the excitations of all domains but the largest are free. */
    private static double mostStates(ChainModel chain, double top) {
        return chain.sizes().stream().sorted().limit(chain.gammas().size())
                .mapToDouble(size -> Math.min(size, top) + 1).reduce(1, (a, b) -> a * b);
    }

    private static double memory(ChainModel chain, double top) {
        double domains = chain.sizes().size();
        return sum(chain, top, 1) * (STATE_BYTES + STATE_DOMAIN_BYTES * domains * (chain.nbar() > 0 ? 2 : 1));
    }

    /**
     * Estimates a trajectory.
     *
     * @param chain the chain
     * @param times the times, ascending
     * @return memory and time
     */
    public static Estimate ofTrajectory(ChainModel chain, List<Double> times) {
        if (times.isEmpty()) {
            return Estimate.NONE;
        }
        double last = times.get(times.size() - 1);
        Estimate products = isInFixedPoint(chain, last, times.size())
                ? inFixedPoint(chain, last, times.size()) : inDoubles(chain, last);
        return products.repeated(TRAJECTORY).plus(new Estimate(0,
                chain.nbar() == 0 ? 0 : SECTOR_SECONDS * Math.min(chain.mostExcitations(), MOST_SECTORS)));
    }

    /** Tells whether a trajectory is evolved in fixed point: where doubles round too often, or take longer. */
    static boolean isInFixedPoint(ChainModel chain, double last, int times) {
        if (products(chain, last) <= FEW_PRODUCTS) {
            return false;
        }
        double seconds = inFixedPoint(chain, last, times).seconds();
        return seconds < SHORT_SECONDS || seconds < inDoubles(chain, last).seconds()
                || (seconds < Double.POSITIVE_INFINITY && products(chain, settled(chain, last)) > MOST_PRODUCTS);
    }

    /** Tells whether the end at temperature 0 is found in fixed point. */
    static boolean isEndInFixedPoint(ChainModel chain) {
        return ChainRates.isStiff(chain) && variables(chain) < FixedPointCost.MOST_VARIABLES
                && FixedPointScale.squarings(chain.norm(), ChainRates.endOfTime(chain)) < MOST_SQUARINGS;
    }

    private static double variables(ChainModel chain) {
        double top = chain.mostExcitations();
        return top > FixedPointCost.MOST_VARIABLES ? top : (sum(chain, top, 2) + sum(chain, top, 1)) / 2;
    }

    private static Estimate inFixedPoint(ChainModel chain, double last, int times) {
        double variables = variables(chain);
        return FixedPointCost.of(variables, FixedPointScale.squarings(chain.norm(), last), times,
                chain.gammas().size(), chain.nbar() == 0);
    }

    private static Estimate inDoubles(ChainModel chain, double last) {
        double top = chain.mostExcitations();
        double numbers = sum(chain, top, 2);
        double seconds = terms(chain, last, numbers) * NUMBER_DOMAIN_SECONDS * chain.sizes().size();
        return new Estimate(MATRICES * NUMBER_BYTES * numbers + memory(chain, top), seconds);
    }

    /** Counts the products of the generator up to a time that is reached. */
    private static double products(ChainModel chain, double time) {
        return new FaberSeries(chain.fastest(chain.mostExcitations()), chain.nbar()).terms(time);
    }

    /** Returns the time at which the end is reached, if that is before a given one. */
    private static double settled(ChainModel chain, double time) {
        double slowest = chain.nbar() == 0 ? ChainRates.slowest(chain) : warmRate(chain);
        return Math.min(time, SETTLED / slowest);
    }

    /**
     * Estimates the slowest decay above temperature 0, by experience within a factor of 3: two domains of different
     * sizes emit together at low temperature; excitations leave the dark states of more domains with the thermal
     * quanta.
     */
    private static double warmRate(ChainModel chain) {
        double slowest = Collections.min(chain.gammas());
        List<Long> sizes = chain.sizes();
        if (sizes.size() == 2) {
            double unpaired = Math.abs((double) sizes.get(0) - sizes.get(1));
            return slowest * Math.max(1 + 2 * chain.nbar(), UNPAIRED * unpaired);
        }
        return slowest * WARM * (sizes.size() - 2) * chain.nbar();
    }

    /** Counts how often numbers are used: at temperature 0, all sectors until they are empty, then the dark ones. */
    private static double terms(ChainModel chain, double time, double numbers) {
        FaberSeries all = new FaberSeries(chain.fastest(chain.mostExcitations()), chain.nbar());
        if (chain.nbar() > 0) {
            return numbers * all.terms(settled(chain, time));
        }
        double slowest = ChainRates.slowest(chain);
        double faster = Math.max(2, Math.pow(chain.gammas().size(), 2));
        double top = Math.min(chain.mostExcitations(), Collections.min(chain.sizes()));
        FaberSeries dark = new FaberSeries(chain.fastest(top), 0);
        return numbers * all.terms(Math.min(time, EMPTY / (faster * slowest)))
                + sum(chain, top, 2) * dark.terms(Math.min(time, SETTLED / slowest));
    }

    /**
     * Estimates the weights of the dark states: all of them are returned, even where few are above 0.
     *
     * @param chain the chain
     * @return memory and time
     */
    public static Estimate darkWeights(ChainModel chain) {
        return new Estimate(WEIGHT_BYTES, WEIGHT_SECONDS).times(1.0 + Collections.min(chain.sizes()));
    }

    /**
     * Estimates the end at temperature 0 of a chain of three domains or more.
     *
     * @param chain the chain
     * @return memory and time
     */
    public static Estimate ofDarkEnd(ChainModel chain) {
        double top = chain.mostExcitations();
        if (isEndInFixedPoint(chain)) {
            return darkWeights(chain).plus(inFixedPoint(chain, ChainRates.endOfTime(chain), 1));
        }
        double largest = largest(chain, top);
        return darkWeights(chain).plus(new Estimate(
                MATRICES_OF_END * NUMBER_BYTES * largest * largest + memory(chain, top),
                EIGEN_SECONDS * sum(chain, top, 3)));
    }
}
