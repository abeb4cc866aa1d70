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
 * <p><b>How rounding adds up in a chain.</b> The generator A of a chain makes e^{tA} a contraction of the trace norm.
 * So an error that is made at one time is never magnified later, and the errors of all steps add up: the bound
 * is their sum, not its root, for near a stationary state the same numbers are rounded the same way in every step.
 * <ul>
 * <li>One product with the generator replaces A by A + δA, where ‖δA‖ ≤ c u ‖A‖ with u = 2^−53: an element is a sum
 * of a few products, and the amplitudes and rates in them are rounded themselves, always the same way. By
 * Duhamel's formula e^{t(A+δA)} − e^{tA} = ∫ e^{(t−s)A} δA e^{s(A+δA)} ds, of a norm of some ‖δA‖t, linear in t.
 * <li>In the series Σ_k d_k G_k of one step an error made in G_j reaches G_k by a polynomial of the second kind,
 * which the same polynomial at a stationary state bounds. The d_k have one sign, and Σ_k d_k G_k'(1 + q) = λ, so that
 * the recurrence adds ‖δA‖ times the length of the step and no more. Summing K terms adds K roundings.
 * <li>So the bound is 2^−40 + u(3K + 0.2 ν(2n̄+1)t), K counted over all steps. That it is linear is derived. Its
 * constants are not worst cases of every single rounding, which would multiply them by the number of states: they
 * take the roundings of different elements of one product as independent, and those of different products as
 * equal. Tests hold them against exponentials in 60 digits and, for large pairs, against their ends in closed form;
 * the largest error that was found is a twentieth of the bound.
 * <li>What is left out, sectors that are empty to 2^−60 and twice the distance from the end once a chain stops
 * there, is added to the bound or far below 2^−40.
 * <li>In fixed point every squaring doubles an error and adds one, so that s squarings lose s bits, which are
 * carried in addition: see {@code FixedPointPropagation}. There is no other rounding but that of the rates, again
 * to the last of these bits.
 * <li>Rates, n̄ and times that are decimals become the nearest doubles. A relative change u of a rate changes A by a
 * part of itself, and a state by an estimated u ln(νt) for each excitation, far below 2^−40, as reading ⟨J_iz⟩ from
 * the populations is, a sum of positive numbers.
 * </ul>
 *
 * <p>Source: Dias, Wächtler, Bastidas, Nemoto, Munro, Phys. Rev. B 104, L140303 (2021), and its supplement;
 * everything derived and corrected.
 *
 * @derivation 3
 */
package io.github.spinthermo.domains;
