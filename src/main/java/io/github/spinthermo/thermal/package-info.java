/**
 * Thermal states: one block of total spin, an ensemble of independent spins, and the weights that an initial
 * state gives to each total spin. Values that are rational by structure are exact; all others are enclosed.
 */
package io.github.spinthermo.thermal;
