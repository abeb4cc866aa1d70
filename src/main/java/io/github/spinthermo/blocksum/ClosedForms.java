package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/**
 * Levels of one spin and of the largest block at |x_0| and at |x_B|, in the arithmetic of the kernel.
 *
 * @param ensemble n spins s
 * @param wanted the relative precision that the sums over small blocks are to be added with
 * @param arithmetic the working precision
 * @param initialBlocks any blocks at |x_0|
 * @param blocks any blocks at |x_B|
 * @param initialSpin one spin at |x_0|
 * @param initialLargest the block J = ns at |x_0|
 * @param spin one spin at |x_B|
 * @param largest the block J = ns at |x_B|
 */
public record ClosedForms(SpinEnsemble ensemble, int wanted, Arithmetic arithmetic, Blocks initialBlocks,
        Blocks blocks, Levels initialSpin, Levels initialLargest, Levels spin, Levels largest)
        implements StateForms<Ball> {

    /** Bits beyond those that differences may lose. */
    private static final int GUARD = 8;

    /**
     * Returns the precision that leaves the number of bits asked for after the differences of small x and large n.
     *
     * @param ensemble n spins s
     * @param beta0 x_0
     * @param betaB x_B
     * @param bits how many bits are asked for
     * @return how many are taken
     */
    public static int wanted(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB, int bits) {
        int block = ensemble.largestTotalSpin().dimension().bitLength();
        return bits + GUARD + block + Smallness.of(beta0) + Smallness.of(betaB);
    }

    /**
     * Evaluates the levels.
     *
     * @param ensemble n spins s
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @param betaB x_B, of either sign, also 0 and ±∞
     * @param bits how many bits are asked for
     * @return the levels at both temperatures
     */
    public static ClosedForms of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB, int bits) {
        BigInteger local = BigInteger.valueOf(ensemble.localDimension());
        BigInteger all = ensemble.largestTotalSpin().dimension();
        int wanted = wanted(ensemble, beta0, betaB, bits);
        Arithmetic requested = new Arithmetic(wanted);
        Blocks initial = Temperatures.blocks(requested, beta0.abs(), local);
        Blocks bath = Temperatures.blocks(requested, betaB.abs(), local);
        Arithmetic finest = initial.arithmetic().bits() > bath.arithmetic().bits()
                ? initial.arithmetic() : bath.arithmetic();
        return new ClosedForms(ensemble, wanted, finest, initial, bath,
                initial.levels(local), initial.levels(all), bath.levels(local), bath.levels(all));
    }

    /**
     * Returns the Boltzmann factor of the start.
     *
     * @return e^−|x_0|
     */
    public Ball initialFactor() {
        return initialBlocks.boltzmannFactor();
    }

    /**
     * Returns the Boltzmann factor of the bath.
     *
     * @return e^−|x_B|
     */
    public Ball factor() {
        return blocks.boltzmannFactor();
    }

    @Override
    public Ball occupation() {
        return blocks.occupation();
    }

    /**
     * Returns the mean excitation of an endless ladder at |x_0|.
     *
     * @return b_0 = 1/(e^|x_0| − 1); unknown at x_0 = 0
     */
    public Ball initialOccupation() {
        return initialBlocks.occupation();
    }
}
