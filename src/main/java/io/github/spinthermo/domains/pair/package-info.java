/**
 * Two domains in one bath, exactly. Not exported: users see {@code TwoDomainStart} and {@code TwoDomainSteadyState} in
 * {@code domains}.
 *
 * <p>{@link io.github.spinthermo.domains.pair.PairMixture} is a start: {@link
 * io.github.spinthermo.domains.pair.ProductState product states} with weights, which are exact or consist of a limit
 * and what the weight has beyond it. {@link io.github.spinthermo.domains.pair.PairSteadyState} is the steady state:
 * Clebsch-Gordan coefficients make the weights of the total angular momenta of the weights of the states, and the
 * thermal blocks of {@code levels} make the means of those.
 */
package io.github.spinthermo.domains.pair;
