/**
 * Integers and fractions of any length: products, quotients, roots, common divisors and denominators that an
 * interruption ends soon, however long the numbers are. Not exported.
 */
package io.github.spinthermo.integers;
