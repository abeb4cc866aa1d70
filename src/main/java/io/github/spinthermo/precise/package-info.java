/**
 * Markov processes of few states by matrices in double-double precision. Where no number is negative nothing cancels,
 * and every element is known relatively, however stiff the process is. Not exported; it stands on {@code markov}.
 *
 * <p>{@link io.github.spinthermo.precise.PreciseExponential} makes e^{tQ}, {@link
 * io.github.spinthermo.precise.PrecisePropagation} evolves populations to several times at once. The vector that a step
 * leaves as it is follows from {@link io.github.spinthermo.precise.StationaryVector}, that of rates between near states
 * from {@link io.github.spinthermo.precise.BandedElimination}.
 */
package io.github.spinthermo.precise;
