package io.github.spinthermo.initial;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import java.util.function.Function;

/**
 * The cost of listed weights.
 *
 * @param blocks at most how many weights there are
 * @param weights the memory and time for weights and copies at a precision
 */
record StartCost(double blocks, Function<Precision, Estimate> weights) { }
