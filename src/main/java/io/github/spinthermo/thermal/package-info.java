/**
 * Thermal states: one block of total spin, an ensemble of independent spins, and the weights that an initial
 * state gives to each total spin. Values that are rational by structure are exact; all others are enclosed.
 *
 * <h2>Why the enclosures are as narrow as stated</h2>
 *
 * An evaluation for b bits works with b + g. Each operation adds an error of at most 2^(3 − b − g) to the
 * relative errors of its arguments, and a difference divides the error by what it leaves of its terms.
 *
 * <p><b>Block</b>: see the package {@code levels}, which evaluates the levels of a block.
 *
 * <p><b>Weights</b>: see the package {@code weights}, which computes them.
 */
package io.github.spinthermo.thermal;
