/**
 * The exact battery, by the rate equations of the populations p(S, M) of its Dicke levels. Not exported: users see
 * {@code ExactBattery} and {@code DickeLevel} in {@code battery}, where the bound on the error is derived too.
 *
 * <p>{@link io.github.spinthermo.battery.exact.ExactCycles} is the entrance. It takes {@link
 * io.github.spinthermo.battery.exact.CycleParameters}, chooses among the three ways of {@code CycleMethod}, and
 * returns a {@link io.github.spinthermo.battery.exact.Course} a cycle.
 *
 * <p>The room stands on {@code dicke}, whose populations it takes through cycles of pulse, storage and discharge, and
 * on {@code markov} for matrices and stationary vectors.
 */
package io.github.spinthermo.battery.exact;
