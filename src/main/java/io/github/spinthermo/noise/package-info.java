/**
 * Spins 1/2 in collective and local noise together: all spins emit and absorb together, and each of them emits, absorbs
 * and dephases by itself too.
 *
 * <p>{@link io.github.spinthermo.noise.DickeDynamics} follows them exactly, in time and to their end, whatever the
 * rates. {@link io.github.spinthermo.noise.Plateau} tells to first order how the collective steady state ends where
 * local noise, or the difference of the spins' frequencies, is slow beside the collective bath.
 *
 * <p>Both stand on {@code dicke}, which holds the rates of all channels between the levels |J, M⟩ and the evolution of
 * their populations with a bound of its error, and on {@code ladder}, which tells the populations of a start.
 *
 * @derivation 7.4
 */
package io.github.spinthermo.noise;
