/**
 * Checks of what Latune, Sinayskiy and Petruccione claim in Phys. Rev. Research 1, 033192 (2019) about spins in a
 * collective bath: their energy, entropy and free energy, one spin among them, and engines made of them.
 *
 * <p>{@link io.github.spinthermo.reproduction.latune.LatuneClaims} is the entrance; each other class holds the claims
 * of one topic. Most are computed by the exported classes of the library, claims about unequal spins by {@code
 * reproduction.fewspins}.
 */
package io.github.spinthermo.reproduction.latune;
