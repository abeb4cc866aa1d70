/**
 * Figures of Pirmoradian and Mølmer, Phys. Rev. A 100, 043833 (2019): the bursts of a battery, and how it ages. {@link
 * io.github.spinthermo.figure.pirmoradian.PirmoradianFigures} lists them.
 */
package io.github.spinthermo.figure.pirmoradian;
