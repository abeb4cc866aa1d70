/**
 * The theorems of the paper as objects: {@link io.github.spinthermo.theorem.Theorem}, all of them in {@link
 * io.github.spinthermo.theorem.Theorems}.
 *
 * <h2>What is decided, and how</h2>
 *
 * Whether a theorem says anything at a point, and whether it claims an inequality or an equality there,
 * follows from the inputs alone: n = 1, |x_0| = |x_B| by value, 0 and ±∞ are compared exactly. An inequality
 * is then decided by the sign of the difference of its sides, at a precision that rises until the sign is
 * certain, however small the difference is. Sides are evaluated, and differences where the sides agree in
 * too many digits for that are evaluated as such: e^−x is not lost beside 1. What is known of a quantity
 * beforehand, such as that Σ is positive, does not count: no theorem proves itself.
 */
package io.github.spinthermo.theorem;
