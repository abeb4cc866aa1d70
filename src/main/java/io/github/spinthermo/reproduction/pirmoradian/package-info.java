/**
 * Checks of what Pirmoradian and Mølmer claim in Phys. Rev. A 100, 043833 (2019) about a battery of emitters that is
 * charged and discharged until it has aged.
 *
 * <p>{@link io.github.spinthermo.reproduction.pirmoradian.PirmoradianClaims} is the entrance; each other class holds
 * the claims of one topic. Claims about the master equation itself are computed by {@code reproduction.fewspins}.
 */
package io.github.spinthermo.reproduction.pirmoradian;
