/**
 * The dynamics and the end of a network of domains, exactly. Not exported: users see {@code DomainNetwork} in {@code
 * domains}.
 *
 * <p>{@link io.github.spinthermo.domains.network.NetworkComponent} is what baths connect, split by the total spins of
 * its domains; {@link io.github.spinthermo.domains.network.NetworkMotion} follows a part of it in time, {@link
 * io.github.spinthermo.domains.network.NetworkEnd} finds where it ends, and {@link
 * io.github.spinthermo.domains.network.NetworkReadings} is what is seen of it. All of them see a network from the side
 * to which it falls. It stands on {@code domains.sectors}.
 */
package io.github.spinthermo.domains.network;
