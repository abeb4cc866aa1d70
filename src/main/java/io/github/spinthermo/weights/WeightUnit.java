package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Ball;
import java.util.function.Supplier;

/**
 * Unit and error of a list of weights in fixed point: what it takes to read them.
 *
 * @param error how far each number may be off, in units of its last place
 * @param tail a bound of the sum of all numbers that are not listed, in the same units; ∞ where there is none
 * @param factor computes what the numbers are to be multiplied by to be u_J; where all others are negligible, their own
 *     sum tells that too
 */
public record WeightUnit(double error, double tail, Supplier<Ball> factor) { }
