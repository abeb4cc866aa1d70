package io.github.spinthermo.local;

import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.DescendingWeights;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Populations of one spin where both temperatures are so low that the higher ones vanish exponentially:
 * p(μ) = Σ_k Σ_i p_J (q^i/t_D) T_J(−J + i, μ), J = ns − k, over the few lowest k and i. All terms are
 * positive, the T exact, so that the smallest population has its relative accuracy.
 *
 * <p>What is left out: Σ_{k &gt; K} w_J ≤ 4 ((n+K) q_0)^(K+1) if that base is below 1/2, since l_J ≤ C(n+k−1,
 * k); and Σ_{i &gt; I} q^i ≤ 2 q^(I+1).
 */
final class ColdPopulations {

    /** The −ln of the smallest population over the largest from which on populations are summed in this way. */
    private static final double SMALL = 177;

    /** The largest number of blocks, and of levels in a block, that are summed. */
    private static final int LONGEST = 60;

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    /** The measured seconds of a sum: a constant, and a part for each product of 32 bits. */
    private static final double SHORT_SECONDS = 1e-3;
    private static final double LIMB_SECONDS = 1e-7;

    /** A number of bits to which no multiplicity is cut. */
    private static final int ALL = Integer.MAX_VALUE;

    private final SpinEnsemble ensemble;
    private final int twiceS;
    private final Optional<StartWeights> weights;
    private final InverseTemperature betaB;
    private final double x0;
    private final double xB;

    /**
     * Prepares the sums after a start in a bath.
     *
     * @param start n ≥ 2 spins s at x_0 &gt; 0, also ∞
     * @param betaB x_B &gt; 0, also ∞
     */
    ColdPopulations(LocalStart start, InverseTemperature betaB) {
        this.ensemble = start.ensemble();
        this.twiceS = Math.toIntExact(ensemble.s().twice());
        this.weights = start.weights();
        this.betaB = betaB;
        this.x0 = Temperatures.approximate(start.beta0());
        this.xB = Temperatures.approximate(betaB);
    }

    /** Tells whether the sums are short, and the populations so small that they are worth it. */
    boolean isCold(int bits) {
        return twiceS * coldest() > SMALL && lastStep(bits) <= LONGEST && lastLevel(bits) <= LONGEST
                && (weights.isEmpty() || decay(LONGEST) > 1);
    }

    /** Estimates the memory and time that a handful of states of all the small blocks need. */
    static Estimate estimate(int states, int bits) {
        double products = (double) states * states * states;
        return new Estimate(0, SHORT_SECONDS + products * LIMB_SECONDS * bits / Integer.SIZE);
    }

    private double coldest() {
        return Math.min(x0, xB);
    }

    /** Returns −ln of what may be left out. */
    private double needed(int bits) {
        double n = ensemble.n();
        return (bits + GUARD) * BinaryLogarithm.LN2 + twiceS * coldest() + (twiceS + 1) * Math.log(n * (twiceS + 1));
    }

    /**
     * Returns x_0 − ln(n + k): l_J q^k of the step k falls from step to step by that exponent at least. Its
     * roundings, also that of n to a double, are far below the 10^−9 that {@link #upTo} takes off.
     */
    private double decay(long lastStep) {
        return x0 - Math.log((double) (ensemble.n() + lastStep));
    }

    private long lastStep(int bits) {
        double most = ensemble.totalSpinCount() - 1.0;
        double enough = weights.isEmpty() ? 0 : Math.ceil(needed(bits) / decay(LONGEST));
        return (long) Math.min(most, enough);
    }

    private long lastLevel(int bits) {
        return betaB.isInfinite() ? 0 : (long) Math.ceil(needed(bits) / xB);
    }

    /** Returns p(−s) … p(s). */
    Ball[] populations(int bits) {
        long lastStep = lastStep(bits);
        long lastLevel = lastLevel(bits);
        Blocks bath = Temperatures.blocks(new Arithmetic(bits + GUARD), betaB, BigInteger.TWO);
        Arithmetic a = bath.arithmetic();
        GramPolynomials polynomials = new GramPolynomials(twiceS + 1);
        StretchedMoments stretched = new StretchedMoments(polynomials, twiceS);
        NeighbourMultiplicities counts = new NeighbourMultiplicities(ensemble, ALL, 0, lastStep);
        Ball[] sums = new Ball[twiceS + 1];
        Arrays.fill(sums, leftOut(a, lastStep, lastLevel));
        Ball[] copyWeights = copyWeights(bits, lastStep);
        for (long step = 0; step <= lastStep; step++) {
            Interruption.check();
            long twiceJ = ensemble.largestTotalSpin().twice() - 2 * step;
            LevelPopulations states = new LevelPopulations(polynomials, twiceJ,
                    stretched.of(twiceJ, counts.around(step, twiceJ).counts()), stretched.denominator(twiceJ));
            Ball weight = a.divide(copyWeights[(int) step], bath.levels(BigInteger.valueOf(twiceJ + 1)).partition());
            for (long level = 0; level <= Math.min(lastLevel, twiceJ); level++) {
                Interruption.check();
                Ball[] shares = states.at(a, level);
                for (int i = 0; i <= twiceS; i++) {
                    sums[i] = a.add(sums[i], a.multiply(weight, shares[i]));
                }
                weight = a.multiply(weight, bath.boltzmannFactor());
            }
        }
        return sums;
    }

    /** Returns p_J for k = 0 … up to the last step; 1 for J = ns where only that has a weight. */
    private Ball[] copyWeights(int bits, long lastStep) {
        if (weights.isEmpty()) {
            return new Ball[] {Ball.ONE};
        }
        long top = ensemble.largestTotalSpin().twice() + 1;
        DescendingWeights walk = weights.get().copies(bits + GUARD, top, top - 2 * lastStep);
        Ball[] copyWeights = new Ball[(int) lastStep + 1];
        for (int k = 0; k <= lastStep; k++) {
            Interruption.check();
            copyWeights[k] = walk.weight();
            walk.advance();
        }
        return copyWeights;
    }

    /** Encloses the rest that is left out of any population, from 0 to its largest possible value. */
    private Ball leftOut(Arithmetic a, long lastStep, long lastLevel) {
        boolean allBlocks = weights.isEmpty() || lastStep == ensemble.totalSpinCount() - 1;
        Ball blocks = allBlocks
                ? Ball.ZERO
                : upTo((lastStep + 1) * decay(lastStep) - 2 * BinaryLogarithm.LN2);
        Ball levels = betaB.isInfinite() ? Ball.ZERO : upTo((lastLevel + 1) * xB - BinaryLogarithm.LN2);
        return a.add(blocks, levels);
    }

    /** Encloses all numbers from 0 to e^−y and a little more. */
    private static Ball upTo(double y) {
        long power = (long) Math.floor(y / BinaryLogarithm.LN2 * (1 - 1e-9)) - 1;
        return new Ball(BigInteger.ONE, 1, -power - 1);
    }
}
