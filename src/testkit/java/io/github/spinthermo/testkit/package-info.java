/**
 * Test kit for jqwik tests of other projects: values to draw, and theorems that a simulation has to obey.
 *
 * <p>{@link io.github.spinthermo.testkit.SpinArbitraries} draws ensembles, temperatures, points, starts and weights;
 * {@link io.github.spinthermo.testkit.ExactDomain} and {@link io.github.spinthermo.testkit.SimulationDomain}
 * hand them to properties. {@link io.github.spinthermo.testkit.TheoremChecks} holds a {@link
 * io.github.spinthermo.testkit.SteadyStateSimulation}, or a {@link io.github.spinthermo.testkit.StartSimulation} of any
 * start, against every theorem about the numbers that it tells:
 *
 * <pre>{@code
 * @Domain(SimulationDomain.class)
 * class MySimulationProperties {
 *     @Property
 *     void obeysTheTheorems(@ForAll Point point) {
 *         TheoremChecks.assertHolds((n, s, beta0, betaB) -> Simulated.energy(...), point, 1e-9);
 *     }
 * }
 * }</pre>
 *
 * <p>These classes are in a jar of their own (classifier {@code testkit}), which has no POM: whoever uses it
 * depends on the library and on jqwik too. None but their own names, those of the exported packages of the
 * library and those of jqwik occur in it.
 */
package io.github.spinthermo.testkit;
