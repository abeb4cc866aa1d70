/**
 * Polarization of one spin in a state of many: the expansion of its populations in discrete Legendre
 * polynomials. Not exported.
 *
 * <p>In block J, a state m of one copy leaves a single spin s in the state μ with a probability that is a
 * polynomial in m; summed over the l_J copies it is
 * <pre>
 * T_J(m, μ) = Σ_J' l'_J' ⟨J' m−μ; s μ|J m⟩² = Σ_k B_k(J) [τ_k(J, m)/τ_k(J, J)] t_k(μ)/|t_k|²,
 * B_k(J) = Σ_ν T_J(J, ν) t_k(ν),
 * </pre>
 * with l' the multiplicities of n − 1 spins and t_k, τ_k the polynomials on −s … s and on −J … J ({@link
 * io.github.spinthermo.tensor.GramPolynomials}). B_k needs the state m = J only, whose Clebsch-Gordan
 * coefficients are single terms ({@link io.github.spinthermo.tensor.StretchedMoments}); the mean of τ_k over
 * a thermal block follows from its neighbours in k ({@link
 * io.github.spinthermo.tensor.ThermalPolynomials}).
 *
 * @derivation 1.6
 */
package io.github.spinthermo.tensor;
