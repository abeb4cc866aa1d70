package io.github.spinthermo.local.coherence;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.BlockRange;
import io.github.spinthermo.weights.DescendingWeights;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigInteger;

/**
 * Relative entropy of coherence of spins 1/2 in a bath at |x_B| = ∞: each copy of block J is in its state
 * |m| = J, spread over I_J configurations, so that C = Σ_J w_J ln(I_J/l_J) with I_J/l_J = (n/2 + J + 1)/(2J +
 * 1). Derived, see spec 1.7.
 *
 * <p>Blocks that are left out, of weight ε together, add at most ε ln(n + 1).
 */
public final class GroundCoherence {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 24;

    private GroundCoherence() { }

    /**
     * Estimates the memory and time of the sum.
     *
     * @param start the weights after a thermal start
     * @param beta0 |x_0|, finite
     * @param bits the precision
     * @return memory and time
     */
    public static Estimate estimate(StartWeights start, InverseTemperature beta0, int bits) {
        int lost = 2 * Smallness.of(beta0);
        long blocks = start.support(supportBits(start, bits)).count();
        return HalfSpinCoherence.perStep(bits + lost).repeated((double) blocks);
    }

    private static int workBits(StartWeights start, int bits) {
        return bits + GUARD + 2 * BitLength.of(start.ensemble().n());
    }

    private static int supportBits(StartWeights start, int bits) {
        return workBits(start, bits) + (int) (start.x0().doubleValue() * BinaryLogarithm.OF_E_ABOVE);
    }

    /**
     * Returns C after a thermal start.
     *
     * @param start the weights
     * @param bits the precision
     * @return the relative entropy of coherence
     */
    public static Ball of(StartWeights start, int bits) {
        long n = start.ensemble().n();
        BlockRange support = start.support(supportBits(start, bits));
        DescendingWeights weights = start.halfSpins(workBits(start, bits), support.last());
        Arithmetic a = weights.arithmetic();
        Ball sum = new Ball(BigInteger.valueOf(Long.SIZE), Long.SIZE, -support.weightBits());
        for (long dimension = support.last(); dimension >= support.first(); dimension -= 2) {
            Interruption.check();
            long step = (n + 1 - dimension) / 2;
            Ball logarithm = a.log(a.divide(Ball.of(n + 1 - step), Ball.of(dimension)));
            sum = a.add(sum, a.multiply(weights.weight(), logarithm));
            weights.advance();
        }
        return sum;
    }
}
