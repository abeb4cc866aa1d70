package io.github.spinthermo.domains.sectors;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bath that cannot tell its domains apart: it takes and gives excitations by L = Σ J_i^- over them and by L†.
 *
 * @param domains the indices of its domains, from 0 on and ascending
 * @param down d, the rate of emission, as the dynamics in doubles takes it
 * @param up u, the rate of absorption
 * @param exactDown the rate of emission as the dynamics in fixed point takes it
 * @param exactUp the rate of absorption
 */
public record DomainBath(List<Integer> domains, double down, double up, BigDecimal exactDown, BigDecimal exactUp) {

    /**
     * Makes a bath of two rates.
     *
     * @param domains the indices of its domains, from 0 on and ascending
     * @param down d
     * @param up u
     * @return the bath
     */
    public static DomainBath of(List<Integer> domains, double down, double up) {
        return new DomainBath(domains, down, up, new BigDecimal(down), new BigDecimal(up));
    }

    /**
     * Returns the bath that gives what this one takes.
     *
     * @return the mirror image
     */
    public DomainBath mirrored() {
        return new DomainBath(domains, up, down, exactUp, exactDown);
    }

    /**
     * Returns one bath in place of this and another one of the same domains.
     *
     * @param other the other bath
     * @return the bath of added rates
     */
    public DomainBath with(DomainBath other) {
        return new DomainBath(domains, down + other.down, up + other.up,
                exactDown.add(other.exactDown), exactUp.add(other.exactUp));
    }

    /**
     * Bounds L†L in all states of so many excitations at most.
     *
     * @param sizes N_i of all domains
     * @param most the number of excitations
     * @return p(N + 1 − p), p of N spins
     */
    public double strength(List<Long> sizes, double most) {
        double spins = domains.stream().mapToDouble(sizes::get).sum();
        double p = Math.min(most, Math.floor((spins + 1) / 2));
        return p * (spins + 1 - p);
    }
}
