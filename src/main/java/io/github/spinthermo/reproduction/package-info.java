/**
 * Claims of the papers, recomputed: {@link io.github.spinthermo.reproduction.Claims} pairs each printed claim, read
 * from a resource, with its check. The column {@code verdict} of the resource is the expected one; the program never
 * computes with it.
 *
 * <p>The inner rooms stand below this one: {@code check} knows what a claim, its values and its verdict are; {@code
 * fewspins} solves the master equation of a few spins independently of the library; {@code latune}, {@code dias} and
 * {@code pirmoradian} hold the checks of one paper each.
 */
package io.github.spinthermo.reproduction;
