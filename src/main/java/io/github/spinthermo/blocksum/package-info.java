/**
 * Sums Σ w_J f(J) over the blocks of total spin that count, with bounds of their errors. Not exported. {@link
 * io.github.spinthermo.blocksum.BlockDifferences} is the entrance: it takes the sums, or integrals in their place where
 * those cost less ({@link io.github.spinthermo.blocksum.IntegratedDifferences}).
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
 * error is the sum of what the terms are off by ({@link io.github.spinthermo.levels.ScanError}, {@link
 * io.github.spinthermo.blocksum.SumError}), computed beside it.
 *
 * <p>For more bits the same sums run on numbers of more limbs, or integers ({@link
 * io.github.spinthermo.blocksum.GrowthSummation}), with one division for many blocks and logarithms by tables, several
 * times as fast as those of differences.
 *
 * <p>Up to about 600 bits the sum runs on limbs ({@link io.github.spinthermo.blocksum.LimbSummation}), several times
 * faster, where nothing is needed relative to e^−x and no x is tiny; the choice is made by {@link
 * io.github.spinthermo.blocksum.LimbChoice}, and the results have the same form. All of its errors are in units u of
 * the last limb: of the weights ({@code HalfSpinList}, {@code LimbList}), of powers, reciprocals and logarithms,
 * and of products, and what they make of each sum is added block by block ({@link
 * io.github.spinthermo.blocksum.GrowthErrors}). Where all weights that are not listed are negligible, the sum of those
 * that are is 1, and nothing but ratios of neighbours is needed to know them.
 *
 * @derivation 1.5
 */
package io.github.spinthermo.blocksum;
