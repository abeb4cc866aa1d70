/**
 * Two or three domains in mean field. Not exported: users see {@code MeanFieldChain} in {@code domains}.
 *
 * <p>{@link io.github.spinthermo.domains.meanfield.MeanFieldIntegration} is the entrance. It chooses the closed
 * equations of two or of three domains and integrates them by {@code ode}.
 */
package io.github.spinthermo.domains.meanfield;
