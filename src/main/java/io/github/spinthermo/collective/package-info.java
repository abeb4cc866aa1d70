/**
 * The steady state of spins that a bath cannot tell apart: {@link
 * io.github.spinthermo.collective.CollectiveSteadyState}, and of one of them: {@link
 * io.github.spinthermo.collective.LocalState}.
 *
 * <h2>The closed form</h2>
 *
 * The definition is a sum over all total spins J. The largest block, J = ns, is computed in closed form, and
 * added to it is a sum of the differences of the other blocks from it. With the mean excitation of a block
 * φ_J = e_J + J, its variance v_J, t_D = Σ_{i&lt;D} e^−ix, D = 2J + 1, T = 2ns + 1, k = ns − J, α_J = φ_ns
 * − φ_J and ⟨·⟩ = Σ w_J · (subscript 0: at x_0, otherwise at x_B; all at |x_0|, |x_B|):
 * <pre>
 * ⟨k⟩ = n φ_s,0 − φ_ns,0 + ⟨α_0⟩                  since Σ w_J e_J(x_0) = n e_s(x_0)
 * E   = ⟨k⟩ + φ_ns − ⟨α⟩
 * E − E_0 = φ_ns − φ_ns,0 − ⟨α⟩ + ⟨α_0⟩
 * S − S_0 = S_ns − S_ns,0 + Λ − x_B ⟨α⟩ + x_0 ⟨α_0⟩,   Λ = ⟨ln(t_D/t_T) − ln(t_D/t_T)_0⟩
 * Σ   = ln t_T − ln t_T,0 + Λ + (x_B − x_0)(φ_ns,0 − ⟨α_0⟩)
 * Var k = ⟨k⟩(T − ⟨k⟩) − n(n−1) φ_s,0 (2s − φ_s,0)      from ⟨J(J+1)⟩ of spec 1.4
 * Var E = Var k + v_ns − ⟨v_ns − v_J⟩ + ⟨Dα⟩ − ⟨D⟩⟨α⟩ + ⟨α²⟩ − ⟨α⟩²,   ⟨D⟩ = T − 2⟨k⟩
 * C   = x_B² (v_ns − ⟨v_ns − v_J⟩)
 * −dE/dx_0 = Var k + (⟨D(α + α_0)⟩ − ⟨D⟩⟨α + α_0⟩)/2 + ⟨α α_0⟩ − ⟨α⟩⟨α_0⟩
 * </pre>
 * S follows because −Σ w ln p = S_0 − Σ w S_J(x_0): the bath moves entropy within blocks only. Nothing here
 * is a difference of large numbers for inverted or nearly equal temperatures: x_0 and x_B of opposite signs
 * add 2 x_B (ns − E_0) to Σ, mirror E at ns, and differences of temperatures are taken exactly. At x_0 = 0,
 * α_0 = k and t_D = D; at |x_0| = ∞ only J = ns is left.
 *
 * <h2>The sum over small blocks</h2>
 *
 * α, v_ns − v and ln(t_T/t_D) are of the size e^(−Dx), so that only small D count, and of those only the
 * ones with a weight ({@link io.github.spinthermo.collective.Window}): often none. The sum runs upwards in
 * fixed point; t, Σ i q^i and Σ i² q^i are sums of positive numbers, so that x may be as small as 10^−1000
 * or 0. All J &lt; ns together weigh less than n e^−x_0; the weights carry as many bits more as that is
 * small, and what is divided by e^−x is summed so, so that exponentially small results keep their digits.
 * The proven error is the sum of what the terms are off by ({@link
 * io.github.spinthermo.collective.ScanError}, {@link io.github.spinthermo.collective.SumError}), computed
 * beside it.
 *
 * <p>The weights come from the ratio of neighbours for s = 1/2, started by Stirling's series where n is
 * large, and from the exact multiplicities for s &gt; 1/2.
 *
 * <h2>Precision</h2>
 *
 * For b bits a pass works with b + 8 + log₂ T + log₂ 1/x_0 + log₂ 1/x_B and the guard of the blocks: Var k
 * and ⟨v⟩ cancel log₂ T bits, Σ and dE/dx_0 fall with the square of small temperatures. What else may
 * cancel (nearly equal temperatures, for one) is not paid in advance: the enclosure is wider then, and
 * whoever asks for digits asks again with more bits.
 *
 * <h2>One spin</h2>
 *
 * {@link io.github.spinthermo.collective.LocalState}: the populations are one sum over the J that have a
 * weight, of what the package {@code tensor} derives. The multiplicities of the n − 1 other spins are cut
 * to their leading bits, which is the only rounding outside balls ({@link
 * io.github.spinthermo.collective.TensorWeights}); what does not depend on the bath is kept. The sum
 * cancels where populations are small, about e^−2s min(x_0, x_B): so many bits more are taken, or, where
 * that is cold, the few lowest states are summed exactly and all terms are positive ({@link
 * io.github.spinthermo.collective.ColdPopulations}).
 *
 * <p>The coherence is a sum of relative entropies, one for each m, written so that no two large logarithms
 * are subtracted ({@link io.github.spinthermo.collective.HalfSpinCoherence}, {@link
 * io.github.spinthermo.collective.ExtremeCoherence}).
 */
package io.github.spinthermo.collective;
