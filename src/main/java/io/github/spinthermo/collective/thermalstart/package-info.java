/**
 * The steady state after a start of one temperature, whose sums have a closed form that the package description of
 * {@code collective} derives. Not exported: users see {@code CollectiveSteadyState}.
 */
package io.github.spinthermo.collective.thermalstart;
