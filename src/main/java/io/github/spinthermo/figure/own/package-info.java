/**
 * Figures of what no paper shows: radiation, work, entanglement, bursts, power and networks. {@link
 * io.github.spinthermo.figure.own.OwnFigures} lists them; each other class draws one subject.
 */
package io.github.spinthermo.figure.own;
