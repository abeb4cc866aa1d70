package io.github.spinthermo.local.coherence;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.DescendingWeights;
import io.github.spinthermo.weights.HalfSpinRatio;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Relative entropy of coherence of spins 1/2 after a thermal start.
 *
 * <p>The eigenvalues are λ_(J,m) = e^−mx g_J, g_J = p_J/Z_J(x_B), of l_J states each; the configurations of
 * sum m are I_m = Σ_{J≥|m|} l_J, with D_m = e^−mx G_m, G_m = Σ_{J≥|m|} l_J g_J together. So
 * <pre>C = Σ_m D_m ln(I_m/D_m) − S = Σ_J w_J ln g_J − Σ_m D_m ln(G_m/I_m),</pre>
 * a sum over m of relative entropies; all g count from that of the largest J that has a weight. Where all g
 * are nearly equal the logarithms are as small as they have to be. Derived, see spec 1.7.
 *
 * <p><b>What is left out.</b> Blocks of weight ε together, for which the entropy of a mixture gives |C −
 * (1−ε) C'| ≤ ε n ln 2 + h(ε), h(ε) ≤ ε (1 + ln 1/ε). And D_m of small |m|, η together, where all J that have
 * a weight are much larger: |ln(G_m/I_m)| is at most the largest |ln g_J| plus n ln 2.
 */
public final class HalfSpinCoherence {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    /** The time of a projection below the blocks that have a weight, as a share of the time of a block. */
    private static final double SHARE_BELOW = 0.2;

    /** The time of a block or projection. */
    private static final LimbCost STEP = new LimbCost(2.2e-5, 6e-8, 2.2);

    private final StartWeights start;
    private final double xB;
    private final BigFraction difference;
    private final BlockRange support;
    private final long n;
    private final long firstStep;
    private final long lastStep;
    private final Arithmetic a;
    private final Blocks initial;
    private final Blocks bath;

    /**
     * Prepares the sum after a start in a bath.
     *
     * @param start the weights of n ≥ 2 spins 1/2 after a thermal start
     * @param beta0 |x_0|, finite
     * @param betaB x_B, not negative, finite
     * @param bits the precision, relative to what is not smaller than all temperatures make it
     */
    public HalfSpinCoherence(StartWeights start, InverseTemperature beta0, InverseTemperature betaB, int bits) {
        this.start = start;
        this.n = start.ensemble().n();
        this.xB = Temperatures.approximate(betaB);
        this.difference = betaB.toFraction().subtract(start.x0());
        int smallness = 4 * Smallness.of(larger(beta0, betaB));
        int size = 2 * BitLength.of(n);
        int work = bits + GUARD + smallness + size;
        double fallOff = Math.min(start.x0().doubleValue(), xB) * BinaryLogarithm.OF_E_ABOVE;
        this.support = start.support(work + GUARD + (int) fallOff);
        this.firstStep = step(support.last());
        this.lastStep = lastStep();
        this.initial = Blocks.at(new Arithmetic(work), start.x0(), BigInteger.TWO);
        this.bath = Blocks.at(new Arithmetic(work), betaB.toFraction(), BigInteger.TWO);
        this.a = initial.arithmetic().bits() > bath.arithmetic().bits() ? initial.arithmetic() : bath.arithmetic();
    }

