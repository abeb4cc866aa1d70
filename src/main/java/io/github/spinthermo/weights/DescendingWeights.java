package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import java.math.BigInteger;

/**
 * Weights of the blocks of a thermal start in balls, from one total spin downwards: for single copies p_J =
 * q^k t_D/t_d^n, for all copies of spins 1/2 w_J = l_J p_J, with k = ns − J, D = 2J + 1 and t_D = Σ_{i&lt;D} q^i.
 *
 * <p>This walk serves sums that evaluate a block for each J anyway. A {@link WeightScan} costs a tenth of it, and
 * serves the sums over many blocks.
 */
public final class DescendingWeights {

    private interface Step {

        /** Goes from the weight of the lowest states of block J to that of J − 1, but for the factor q. */
        Ball below(Ball weight, long dimension);
    }

    private final Blocks blocks;
    private final Step step;
    private Ball ofLowest;
    private long dimension;
    private Once<Levels> levels;

    private DescendingWeights(Blocks blocks, Step step, Ball ofLowest, long dimension) {
        this.blocks = blocks;
        this.step = step;
        this.ofLowest = ofLowest;
        this.dimension = dimension;
        this.levels = newLevels();
    }

    private Once<Levels> newLevels() {
        BigInteger d = BigInteger.valueOf(dimension);
        return new Once<>(() -> blocks.levels(d));
    }

    /**
     * Begins a walk through the weights of single copies.
     *
     * @param blocks the blocks at x_0
     * @param ofLowest q^k/t_d^n, the weight of the lowest state of the first block; or that times any factor
     * @param dimension D of the first block
     * @return a walk that gives p_J, times the same factor
     */
    public static DescendingWeights ofCopies(Blocks blocks, Ball ofLowest, long dimension) {
        return new DescendingWeights(blocks, (weight, d) -> weight, ofLowest, dimension);
    }

    /**
     * Begins a walk through the weights of all copies, of n spins 1/2.
     *
     * @param blocks the blocks at x_0
     * @param n the number of spins 1/2
     * @param ofLowest l_J q^k/t_d^n, the weight of the lowest states of all copies of the first block
     * @param dimension D of the first block
     * @return a walk that gives w_J
     */
    public static DescendingWeights ofHalfSpins(Blocks blocks, long n, Ball ofLowest, long dimension) {
        HalfSpinRatio ratio = new HalfSpinRatio(n);
        return new DescendingWeights(blocks, (weight, d) -> ratio.below(blocks.arithmetic(), weight, d), ofLowest,
                dimension);
    }

    /**
     * Returns the precision that the weights come with.
     *
     * @return the arithmetic of the blocks
     */
    public Arithmetic arithmetic() {
        return blocks.arithmetic();
    }

    /**
     * Returns the levels of this block, evaluated once.
     *
     * @return those at x_0
     */
    public Levels levels() {
        return levels.get();
    }

    /**
     * Returns the weight of this block.
     *
     * @return p_J or w_J
     */
    public Ball weight() {
        return arithmetic().multiply(ofLowest, levels().partition());
    }

    /** Goes on to J − 1. */
    public void advance() {
        ofLowest = arithmetic().multiply(step.below(ofLowest, dimension), blocks.boltzmannFactor());
        dimension -= 2;
        levels = newLevels();
    }
}
