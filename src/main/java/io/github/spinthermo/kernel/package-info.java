/**
 * Certified arithmetic.
 */
package io.github.spinthermo.kernel;
