/**
 * One block of total spin J in a collective bath in time: a ladder of 2J + 1 levels, between which populations jump
 * up and down. Not exported; it stands on {@code markov} and on the starts of {@code initial}.
 *
 * <p>Users give populations of m = −J, …, J. Inside, places are counted from the end to which the bath pulls, so that
 * populations drift to place 0 whatever the sign of x:
 * <pre>
 * dp_i/dt = a d_{i+1} p_{i+1} + b d_i p_{i−1} − (a d_i + b d_{i+1}) p_i,   d_i = i (2J + 1 − i),   a ≥ b,
 * </pre>
 * where a and b are γ↓ and γ↑ for x ≥ 0, and the other way round below.
 *
 * <h2>How to use it</h2>
 *
 * {@link io.github.spinthermo.ladder.SpinLadder} is one block in one bath. Its {@link
 * io.github.spinthermo.ladder.SpinLadder#after} takes a {@link io.github.spinthermo.ladder.LadderState} to a later
 * time, {@link io.github.spinthermo.ladder.SpinLadder#stroke} also integrates the populations on the way. Each state
 * carries a bound of its error in the 1-norm, which later steps never enlarge but by their own errors. {@link
 * io.github.spinthermo.ladder.StartBlocks} lists the blocks of a start that count, with weights and populations.
 *
 * <h2>How populations are followed</h2>
 *
 * <ul>
 * <li>Two levels have a closed form, one level does nothing.
 * <li>{@link io.github.spinthermo.markov.Uniformisation} in a moving range of places, far from the stationary state;
 * its cost grows with Λt, Λ the fastest rate.
 * <li>A {@link io.github.spinthermo.ladder.SymmetricSeries} near it, whose cost grows with √(Λt).
 * <li>Nothing once the stationary state is reached: a process of probabilities enlarges no distance in the 1-norm.
 * </ul>
 *
 * @derivation 7.1
 * @derivation 7.1.4
 */
package io.github.spinthermo.ladder;
