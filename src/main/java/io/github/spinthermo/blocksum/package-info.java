/**
 * Sums Σ w_J f(J) over the blocks of total spin that count, with bounds of their errors. Not exported.
 *
 * <p>The functions f are differences of a block from the largest, J = ns: of its mean excitation, its variance, the
 * logarithm of its partition function ({@link io.github.spinthermo.blocksum.BlockSums}). They are of the size e^(−Dx),
 * so that only small D = 2J + 1 count, and of those only the ones with a weight ({@link
 * io.github.spinthermo.weights.BlockRange}): often none. What they are added to is computed in closed form ({@link
 * io.github.spinthermo.blocksum.ClosedForms}).
 *
 * <p>The sum runs upwards in fixed point; t, Σ i q^i and Σ i² q^i are sums of positive numbers, so that x may be as
 * small as 10^−1000 or 0. All J &lt; ns together weigh less than n e^−x_0; the weights carry as many bits more as that
 * is small, and what is divided by e^−x is summed so, so that exponentially small results keep their digits. The proven
 * error is the sum of what the terms are off by ({@link io.github.spinthermo.blocksum.ScanError}, {@link
 * io.github.spinthermo.blocksum.SumError}), computed beside it.
 *
 * @derivation 1.5
 */
package io.github.spinthermo.blocksum;
