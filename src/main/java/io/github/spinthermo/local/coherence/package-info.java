/**
 * Relative entropy of coherence in the local basis: sums of their own for spins 1/2, for extreme starts and for large
 * spins. It stands on the weights of the blocks and on their levels; {@code local} chooses among them.
 *
 * <h2>Large spins</h2>
 *
 * The state without its local coherences is the same for all configurations of single states that differ in their order
 * only, so that one multiset stands for all of them ({@link io.github.spinthermo.local.coherence.LocalConfigurations}).
 * All terms of the recursion are positive and only add relative errors; what cancels between the two sums of C is found
 * out and made up for by a higher precision.
 */
package io.github.spinthermo.local.coherence;
