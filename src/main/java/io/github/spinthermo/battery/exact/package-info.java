/**
 * The exact battery, by the rate equations of the populations p(S, M) of its Dicke levels. Not exported: users see
 * {@code ExactBattery} and {@code DickeLevel} in {@code battery}, where the bound on the error is derived too.
 *
 * <p>{@link io.github.spinthermo.battery.exact.ExactCycles} is the entrance. It takes {@link
 * io.github.spinthermo.battery.exact.CycleParameters}, chooses among the three ways of {@code CycleMethod}, and
 * returns a {@link io.github.spinthermo.battery.exact.Course} a cycle. {@link
 * io.github.spinthermo.battery.exact.LevelRates} holds the rates of all channels, from which the generators are made.
 *
 * <p>The room stands on {@code markov}, to which it adds what the levels mean: their rates, the pulse, storage in
 * closed form, and the energy that is given away on the way.
 */
package io.github.spinthermo.battery.exact;
