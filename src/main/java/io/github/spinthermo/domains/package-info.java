/**
 * Domains of collective spins: two in one bath, {@link io.github.spinthermo.domains.TwoDomainSteadyState}, and
 * chains with a bath between neighbours, exactly in {@link io.github.spinthermo.domains.DomainChain} and in mean
 * field in {@link io.github.spinthermo.domains.MeanFieldChain}.
 *
 * <p>Two domains of angular momenta j1 and j2 that a bath cannot tell apart couple to J; the bath never
 * changes the weight of each J and makes each block thermal. What one domain has of it follows from the
 * projection theorem,
 * <pre>
 * ⟨J_1z⟩ = Σ_J P_J g_1(J) e_J(x),   g_{1,2}(J) = 1/2 ± (j1(j1+1) − j2(j2+1))/(2J(J+1)),   g(0) e_0 = 0,
 * </pre>
 * e_J the mean of m in a thermal block and P_J = ⟨j1 m1 j2 m2|J m1+m2⟩² for domains that start in Dicke
 * states, summed over a mixture of such states for more general starts.
 *
 * <p>The {@code tolerance} of a mean field is no proven bound: its equations are nonlinear and let errors grow at
 * times. They are integrated twice, the second time with 1/32 of the local error, and four times the largest difference
 * is said to be the error of the finer result, which is nearly always much less. Rounding, in double-double
 * arithmetic, enters at other places in each of the two and so into the difference. Beyond 10^−6 a trajectory is
 * refused, with the last of the times that is reached within it.
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), and its supplement;
 * everything derived and corrected, see spec 3.
 */
package io.github.spinthermo.domains;
