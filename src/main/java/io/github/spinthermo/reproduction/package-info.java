/**
 * Quantitative claims of the papers, recomputed: {@link
 * io.github.spinthermo.reproduction.Claims} pairs each {@link io.github.spinthermo.reproduction.check.PrintedClaim},
 * read from a resource, with a {@link io.github.spinthermo.reproduction.check.ClaimCheck}, which gives a {@link
 * io.github.spinthermo.reproduction.check.ClaimResult}. Each paper has a room of its own.
 *
 * <p>No verdict is written down here. A claim holds the library's values and statements about them: what the paper
 * says, the same where the condition for it is not met, and what is right instead. The {@link
 * io.github.spinthermo.reproduction.check.ClaimVerdict} follows from which of them the values obey. The column {@code
 * verdict} of the resource is the expected one; the program never computes with it.
 */
package io.github.spinthermo.reproduction;
