/**
 * One spin of an ensemble in its collective steady state ({@link io.github.spinthermo.local.LocalState}):
 * populations, temperatures, and what the ensemble is worth without its local coherences.
 *
 * <h2>Populations</h2>
 *
 * In block J, a state m of one copy leaves a single spin s in the state μ with a probability that is a polynomial in
 * m; summed over the l_J copies it is
 * <pre>
 * T_J(m, μ) = Σ_J' l'_J' ⟨J' m−μ; s μ|J m⟩² = Σ_k B_k(J) [τ_k(J, m)/τ_k(J, J)] t_k(μ)/|t_k|²,
 * B_k(J) = Σ_ν T_J(J, ν) t_k(ν),
 * </pre>
 * with l' the multiplicities of n − 1 spins and t_k, τ_k the discrete Legendre polynomials on −s … s and on −J … J
 * ({@link io.github.spinthermo.local.GramPolynomials}). B_k needs the state m = J only, whose Clebsch-Gordan
 * coefficients are single terms ({@link io.github.spinthermo.local.StretchedMoments}); the mean of τ_k over a thermal
 * block follows from its neighbours in k ({@link io.github.spinthermo.local.ThermalPolynomials}). So the populations
 * are one sum over the J that have a weight ({@link io.github.spinthermo.local.MultipolePopulations}).
 *
 * <p>The multiplicities of the n − 1 other spins ({@link io.github.spinthermo.local.NeighbourMultiplicities}) are cut
 * to their leading bits, which is the only rounding outside balls ({@link
 * io.github.spinthermo.local.BlockMultipoles}); what does not depend on the bath is kept ({@link
 * io.github.spinthermo.local.LocalStart}). The sum cancels where populations are small, about e^−2s min(x_0, x_B): so
 * many bits more are taken, or, where that is cold, the few lowest states are summed exactly and all terms are
 * positive ({@link io.github.spinthermo.local.ColdPopulations}).
 *
 * <h2>Coherence</h2>
 *
 * The coherence is a sum of relative entropies, one for each m, written so that no two large logarithms are
 * subtracted; the workers of the inner package {@code coherence} compute it.
 *
 * @derivation 1.6
 * @derivation 1.7
 */
package io.github.spinthermo.local;