    /** Returns the larger inverse temperature, with whose fourth power C falls. */
    private static InverseTemperature larger(InverseTemperature one, InverseTemperature other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private long step(long dimension) {
        return (n + 1 - dimension) / 2;
    }

    /** Returns the last step that counts. Far below the smallest J that has a weight, D_m vanishes as q^(J−|m|). */
    private long lastStep() {
        double most = Math.floor(n / 2.0);
        double negligible = (support.weightBits() + GUARD) * BinaryLogarithm.LN2;
        double further = xB > 0 ? (negligible - 2 * Math.log(-Math.expm1(-xB))) / xB : most;
        return (long) Math.min(most, step(support.first()) + Math.ceil(further));
    }

    /**
     * Estimates the memory and time of the sum.
     *
     * @return memory and time
     */
    public Estimate estimate() {
        double blocks = support.count();
        double steps = lastStep - firstStep + 1.0;
        return perStep(a.bits()).repeated(blocks + SHARE_BELOW * Math.max(0, steps - blocks));
    }

    /** Estimates the memory and time of one block. */
    static Estimate perStep(int bits) {
        return new Estimate(0, STEP.seconds(bits));
    }

    /**
     * Returns C.
     *
     * @return the relative entropy of coherence
     */
    public Ball value() {
        Sums sums = new Sums();
        for (long step = firstStep; step <= lastStep; step++) {
            Interruption.check();
            sums.add(step);
        }
        Ball weight = start.halfSpins(a.bits(), support.last()).weight();
        Ball perCopy = a.divide(sums.ofBlocks, sums.first0.partition());
        Ball perLevel = a.divide(sums.ofProjections, sums.first.partition());
        Ball value = a.multiply(weight, a.subtract(perCopy, perLevel));
        return a.add(value, leftOut());
    }

    /** Bounds what is left out: ε (n ln 2 + 1 + ln 1/ε) and η (n (x_0 + x_B) + 4 ln(n + 2) + n ln 2). */
    private Ball leftOut() {
        double logarithms = n * (start.x0().doubleValue() + xB + 2) + 4 * Math.log(n + 2.0)
                + support.weightBits() + 2;
        int exponent = Math.getExponent(logarithms) + 2;
        return new Ball(BigInteger.ZERO, 1, (long) exponent - support.weightBits());
    }

    /** The sums as the steps k = ns − J go down from the largest J. */
    private final class Sums {

        private final DescendingWeights weights = DescendingWeights.ofCopies(initial, Ball.ONE, support.last());
        private final Levels first0 = weights.levels();
        private final Levels first = bath.levels(BigInteger.valueOf(support.last()));
        private final Ball firstLogarithm = a.subtract(first0.logPartition(), first.logPartition());
        private final Ball invertedSquare = a.divide(Ball.ONE, bath.boltzmannFactor(BigInteger.TWO));
        private final HalfSpinRatio ratio = new HalfSpinRatio(n);
        private Ball copies = Ball.ONE;
        private Ball power = Ball.ONE;
        private Ball top = bath.boltzmannFactor(BigInteger.valueOf(support.last() - 1));
        private Ball mixture = Ball.ZERO;
        private Ball ofBlocks = Ball.ZERO;
        private Ball ofProjections = Ball.ZERO;

        void add(long step) {
            long dimension = n + 1 - 2 * step;
            if (dimension >= support.first()) {
                addBlock(dimension, step - firstStep);
            }
            Ball configurations = a.divide(a.multiply(copies, Ball.of(n + 1 - step)), Ball.of(dimension));
            Ball logarithm = a.log(a.divide(mixture, configurations));
            Ball both = dimension == 1 ? power : a.multiply(power, a.add(Ball.ONE, top));
            ofProjections = a.add(ofProjections, a.multiply(both, a.multiply(mixture, logarithm)));
            advance(dimension);
        }

        /**
         * Adds w ln g of a block to one sum and l g to the other; l, g and q^k count from those of the first block.
         */
        private void addBlock(long dimension, long steps) {
            Levels block = bath.levels(BigInteger.valueOf(dimension));
            Ball ofLevels = a.subtract(weights.levels().logPartition(), block.logPartition());
            Ball exponent = a.ratio(difference.getNumerator().multiply(BigInteger.valueOf(steps)),
                    difference.getDenominator());
            Ball logarithm = steps == 0 ? Ball.ZERO : a.add(exponent, a.subtract(ofLevels, firstLogarithm));
            ofBlocks = a.add(ofBlocks, a.multiply(a.multiply(copies, weights.weight()), logarithm));
            mixture = a.add(mixture, a.multiply(copies, a.exp(logarithm)));
        }

        private void advance(long dimension) {
            if (dimension > 2) {
                copies = ratio.below(a, copies, dimension);
                weights.advance();
                power = a.multiply(power, bath.boltzmannFactor());
                top = a.multiply(top, invertedSquare);
            }
        }
    }
}
