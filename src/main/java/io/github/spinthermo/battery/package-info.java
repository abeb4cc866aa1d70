/**
 * A Dicke quantum battery: N two-level emitters that are charged by a π pulse, stored, and discharged by
 * collective emission, while each of them also decays on its own and the battery ages.
 *
 * <p>A {@link io.github.spinthermo.battery.BatteryProtocol} tells what is done in every cycle. A {@link
 * io.github.spinthermo.battery.Battery} computes the cycles: {@link io.github.spinthermo.battery.ExactBattery} by
 * the rate equations of the Dicke levels, {@link io.github.spinthermo.battery.MeanFieldBattery} by equations for
 * moments. {@link io.github.spinthermo.battery.AgeingLaw}, {@link io.github.spinthermo.battery.AgeingCurve} and
 * {@link io.github.spinthermo.battery.ShortCycleLaw} tell in closed form what a battery ages to.
 *
 * <h2>Why the tolerance of the exact method is a bound</h2>
 *
 * <p>Populations are probabilities, and ‖e‖ is the sum of the absolute errors of all of them. The exact
 * evolution, as every evolution of probabilities, enlarges no ‖e‖. An error that is made once is therefore
 * never larger later, and the errors of products, steps, storage, discharge and cycles at most add up: the
 * bound is linear in their number, whatever the signs of the roundings. Near a stationary state they do
 * have one sign, for the same numbers are rounded again and again. In what follows u = 2^−53.
 *
 * <p><b>Uniformisation</b> in double precision. A product p + Qp/Λ rounds each population once, and each
 * number that takes part in a jump at most 32 times (20 with emission alone): two for its rate, which is a
 * product of a rate and a quotient of integers, up to seven where rates are added, one for the product, up
 * to eight for sums, two for 1/Λ. A rounding of product k counts with the Poisson weight of more than k
 * jumps. With T terms of mean Λt, the roundings of populations thus come to Λt, those of the sum to T − Λt,
 * for early partial sums are small; the weights, made by a recurrence from the largest and divided by their
 * sum, err by 4√(Λt) in the mean; and the jumps by 32 times J, the mean number of jumps in the step: (T +
 * 4√(Λt) + 9)u + 32uJ for a step. What is cut off from the weights and what leaves the range of levels is counted as
 * it is, and what may change after the evolution is called stationary, ‖Qp‖ times the time left, too.
 *
 * <p><b>Storage</b> and the dark rest of a discharge are a closed form: some 12 roundings for each emission
 * in the mean, N(1 − q) at most; one for each term of the sum; and of q^ν, with an error of 10u ν|ln q| and
 * so at most 10uN q|ln q| in the mean. A π pulse only changes places.
 *
 * <p><b>Energies.</b> Each excitation is emitted once, so populations of error ‖e‖ give away at most N‖e‖ too much or
 * too little. Where single emitters absorb, too, they lose in a time t of storage no more than N and all that is
 * absorbed, Nγ↑t at most, and no more than Nγ↓t: the error is at most N(1 + min(γ↑, γ↓)t)‖e‖. In a discharge they lose,
 * for the same reasons, and all together release on balance, N + g at most in the mean, with the g of the next
 * paragraph. So these err by (N + g)‖e‖, and what is absorbed, told by the balance, by three times as much; to this
 * come the roundings of sums, a share of all that is emitted and absorbed. M and ⟨S⟩ err by N‖e‖/2, ⟨S²⟩ by (N/2)(N/2 +
 * 1)‖e‖, which makes S_eff err by at most twice that over 1 + √(1 + 4⟨S²⟩). Ergotropies err by N‖e‖.
 *
 * <p><b>The variance of the quanta k</b> that are released is ⟨k²⟩ − ⟨k⟩². A number e in the populations, made once,
 * changes ⟨k⟩ by Σe E[x] and ⟨k²⟩ by Σe E[x²], where x is what is emitted from then on: what was counted before knows
 * nothing of it. The emitters have at most N quanta to give or to take: |x| ≤ N + Y, where Y counts what single
 * emitters absorb, or what they emit or all absorb together, events whose rates are bounded, so that Y is at most a
 * Poisson number of mean g = min(wNt + Γ↑(N/2 + 1)²t, N max(γ↓, γ↑)t), and E[x²] ≤ (N + g)² + g, which is N² with
 * emission alone. The variance errs by E|x² − 2⟨k⟩x|·‖e‖: at most 3[(N + g)² + g]‖e‖, for |⟨k⟩| ≤ N + g too. Without
 * collective absorption x and ⟨k⟩ are not negative, so that |x² − 2⟨k⟩x| is at most ⟨k⟩² up to x = 2⟨k⟩ and x² beyond,
 * and (N + g)² + g, and what ⟨k⟩² exceeds N² by, are enough. Nor is |x| more than the number of collective jumps, a
 * Poisson number of mean h = (Γ↓ + Γ↑)(N/2 + 1)²t at most, so that 3(h² + h) is enough, too. To this comes what the
 * count itself makes, as {@link io.github.spinthermo.markov.JumpCount} and {@link
 * io.github.spinthermo.dicke.QuantaCount} derive, and 2⟨k⟩ times the rounding of ⟨k⟩.
 *
 * <p><b>Coherences</b>, with pulses of any angle, are processes of the same kind for each M − M' (spec 8.2), in which
 * some is lost; all errors count in the trace norm, those of coherences twice, and a pulse adds those of its matrices.
 *
 * <p><b>Few emitters</b> are computed in double-double precision by one matrix, whose elements are known
 * relatively because nothing cancels. A squaring doubles the relative error, so that it grows in proportion
 * to Λt, but from 10^−30 on. Errors of cycles add up again, and the limit cycle needs no factor for a slow
 * approach: each element of a stationary vector errs relatively by at most twice the number of elements
 * times the error of the matrix (O'Cinneide, Numer. Math. 65, 109 (1993)).
 *
 * <p><b>Their quanta</b> are counted about a centre c, for each level at the start of a discharge: with the means m of
 * k − c and s of (k − c)², ⟨k⟩ = c + p·m and Var k = p·s − (p·m)², whose errors {@link
 * io.github.spinthermo.precise.CountedExponential} bounds by numbers of the size of m and s. These tell by how much a
 * level can make k differ, and not how large k is. As s may be told from its middle, too, for the sum of p is 1,
 * errors e of the populations change Var k by (max|s| + 2 max m²)‖e‖. They change ⟨k⟩ by max|m|·‖e‖. An energy that is
 * lost errs by half its largest difference between two levels times ‖e‖, where the sum of e is 0 as it is for a start
 * that is given the sum 1, and relatively by what the matrix errs. A double tells ⟨k⟩ to a rounding, and rates and
 * durations are doubles: 6u of ⟨k⟩ and Var k, and 9u of what is given away where the balance tells what pumping adds,
 * are what grows with the number of quanta, of which each emitter may give away some 10^6.
 *
 * <p><b>Complete discharges</b> make the cycle a small matrix in double precision. The factor by which it
 * makes differences of states smaller is computed from its powers, and the error of one cycle counts as
 * often as that allows: at most once a cycle. Only where neither matrix serves, with dephasing or pumping
 * or an incomplete discharge of more than 20 emitters, is the distance of a limit cycle an estimate: four
 * times what the solution of the linear equations and the second eigenvalue say.
 *
 * <p><b>Rates and durations</b> are doubles. A decimal that is none is replaced by the nearest double, a
 * relative change of at most u, and the steps of a discharge add up to its duration but for another u, as {@link
 * io.github.spinthermo.markov.TimeLeft} tells. Energies are in proportion to rates and durations and a few u of
 * themselves are counted for that; everything else depends on the logarithm of a rate less than the 512u + 4Nu allow
 * that every tolerance begins with, which also hold the roundings of a report.
 *
 * <p>A request whose bound exceeds 10^−9 is refused; the message gives the time, the cycle or the tolerance
 * that is reached, and what makes it smaller.
 *
 * <p>The {@code tolerance} of {@link io.github.spinthermo.battery.MeanFieldBattery} is no proven bound but four times
 * the difference of two integrations of all cycles, the second one with 1/32 of the local error, which is the
 * result; 10^−15 is added in each cycle for what is rounded alike in both. More than 10^−9 is refused.
 *
 * <p>Source: Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019); everything derived and corrected.
 *
 * @derivation 4
 */
package io.github.spinthermo.battery;
