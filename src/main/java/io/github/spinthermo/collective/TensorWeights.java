package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.tensor.GramPolynomials;
import io.github.spinthermo.tensor.StretchedMoments;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of one spin in each block that has a weight: a_k(J) = p_J B_k(J), the moments of its populations
 * in the states m = J of all copies. Independent of the bath.
 *
 * <p>The cut of the multiplicities makes Σ_J a_k off by at most (2s+1) 2^(2−bits) max |t_k|, since a
 * block's own multiplicity is no less than that of any neighbour; and blocks that are left out weigh less
 * than 2^−bits together. Both are to be added to every result made of them; all else is in the balls.
 */
final class TensorWeights {

    /**
     * One block.
     *
     * @param twiceJ 2J
     * @param moments a_k(J) for k = 0 … 2s
     */
    record Term(long twiceJ, Ball[] moments) { }

    private static final int GUARD = 16;

    /** Measured: what the moments take for each block, state and pair of states, and the polynomials. */
    private static final double BLOCK_SECONDS = 2e-5;
    private static final double STATE_SECONDS = 3e-6;
    private static final double PAIR_SECONDS = 1e-7;
    private static final double TABLE_SECONDS = 6e-7;

    /** An object and its digits, without them. */
    private static final double OBJECT_BYTES = 100;

    private final Arithmetic arithmetic;
    private final GramPolynomials polynomials;
    private final List<Term> terms = new ArrayList<>();

    private TensorWeights(Arithmetic arithmetic, SpinEnsemble ensemble) {
        this.arithmetic = arithmetic;
        this.polynomials = new GramPolynomials(Math.toIntExact(ensemble.localDimension()));
    }

    /** The weights of the largest block alone: an extreme start. */
    static TensorWeights ofLargest(SpinEnsemble ensemble, int bits) {
        TensorWeights result = new TensorWeights(new Arithmetic(bits + GUARD), ensemble);
        CopyCounts counts = new CopyCounts(ensemble, bits, 0, 0);
        result.add(ensemble, result.moments(ensemble), counts, 0, Ball.ONE);
        return result;
    }

    /**
     * The weights of a thermal start.
     *
     * @param ensemble n ≥ 2 spins s
     * @param bits the precision
     * @param blocks the blocks at x_0
     * @param firstStep k = ns − J of the largest block that has a weight
     * @param lastStep that of the smallest
     * @param first q^k/t_d^n for the first
     */
    static TensorWeights of(SpinEnsemble ensemble, int bits, Blocks blocks, long firstStep, long lastStep,
            Ball first) {
        Arithmetic a = blocks.arithmetic();
        TensorWeights result = new TensorWeights(a, ensemble);
        StretchedMoments moments = result.moments(ensemble);
        CopyCounts counts = new CopyCounts(ensemble, bits, firstStep, lastStep);
        long top = ensemble.largestTotalSpin().twice();
        Ball factor = first;
        for (long step = firstStep; step <= lastStep; step++) {
            Interruption.check();
            BigInteger dimension = BigInteger.valueOf(top - 2 * step + 1);
            Ball weight = a.multiply(factor, blocks.levels(dimension).partition());
            result.add(ensemble, moments, counts, step, weight);
            factor = a.multiply(factor, blocks.boltzmannFactor());
        }
        return result;
    }

    /**
     * Estimates the memory and time that they need, without the multiplicities.
     *
     * @param states 2s + 1
     * @param count how many blocks there are
     * @param bits the precision
     */
    static Estimate estimate(double states, double count, int bits) {
        double digits = states * Math.log(states + 1) / 5;
        double pairs = states * states;
        Estimate tables = new Estimate(2 * (OBJECT_BYTES + digits), TABLE_SECONDS * (1 + digits / 100)).times(pairs);
        double ofMoments = states * STATE_SECONDS + pairs * PAIR_SECONDS * (1 + (digits + bits / 8.0) / 100);
        return new Estimate(states * (OBJECT_BYTES + bits / 8.0), BLOCK_SECONDS + ofMoments).times(count).plus(tables);
    }

    private StretchedMoments moments(SpinEnsemble ensemble) {
        return new StretchedMoments(polynomials, Math.toIntExact(ensemble.s().twice()));
    }

    private void add(SpinEnsemble ensemble, StretchedMoments stretched, CopyCounts counts, long step, Ball weight) {
        long twiceJ = ensemble.largestTotalSpin().twice() - 2 * step;
        CopyCounts.Neighbours neighbours = counts.around(step, twiceJ);
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

    /** The polynomials on the states of one spin. */
    GramPolynomials polynomials() {
        return polynomials;
    }

    List<Term> terms() {
        return terms;
    }
}
