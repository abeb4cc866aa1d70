/**
 * The dynamics of a chain of domains, exactly. Not exported: users see {@code DomainChain} and {@code DarkStates} in
 * {@code domains}, where the bound on the error is derived too.
 *
 * <p>{@link io.github.spinthermo.domains.chain.ChainMotion} follows a chain in time, {@link
 * io.github.spinthermo.domains.chain.DarkEnd} finds the end at temperature 0 without time, and {@link
 * io.github.spinthermo.domains.chain.ChainCost} estimates both and chooses between doubles and fixed point. It
 * stands on {@code domains.sectors}.
 */
package io.github.spinthermo.domains.chain;
