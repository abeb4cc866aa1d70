/**
 * Blocks of all total spins, each in the thermal state at x_B, mixed with the weights of an initial state; and the
 * energies and entropies that such a mixture is compared with. Not exported: users see {@code CollectiveSteadyState}.
 */
package io.github.spinthermo.collective.mixture;
