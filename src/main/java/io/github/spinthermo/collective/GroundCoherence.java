package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.BinaryLogarithm;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/**
 * The relative entropy of coherence of spins 1/2 in a bath at |x_B| = ∞: each copy of block J is in its state
 * |m| = J, spread over I_J configurations, so that C = Σ_J w_J ln(I_J/l_J) with I_J/l_J = (n/2 + J + 1)/(2J +
 * 1). Derived, see spec 1.7.
 *
 * <p>Blocks that are left out, of weight ε together, add at most ε ln(n + 1).
 */
final class GroundCoherence {

    private static final int GUARD = 24;

    private GroundCoherence() { }

    /** Estimates the memory and time of the sum. */
    static Estimate estimate(ThermalStart start, int bits) {
        int lost = 2 * InverseTemperature.of(start.x0()).smallness();
        long blocks = start.support(supportBits(start, bits)).count();
        return HalfSpinCoherence.perStep(bits + lost).repeated((double) blocks);
    }

    private static int workBits(ThermalStart start, int bits) {
        return bits + GUARD + 2 * (Long.SIZE - Long.numberOfLeadingZeros(start.ensemble().n()));
    }

    private static int supportBits(ThermalStart start, int bits) {
        return workBits(start, bits) + (int) (start.x0().doubleValue() * BinaryLogarithm.OF_E_ABOVE);
    }

    /** C after a thermal start. */
    static Ball of(ThermalStart start, int bits) {
        long n = start.ensemble().n();
        Window support = start.support(supportBits(start, bits));
        Blocks blocks = Blocks.at(new Arithmetic(workBits(start, bits)), start.x0(), BigInteger.TWO);
        Arithmetic a = blocks.arithmetic();
        Ball weight = start.groundWeight(a.bits(), support.last());
        Ball sum = new Ball(BigInteger.valueOf(Long.SIZE), Long.SIZE, -support.weightBits());
        for (long dimension = support.last(); dimension >= support.first(); dimension -= 2) {
            Interruption.check();
            long step = (n + 1 - dimension) / 2;
            Ball logarithm = a.log(a.divide(Ball.of(n + 1 - step), Ball.of(dimension)));
            Ball partition = blocks.levels(BigInteger.valueOf(dimension)).partition();
            sum = a.add(sum, a.multiply(a.multiply(weight, partition), logarithm));
            Ball up = a.multiply(weight, a.multiply(Ball.of(dimension - 2), Ball.of(n + 1 - step)));
            Ball ratio = a.divide(up, a.multiply(Ball.of(dimension), Ball.of(step + 1)));
            weight = a.multiply(ratio, blocks.boltzmannFactor());
        }
        return sum;
    }
}
