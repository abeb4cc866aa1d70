/**
 * Markov processes and generators like theirs, whatever their states mean: evolution for a time, stationary vectors,
 * and how far from them a process is. Not exported; it stands on the standard library and Commons alone.
 *
 * <p>A process is known by its generator Q: p' = Qp for the populations p of its states. {@link
 * io.github.spinthermo.markov.Uniformisation} evolves many states in double precision inside a {@link
 * io.github.spinthermo.markov.LevelRange}; {@link io.github.spinthermo.markov.FaberSeries} and {@link
 * io.github.spinthermo.markov.FixedPointPropagation} serve generators that are no matrices of rates but contract the
 * norm of what they act on all the same, as those of density matrices do.
 *
 * <p>The vector that a step leaves as it is follows from {@link io.github.spinthermo.markov.KrylovFixedPoint}; {@link
 * io.github.spinthermo.markov.Contraction} tells how errors of many steps add up. For few states the room {@code
 * precise} has matrices of double-double precision.
 *
 * <p>Each class states the error that it makes or bounds. All bounds rest on one fact: an evolution of probabilities
 * enlarges no 1-norm, so that an error made once is never larger later.
 */
package io.github.spinthermo.markov;
