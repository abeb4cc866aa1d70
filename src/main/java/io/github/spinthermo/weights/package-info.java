/**
 * Weights of the blocks of total spin in a thermal state, the only place where l_J q^k/t_d^n, its pieces and its
 * tails are computed. Not exported.
 *
 * <p>A block J, D = 2J + 1, lies k = ns − J steps below the largest and occurs in l_J copies. At an inverse
 * temperature x ≥ 0, with q = e^−x, d = 2s + 1 and t_D = 1 + q + … + q^(D−1), these weights add up to 1:
 * <pre>
 * w_J = l_J p_J,   p_J = q^k t_D/t_d^n,   u_J = l_J q^k/t_d^n = w_J/t_D.
 * </pre>
 *
 * <h2>Which form serves whom</h2>
 *
 * Each form is the cheapest for its users; the ratio of neighbours for spins 1/2 is in one place for all of them
 * ({@link io.github.spinthermo.weights.HalfSpinRatio}).
 * <ul>
 * <li>{@link io.github.spinthermo.weights.ThermalWeightFormula}: w_J and p_J with their relative accuracy, one or
 * all; for whoever asks for the weights themselves.
 * <li>{@link io.github.spinthermo.weights.WeightScan}: u_J upwards in fixed point, a microsecond a step; for sums
 * over many blocks. It comes from the ratio of neighbours for s = 1/2, started by Stirling's series where n is large,
 * and from the exact multiplicities for s &gt; 1/2.
 * <li>{@link io.github.spinthermo.weights.DescendingWeights}: p_J or w_J downwards in balls; for sums that evaluate
 * each block anyway.
 * <li>{@link io.github.spinthermo.weights.DickeWeights}: one state |j m⟩ in all copies of j, and what the lowest one
 * lacks of 1.
 * <li>{@link io.github.spinthermo.weights.FullyMixedWeights}: the fractions at x = 0.
 * <li>{@link io.github.spinthermo.weights.ApproximateStart}: all w_J that count in double-double, up to a common
 * factor that their sum tells, with proven bounds; for doubles, which they nearly always decide.
 * </ul>
 * {@link io.github.spinthermo.weights.StartWeights} is the entrance for sums: it also tells which blocks count
 * ({@link io.github.spinthermo.weights.BlockRange}), by bounds of the tails.
 *
 * <h2>Why the weights are as accurate as stated</h2>
 *
 * Each operation of an evaluation for b bits that works with b + g adds an error of at most 2^(3 − b − g) to the
 * relative errors of its arguments. With N = 2ns: the n-th power in p_J multiplies the relative error of (1 − q)/(1 −
 * q^d) by n and adds 2 log₂ n roundings; q^k loses the bits of its exponent, which are paid apart; each of at most
 * N/2 + 1 steps over J adds 4 roundings to the running products. All factors are positive, and nothing cancels: below
 * 2^3 (8 n + 4 N + 2^6) units of the working precision, which is below 2^(10 + log₂ N), against g = 20 + 2 log₂ N.
 *
 * @derivation 1.4
 */
package io.github.spinthermo.weights;
