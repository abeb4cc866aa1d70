package io.github.spinthermo.collective;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;

/**
 * The differences of the blocks J &lt; ns from the largest, summed with the weights of a thermal start:
 * with α_J = φ_ns − φ_J ≥ 0 at x_0 and at x_B, φ the mean excitation of a block, and D = 2J + 1,
 *
 * @param initialDeficit Σ w α(x_0)
 * @param deficit Σ w α(x_B)
 * @param initialMoment Σ w D α(x_0)
 * @param moment Σ w D α(x_B)
 * @param product Σ w α(x_0) α(x_B)
 * @param square Σ w α(x_B)²
 * @param varianceDeficit Σ w (v_ns − v_J) at x_B
 * @param logRatio Σ w (ln(t_D/t_T) at x_B − the same at x_0), t_D = Σ_{i&lt;D} e^−ix, T = 2ns + 1
 */
record WindowSums(Ball initialDeficit, Ball deficit, Ball initialMoment, Ball moment, Ball product, Ball square,
        Ball varianceDeficit, Ball logRatio) {

    /** The sums where only the largest block has a weight. */
    static final WindowSums NONE = allOf(Ball.ZERO);

    /**
     * The sums for a start and a bath.
     *
     * @param start the weights
     * @param betaB |x_B|
     * @param forms what they are added to
     */
    static WindowSums of(ThermalStart start, InverseTemperature betaB, ClosedForms forms) {
        Window window = start.window(Temperatures.approximate(betaB), forms.wanted());
        WindowSums sums = window.isEmpty()
                ? allOf(new Ball(BigInteger.ZERO, (long) SumError.OUTSIDE, -window.weightBits()))
                : over(window, start, betaB);
        return sums.times(forms.arithmetic(), forms.initialFactor(), forms.factor());
    }

    private static WindowSums over(Window window, ThermalStart start, InverseTemperature betaB) {
        BigInteger largest = start.ensemble().largestTotalSpin().dimension();
        Arithmetic arithmetic = Side.arithmetic(window, largest);
        BigInteger smallest = BigInteger.valueOf(Math.max(2, window.first()));
        Blocks initial = Blocks.at(arithmetic, start.x0(), smallest);
        Blocks bath = Temperatures.blocks(arithmetic, betaB, smallest);
        Side initialSide = new Side(initial, start.x0().doubleValue(), window.bits(), largest);
        Side bathSide = new Side(bath, Temperatures.approximate(betaB), window.bits(), largest);
        return new WindowSummation(window, initialSide, bathSide, start.weights(window)).run();
    }

    private static WindowSums allOf(Ball ball) {
        return new WindowSums(ball, ball, ball, ball, ball, ball, ball, ball);
    }

    /** Sums of numbers that were divided by the Boltzmann factors of their sides. */
    private WindowSums times(Arithmetic arithmetic, Ball initialFactor, Ball factor) {
        return new WindowSums(
                arithmetic.multiply(initialDeficit, initialFactor),
                arithmetic.multiply(deficit, factor),
                arithmetic.multiply(initialMoment, initialFactor),
                arithmetic.multiply(moment, factor),
                arithmetic.multiply(product, arithmetic.multiply(initialFactor, factor)),
                arithmetic.multiply(square, arithmetic.multiply(factor, factor)),
                arithmetic.multiply(varianceDeficit, factor),
                logRatio);
    }
}
