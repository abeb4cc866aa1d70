/**
 * Checks of claims: a {@link io.github.spinthermo.reproduction.check.ClaimCheck} holds the library's values and
 * statements about them, and compares them with the {@link io.github.spinthermo.reproduction.check.PrintedClaim} of a
 * paper. The {@link io.github.spinthermo.reproduction.check.ClaimResult} says what became of it.
 *
 * <p>No verdict is written down here. The statements are three: what the paper says, the same where the condition for
 * it is not met, and what is right instead. The {@link io.github.spinthermo.reproduction.check.ClaimVerdict} follows
 * from which of them the values obey.
 */
package io.github.spinthermo.reproduction.check;
