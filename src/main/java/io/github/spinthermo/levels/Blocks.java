package io.github.spinthermo.levels;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** The blocks of any number of levels at one inverse temperature x from 0 to ∞, at one precision. */
public abstract class Blocks {

    private final Arithmetic arithmetic;

    private Blocks(Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /**
     * Blocks at a finite x.
     *
     * @param requested the precision that the quantities of blocks of D or more levels are to have
     * @param x the inverse temperature, at least 0
     * @param dimension D, at least 2
     * @return the blocks
     */
    public static Blocks at(Arithmetic requested, BigFraction x, BigInteger dimension) {
        return x.signum() == 0 ? new Hottest(requested) : new Finite(Ladder.forBlocks(requested, x, dimension));
    }

    /**
     * Blocks at a finite x whose pairs of quanta are looked at.
     *
     * @param requested the precision that the quantities of these blocks are to have
     * @param x the inverse temperature, at least 0
     * @param smallest the smallest D, at least 2
     * @param largest the largest D
     * @return the blocks
     */
    public static Blocks forPairs(Arithmetic requested, BigFraction x, BigInteger smallest, BigInteger largest) {
        return x.signum() == 0
                ? new Hottest(requested)
                : new Finite(Ladder.forPairs(requested, x, smallest, largest));
    }

    /**
     * Blocks at x = ∞.
     *
     * @param requested the precision
     * @return the blocks
     */
    public static Blocks coldest(Arithmetic requested) {
        return new Coldest(requested);
    }

    /**
     * Returns the working precision.
     *
     * @return the arithmetic, at least as precise as requested
     */
    public final Arithmetic arithmetic() {
        return arithmetic;
    }

    /**
     * Returns the Boltzmann factor of one step.
     *
     * @return q = e^−x
     */
    public abstract Ball boltzmannFactor();

    /**
     * Returns the mean excitation of an endless ladder.
     *
     * @return b = 1/(e^x − 1); unknown at x = 0
     */
    public abstract Ball occupation();

    /**
     * Returns the opposite of the logarithm of the partition function of an endless ladder.
     *
     * @return ln(1 − q); unknown at x = 0
     */
    public abstract Ball logOneMinusFactor();

    /**
     * Returns the weight of a level, beside that of the ground state.
     *
     * @param level i
     * @return q^i
     */
    public abstract Ball boltzmannFactor(BigInteger level);

    /**
     * Returns one block.
     *
     * @param dimension D, at least 1
     * @return its levels
     */
    public final Levels levels(BigInteger dimension) {
        return dimension.equals(BigInteger.ONE) ? GroundLevel.INSTANCE : several(dimension);
    }

    abstract Levels several(BigInteger dimension);

    private static final class Finite extends Blocks {

        private final Ladder ladder;

        Finite(Ladder ladder) {
            super(ladder.arithmetic());
            this.ladder = ladder;
        }

        @Override
        public Ball boltzmannFactor() {
            return ladder.q();
        }

        @Override
        public Ball occupation() {
            return ladder.occupation();
        }

        @Override
        public Ball logOneMinusFactor() {
            return ladder.logOneMinusQ();
        }

        @Override
        public Ball boltzmannFactor(BigInteger level) {
            return arithmetic().exp(ladder.times(level).negate());
        }

        @Override
        Levels several(BigInteger dimension) {
            return new ThermalLevels(ladder, dimension);
        }
    }

    private static final class Hottest extends Blocks {

        Hottest(Arithmetic requested) {
            super(requested.with(Ladder.GUARD));
        }

        @Override
        public Ball boltzmannFactor() {
            return Ball.ONE;
        }

        @Override
        public Ball occupation() {
            return Ball.UNKNOWN;
        }

        @Override
        public Ball logOneMinusFactor() {
            return Ball.UNKNOWN;
        }

        @Override
        public Ball boltzmannFactor(BigInteger level) {
            return Ball.ONE;
        }

        @Override
        Levels several(BigInteger dimension) {
            return new EqualLevels(arithmetic(), dimension);
        }
    }

    private static final class Coldest extends Blocks {

        Coldest(Arithmetic requested) {
            super(requested.with(Ladder.GUARD));
        }

        @Override
        public Ball boltzmannFactor() {
            return Ball.ZERO;
        }

        @Override
        public Ball occupation() {
            return Ball.ZERO;
        }

        @Override
        public Ball logOneMinusFactor() {
            return Ball.ZERO;
        }

        @Override
        public Ball boltzmannFactor(BigInteger level) {
            return level.signum() == 0 ? Ball.ONE : Ball.ZERO;
        }

        @Override
        Levels several(BigInteger dimension) {
            return GroundLevel.INSTANCE;
        }
    }
}
