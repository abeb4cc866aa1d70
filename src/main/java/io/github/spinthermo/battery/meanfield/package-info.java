/**
 * The battery in mean field: moments of one and of two emitters, integrated through every cycle. Not exported: users
 * see {@code MeanFieldBattery} in {@code battery}.
 *
 * <p>{@link io.github.spinthermo.battery.meanfield.MeanFieldCycles} is the entrance. It takes {@link
 * io.github.spinthermo.battery.meanfield.MeanFieldParameters}, chooses the set of moments that the pulse needs, and
 * returns a {@link io.github.spinthermo.battery.meanfield.MeanFieldCourse} a cycle. The room stands on {@code ode}.
 */
package io.github.spinthermo.battery.meanfield;
