/**
 * The quantitative claims of the papers that the library can compute today, recomputed: {@link
 * io.github.spinthermo.claim.Claims} pairs what is printed ({@link io.github.spinthermo.claim.PrintedClaim}, a
 * resource) with how it is checked ({@link io.github.spinthermo.claim.Claim}).
 *
 * <p>No verdict is written down here. A claim holds the library's values and statements about them: what the paper
 * says, the same where the condition for it is not met, and what is right instead. The {@link
 * io.github.spinthermo.claim.Verdict} follows from which of them the values obey. The column {@code verdict} of
 * the resource is what is expected; the program never computes with it.
 */
package io.github.spinthermo.claim;
