/**
 * The populations p(S, M) of the levels of N spins 1/2, all copies of a level together, and how collective and local
 * channels change them. Not exported; {@code battery} and {@code noise} stand on it, and it stands on {@code markov}.
 *
 * <p>{@link io.github.spinthermo.dicke.LevelRates} holds the rates at which a level is left, {@link
 * io.github.spinthermo.dicke.DickeRates} those of the channels. Together they make the generator that {@link
 * io.github.spinthermo.dicke.DickeEvolution} applies in double precision to {@link
 * io.github.spinthermo.dicke.Populations}, and that {@link io.github.spinthermo.dicke.DickePropagator} turns into one
 * matrix in double-double precision for few spins.
 */
package io.github.spinthermo.dicke;
