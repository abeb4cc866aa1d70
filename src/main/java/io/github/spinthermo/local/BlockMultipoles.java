package io.github.spinthermo.local;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.DescendingWeights;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Moments of one spin in each block that has a weight: a_k(J) = p_J B_k(J), those of its populations in the states m
 * = J of all copies. They do not depend on the bath.
 *
 * <p>The multiplicities are cut to their leading bits. That makes Σ_J a_k off by at most (2s+1) 2^(2−bits) max |t_k|,
 * since a block's own multiplicity is no less than that of any neighbour; and blocks that are left out weigh less
 * than 2^−bits together. Both are to be added to every result made of them; all else is in the balls.
 */
final class BlockMultipoles {

    /**
     * The moments in one block.
     *
     * @param twiceJ 2J
     * @param moments a_k(J) for k = 0 … 2s
     */
    record Term(long twiceJ, Ball[] moments) { }

    /** Bits beyond those asked for, for the moments in the largest block alone. */
    private static final int GUARD = 16;

    /** The measured seconds that the moments take for each block, state and pair of states, and the polynomials. */
    private static final double BLOCK_SECONDS = 1e-5;
    private static final double STATE_SECONDS = 1e-6;
    private static final double PAIR_SECONDS = 3e-7;
    private static final double TABLE_SECONDS = 6e-7;

    /** The memory for an object without its digits, in bytes. */
    private static final double OBJECT_BYTES = 100;

    private final Arithmetic arithmetic;
    private final GramPolynomials polynomials;
    private final List<Term> terms = new ArrayList<>();

    private BlockMultipoles(Arithmetic arithmetic, SpinEnsemble ensemble) {
        this.arithmetic = arithmetic;
        this.polynomials = new GramPolynomials(Math.toIntExact(ensemble.localDimension()));
    }

    /** Computes the moments in the largest block alone: those of an extreme start. */
    static BlockMultipoles ofLargest(SpinEnsemble ensemble, int bits) {
        BlockMultipoles result = new BlockMultipoles(new Arithmetic(bits + GUARD), ensemble);
        NeighbourMultiplicities counts = new NeighbourMultiplicities(ensemble, bits, 0, 0);
        result.add(ensemble, result.moments(ensemble), counts, 0, Ball.ONE);
        return result;
    }

    /**
     * Computes the moments in all blocks that have a weight after a thermal start.
     *
     * @param start the weights
     * @param bits the precision, absolute
     */
    static BlockMultipoles of(StartWeights start, int bits) {
        BlockRange all = start.support(bits);
        SpinEnsemble ensemble = start.ensemble();
        DescendingWeights weights = start.copies(bits, all.last(), all.first());
        BlockMultipoles result = new BlockMultipoles(weights.arithmetic(), ensemble);
        StretchedMoments moments = result.moments(ensemble);
        long lastStep = step(ensemble, all.first());
        long firstStep = step(ensemble, all.last());
        NeighbourMultiplicities counts = new NeighbourMultiplicities(ensemble, bits, firstStep, lastStep);
        for (long step = firstStep; step <= lastStep; step++) {
            Interruption.check();
            result.add(ensemble, moments, counts, step, weights.weight());
            weights.advance();
        }
        return result;
    }

    /** Returns k = ns − J. */
    private static long step(SpinEnsemble ensemble, long dimension) {
        return (ensemble.largestTotalSpin().twice() + 1 - dimension) / 2;
    }

    /**
     * Estimates the memory and time that the moments and one sum over them need.
     *
     * @param start the weights
     * @param beta0 |x_0|
     * @param bits the precision
     */
    static Estimate estimate(StartWeights start, InverseTemperature beta0, int bits) {
        SpinEnsemble ensemble = start.ensemble();
        BlockRange all = start.support(bits);
        double count = all.count();
        return estimate((double) ensemble.localDimension(), count, bits)
                .plus(MultipolePopulations.levels(beta0, bits).times(count))
                .plus(NeighbourMultiplicities.estimate(ensemble, bits, step(ensemble, all.last()),
                        step(ensemble, all.first())));
    }

    /** Estimates the same for the largest block alone. */
    static Estimate estimateOfLargest(SpinEnsemble ensemble, int bits) {
        return estimate((double) ensemble.localDimension(), 1, bits);
    }

    /** Estimates the moments in so many blocks for 2s + 1 states of a spin, without the multiplicities. */
    private static Estimate estimate(double states, double count, int bits) {
        double digits = states * Math.log(states + 1) / 5;
        double pairs = states * states;
        Estimate tables = new Estimate(2 * (OBJECT_BYTES + digits), TABLE_SECONDS * (1 + digits / 100)).times(pairs);
        double ofMoments = states * STATE_SECONDS + pairs * PAIR_SECONDS * (1 + (digits + bits / 8.0) / 100);
        return new Estimate(states * (OBJECT_BYTES + bits / 8.0), BLOCK_SECONDS + ofMoments).times(count).plus(tables);
    }

    private StretchedMoments moments(SpinEnsemble ensemble) {
        return new StretchedMoments(polynomials, Math.toIntExact(ensemble.s().twice()));
    }

    private void add(SpinEnsemble ensemble, StretchedMoments stretched, NeighbourMultiplicities counts, long step,
            Ball weight) {
        long twiceJ = ensemble.largestTotalSpin().twice() - 2 * step;
        NeighbourMultiplicities.Neighbours neighbours = counts.around(step, twiceJ);
        Ball unit = arithmetic.divide(weight, Ball.of(stretched.denominator(twiceJ))).scale(neighbours.exponent());
        BigInteger[] sums = stretched.of(twiceJ, neighbours.counts());
        Ball[] moments = new Ball[sums.length];
        for (int k = 0; k < sums.length; k++) {
            Interruption.check();
            moments[k] = arithmetic.multiply(unit, Ball.of(sums[k]));
        }
        terms.add(new Term(twiceJ, moments));
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    /** Returns the polynomials on the states of one spin. */
    GramPolynomials polynomials() {
        return polynomials;
    }

    List<Term> terms() {
        return terms;
    }
}
