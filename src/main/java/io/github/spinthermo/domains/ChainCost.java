package io.github.spinthermo.domains;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.thermal.Block;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** What the dynamics and the end state of a chain need, before it is tried. */
final class ChainCost {

    /** The most sectors whose states are counted one by one. */
    private static final double MOST_SECTORS = 1e5;

    /** More domains than this, and their slowest rate is not looked for. */
    private static final int MOST_DOMAINS = 300;

    private static final double NUMBER_BYTES = 8;
    private static final double STATE_BYTES = 32;
    private static final double STATE_DOMAIN_BYTES = 16;
    private static final double WEIGHT_BYTES = 64;
    private static final double WEIGHT_SECONDS = 1e-6;
    private static final double NUMBER_DOMAIN_SECONDS = 3e-9;
    private static final double EIGEN_SECONDS = 7e-9;

    /** ρ, two polynomials and a rest. */
    private static final double MATRICES = 4;

    /** One sector of ρ and of K, eigenvectors, and products of them on the way. */
    private static final double MATRICES_OF_END = 12;

    /** −ln of what is left of a sector that counts as empty, and of a distance that counts as none. */
    private static final double EMPTY = 42;
    private static final double SETTLED = 32;

    private static final Precision DOUBLE = Precision.digits(17);

    private ChainCost() { }

    /** Σ D_n^power over n up to a top; of many sectors, as if each had as many states as any can. */
    private static double sum(DomainChain chain, double top, int power) {
        if (top > MOST_SECTORS) {
            return (top + 1) * Math.pow(mostStates(chain, top), power);
        }
        Sectors sectors = new Sectors(chain.start().sizes(), (int) top);
        double sum = 0;
        for (int n = 0; n <= (int) top; n++) {
            sum += Math.pow(sectors.dimension(n), power);
        }
        return sum;
    }

    private static double largest(DomainChain chain, double top) {
        return top > MOST_SECTORS
                ? mostStates(chain, top)
                : IntStream.rangeClosed(0, (int) top).map(chain.sectors()::dimension).max().orElseThrow();
    }

    /** As all domains but the largest are free. */
    private static double mostStates(DomainChain chain, double top) {
        return chain.start().sizes().stream().sorted().limit(chain.gammas().size())
                .mapToDouble(size -> Math.min(size, top) + 1).reduce(1, (a, b) -> a * b);
    }

    private static double memory(DomainChain chain, double top) {
        double domains = chain.start().sizes().size();
        return sum(chain, top, 1) * (STATE_BYTES + STATE_DOMAIN_BYTES * domains * (chain.nbar() > 0 ? 2 : 1));
    }

    static Estimate ofTrajectory(DomainChain chain, List<Double> times) {
        if (times.isEmpty()) {
            return Estimate.NONE;
        }
        double top = chain.mostExcitations();
        double numbers = sum(chain, top, 2);
        double seconds = terms(chain, times.get(times.size() - 1), numbers)
                * NUMBER_DOMAIN_SECONDS * chain.start().sizes().size();
        return new Estimate(MATRICES * NUMBER_BYTES * numbers + memory(chain, top), seconds);
    }

    /** How often a number is used: at temperature 0, all sectors until they are empty, then the dark ones. */
    private static double terms(DomainChain chain, double time, double numbers) {
        FaberSeries all = new FaberSeries(chain.fastest(chain.mostExcitations()), chain.nbar());
        if (chain.nbar() > 0) {
            return numbers * all.terms(time);
        }
        double slowest = slowestRate(chain);
        double top = Math.min(chain.mostExcitations(), Collections.min(chain.start().sizes()));
        FaberSeries dark = new FaberSeries(chain.fastest(top), 0);
        return numbers * all.terms(Math.min(time, EMPTY / (2 * slowest)))
                + sum(chain, top, 2) * dark.terms(Math.min(time, SETTLED / slowest));
    }

    /** The smallest rate at which one excitation leaves: the least eigenvalue above 0 of K_1 (spec 3, 2.1). */
    private static double slowestRate(DomainChain chain) {
        int bonds = chain.gammas().size();
        if (bonds >= MOST_DOMAINS) {
            return 0;
        }
        double[][] overlaps = new double[bonds][bonds];
        for (int i = 0; i < bonds; i++) {
            double size = chain.start().sizes().get(i + 1);
            overlaps[i][i] = chain.gammas().get(i) / 2 * (chain.start().sizes().get(i) + size);
            if (i + 1 < bonds) {
                overlaps[i][i + 1] = Math.sqrt(chain.gammas().get(i) * chain.gammas().get(i + 1)) / 2 * size;
                overlaps[i + 1][i] = overlaps[i][i + 1];
            }
        }
        double[] rates = new EigenDecomposition(new Array2DRowRealMatrix(overlaps, false)).getRealEigenvalues();
        return Math.max(0, rates[rates.length - 1]);
    }

    /** Those of all dark states are answered, also where few are above 0. */
    private static Estimate weights(DomainChain chain) {
        return chain.nbar() > 0
                ? Estimate.NONE
                : new Estimate(WEIGHT_BYTES, WEIGHT_SECONDS).times(1.0 + Collections.min(chain.start().sizes()));
    }

    static Estimate ofEnd(DomainChain chain) {
        if (chain.start().sizes().size() == 2) {
            return weights(chain).plus(TwoDomainSteadyState.estimate(
                    ChainEnd.twoDomains(chain), ChainEnd.bath(chain.nbar()), DOUBLE));
        }
        if (chain.nbar() > 0) {
            return Block.estimate(ChainEnd.bath(chain.nbar()), DOUBLE).repeated(chain.start().sizes().size());
        }
        double top = chain.mostExcitations();
        double largest = largest(chain, top);
        return weights(chain).plus(new Estimate(
                MATRICES_OF_END * NUMBER_BYTES * largest * largest + memory(chain, top),
                EIGEN_SECONDS * sum(chain, top, 3)));
    }
}
