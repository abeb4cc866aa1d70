/**
 * The light of spins that a bath cannot tell apart: quanta that they emit and absorb together, how these bunch, and the
 * correlations between spins that cause it ({@link io.github.spinthermo.radiation.Radiation}).
 */
package io.github.spinthermo.radiation;
