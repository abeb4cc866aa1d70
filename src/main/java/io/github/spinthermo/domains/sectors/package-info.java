/**
 * Density matrices of domains in common baths, sorted into sectors of equal numbers of excitations, and how they move.
 * Not exported: chains and networks of domains stand on it.
 *
 * <p>{@link io.github.spinthermo.domains.sectors.SectorPropagation} follows a matrix in time in doubles, {@link
 * io.github.spinthermo.domains.sectors.FixedPointNetwork} in fixed point, and {@link
 * io.github.spinthermo.domains.sectors.DarkDecay} finds its end at temperature 0 without time. A density matrix is an
 * array for each sector, row by row. The evolution itself is that of {@code markov}.
 */
package io.github.spinthermo.domains.sectors;
