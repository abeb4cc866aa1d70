/**
 * The dynamics of a chain of domains, exactly. Not exported: users see {@code DomainChain} and {@code DarkStates} in
 * {@code domains}, where the bound on the error is derived too.
 *
 * <p>{@link io.github.spinthermo.domains.chain.ChainMotion} follows a chain in time, {@link
 * io.github.spinthermo.domains.chain.DarkEnd} finds the end at temperature 0 without time, and {@link
 * io.github.spinthermo.domains.chain.ChainCost} estimates both and chooses between doubles and fixed point. The
 * states of a chain are sorted into {@code Sectors} of equal numbers of excitations; a density matrix is an array for
 * each of them. The evolution itself is that of {@code markov}.
 */
package io.github.spinthermo.domains.chain;
