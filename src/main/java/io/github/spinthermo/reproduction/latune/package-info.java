/**
 * Claims of Latune, Sinayskiy, Petruccione (2019) about collectively dissipating spins, recomputed. Not exported.
 */
package io.github.spinthermo.reproduction.latune;
