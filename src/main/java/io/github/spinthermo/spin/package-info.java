/**
 * Spins and how they add: half-integers, ensembles of equal spins, and the exact number of times each total
 * spin occurs among them.
 */
package io.github.spinthermo.spin;
