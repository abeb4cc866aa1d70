/**
 * Averages over all blocks of a thermal start as integrals along a line, for any number of spins and any spin. Not
 * exported. {@link io.github.spinthermo.contour.LineIntegral} is the entrance.
 *
 * <p>A sum over the total spins has as many terms as the weights are wide, √n. The same sums are integrals over an
 * angle θ of χ(θ)^n, χ = sin(dθ/2)/sin(θ/2) the character of one spin, d = 2s + 1, times a kernel of the bath: no
 * multiplicity appears, and with the substitution θ = iτ + m sinh t some hundred nodes of the trapezoidal rule are
 * enough, be n a thousand or 10^18. The identity and its proof are the matter of the specification.
 *
 * <h2>Why the results are as accurate as stated</h2>
 *
 * <ol>
 * <li><b>The sum over nodes instead of the integral</b> ({@link io.github.spinthermo.contour.Nodes}): bounded by
 * integrals of |Φ| around a rectangle, and these by sums over boxes on which every factor is bounded by its value at
 * the corner where it is largest ({@link io.github.spinthermo.contour.IntegrandBound}). The doubles that this is
 * computed with err by less than the slack that is added.</li>
 * <li><b>What is left out</b>: the integrals beyond the last node, and the images too far away. Bounded there, too.
 * The sum over the images of three kernels is taken in closed form ({@link
 * io.github.spinthermo.contour.ImageSums}).</li>
 * <li><b>Rounding</b>: each number carries a bound of its own error ({@link io.github.spinthermo.contour.FixedPlane}),
 * from the series ({@link io.github.spinthermo.contour.PowerSeries}) to the sums. So the bits that the start and the
 * kernels lose need not be known beforehand: those that are added ({@link
 * io.github.spinthermo.contour.LineIntegral}) decide about the width of the result, not about its truth.</li>
 * <li><b>Cold baths</b>, x_B ≥ x_a: the integrals are taken at x_a = 1/2 (1 where x_0 ≥ 1/2), and what differs there
 * from x_B is summed over the smallest blocks, whose weights come from the same nodes ({@link
 * io.github.spinthermo.contour.SmallBlocks}). So results that fall like e^−x_B keep their digits.</li>
 * </ol>
 *
 * <p>Where the integrals do not serve (few spins, d x_0 ≥ 2, weights that are narrow beside their mean, x_0 = 0, x_B =
 * 0) there is no evaluation, and sums over the blocks are taken.
 *
 * @derivation 1.12
 */
package io.github.spinthermo.contour;
