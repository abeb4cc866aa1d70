/**
 * Few spins 1/2 with all their 2^N levels, followed by their master equation in double precision. The room shares no
 * formula with the rest of the library, and so serves where a claim is about the equation before it is solved.
 *
 * <p>{@link io.github.spinthermo.reproduction.fewspins.Emitters} are the operators of the spins, as {@link
 * io.github.spinthermo.reproduction.fewspins.ComplexMatrix matrices}; {@link
 * io.github.spinthermo.reproduction.fewspins.SpinGenerator} carries a state through time.
 */
package io.github.spinthermo.reproduction.fewspins;
