/**
 * Steady states of spins that a bath cannot tell apart ({@link
 * io.github.spinthermo.collective.CollectiveSteadyState}), their differences from other states ({@link
 * io.github.spinthermo.collective.DifferencesFromReference}), and what the spins take from a bath when they come from
 * another one ({@link io.github.spinthermo.collective.BathExchange}). One spin of such a state is in the package
 * {@code local}.
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
 * Var E = E (T + 2b − E) − (T−1) b − n(n−1) φ_s,0 (2s − φ_s,0),   b = 1/(e^x_B − 1)
 * C   = x_B² (v_ns − ⟨v_ns − v_J⟩)
 * −dE/dx_0 = Var k + ⟨D(α + α_0)/2 + α α_0⟩ − ⟨D⟩⟨α + α_0⟩/2 − ⟨α⟩⟨α_0⟩,   ⟨D⟩ = T − 2⟨k⟩
 * </pre>
 * S follows because −Σ w ln p = S_0 − Σ w S_J(x_0): the bath moves entropy within blocks only. Var E follows
 * because the second moment of a block is linear in its energy: e_J² + v_J = J(J+1) + coth(x_B/2) e_J. Nothing here
 * is a difference of large numbers for inverted or nearly equal temperatures: x_0 and x_B of opposite signs
 * add 2 x_B (ns − E_0) to Σ, mirror E at ns, and differences of temperatures are taken exactly. At x_0 = 0,
 * α_0 = k and t_D = D; at |x_0| = ∞ only J = ns is left.
 *
 * <p>α, v_ns − v and ln(t_T/t_D) are of the size e^(−Dx), so that only small D count, and of those only the ones with
 * a weight: often none. How they are summed, and what the sums are off by, is the matter of the package {@code
 * blocksum}; the weights come from the package {@code weights}.
 *
 * <h2>Precision</h2>
 *
 * For b bits a pass works with b + 8 + log₂ T + log₂ 1/x_0 + log₂ 1/x_B and the guard of the blocks: Var k
 * and ⟨v⟩ cancel log₂ T bits, Var E besides log₂ 1/x_B; Σ and dE/dx_0 fall with the square of small temperatures. What
 * else may cancel (nearly equal temperatures, for one) is not paid in advance: the enclosure is wider then, and
 * whoever asks for digits asks again with more bits.
 *
 * <p>Where the smaller blocks add less than 2^−232, the same formulas are evaluated on numbers of five machine words
 * first (package {@code words}), which carry bounds of their errors and take a third of the time. A quantity that has
 * too few certain bits there is evaluated as above.
 */
package io.github.spinthermo.collective;
