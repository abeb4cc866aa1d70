/**
 * Work that a steady state could give: by a unitary process of its own ({@link
 * io.github.spinthermo.work.Ergotropy#ergotropy}), by one on many copies, and beside a bath.
 *
 * <p>The eigenvalues of a steady state are geometric sequences, one for each eigenvalue of the copies ({@link
 * io.github.spinthermo.work.Spectrum}). Put into the levels of the spins in descending order they make the passive
 * energy ({@link io.github.spinthermo.work.PassiveEnergy}); whether they lie in that order already is decided by
 * comparing one eigenvalue of each sequence ({@link io.github.spinthermo.work.Passivity}). Independent spins of the
 * same entropy are found between two temperatures at which the signs are proven ({@link
 * io.github.spinthermo.work.Isentrope}).
 */
package io.github.spinthermo.work;
