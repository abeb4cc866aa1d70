/**
 * Checks of what Dias, Wächtler, Bastidas, Nemoto and Munro claim in Phys. Rev. B 104, L140303 (2021) about domains of
 * spins that exchange excitations through their common baths.
 *
 * <p>{@link io.github.spinthermo.reproduction.dias.DiasClaims} is the entrance; each other class holds the claims of
 * one topic.
 */
package io.github.spinthermo.reproduction.dias;
