package io.github.spinthermo.oscillators;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.levels.Ladder;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** One oscillator in a thermal state at a positive inverse temperature x, or in the ground state, at x = ∞. */
final class Oscillator {

    private final InverseTemperature beta;
    private final Latest<Ladder> ladders;
    private final Real occupation;
    private final Real entropy;
    private final Real logPartition;

    Oscillator(InverseTemperature beta) {
        this.beta = beta;
        this.ladders = new Latest<>(bits ->
                Ladder.forBlocks(new Arithmetic(bits), beta.toFraction(), BigInteger.TWO));
        this.occupation = number(Ladder::occupation);
        this.entropy = number(Oscillator::entropy);
        this.logPartition = number(ladder -> ladder.logOneMinusQ().negate());
    }

    private Real number(Function<Ladder, Ball> quantity) {
        return beta.isInfinite()
                ? Real.of(0)
                : Real.refining(bits ->
                        Enclosures.of(quantity.apply(ladders.at(bits))).above(BigFraction.ZERO));
    }

    /** Computes x n̄ − ln(1 − q), a sum of positive terms. */
    private static Ball entropy(Ladder ladder) {
        Arithmetic arithmetic = ladder.arithmetic();
        return arithmetic.subtract(arithmetic.multiply(ladder.x(), ladder.occupation()), ladder.logOneMinusQ());
    }

    InverseTemperature beta() {
        return beta;
    }

    /** Returns n̄ = 1/(e^x − 1), which is the energy above the ground state. */
    Real occupation() {
        return occupation;
    }

    /** Returns σ = (n̄ + 1) ln(n̄ + 1) − n̄ ln n̄. */
    Real entropy() {
        return entropy;
    }

    /** Returns ln Z = −ln(1 − e^−x), from the ground state. */
    Real logPartition() {
        return logPartition;
    }
}
