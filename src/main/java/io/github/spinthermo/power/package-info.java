/**
 * Power of engines whose strokes take time: the stationary cycle of every block of total spin between two baths, with
 * proven bounds in double precision, and the durations of the strokes that make the power largest. It stands on the
 * flows of {@code markov}, the weights and rates of {@code thermal}, and the engine of unlimited time of {@code
 * engine}.
 *
 * @derivation 7.3
 */
package io.github.spinthermo.power;
