package io.github.spinthermo.domains;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The motion of the domains of a chain in time, exactly ({@link DomainChain}) or in mean field ({@link
 * MeanFieldChain}), in double precision.
 *
 * @param times γt, ascending, as asked for
 * @param jz ⟨J_iz⟩ at each time, domain by domain
 * @param relative the same over N_i, from −1/2 to 1/2 in every state
 * @param tolerance a bound on the error of every member of {@code relative}; of a mean field an estimate of the
 *     error as a solution of its equations, whose distance from the quantum dynamics it does not tell
 */
public record ChainTrajectory(List<Double> times, List<List<Double>> jz, List<List<Double>> relative,
        double tolerance) {

    /** The largest |⟨J_iz⟩/N_i| of any state. */
    private static final double LARGEST = 0.5;

    /**
     * Takes copies.
     *
     * @param times γt
     * @param jz ⟨J_iz⟩
     * @param relative ⟨J_iz⟩/N_i
     * @param tolerance a bound on the error of {@code relative}
     */
    public ChainTrajectory {
        times = List.copyOf(times);
        jz = jz.stream().map(List::copyOf).toList();
        relative = relative.stream().map(List::copyOf).toList();
    }

    /**
     * Returns the time from which on it describes no state, which a mean field may reach: a domain has less than no or
     * more than all excitations.
     *
     * @return the first of the times with |⟨J_iz⟩/N_i| &gt; 1/2 + tolerance for a domain; empty if there is none
     */
    public Optional<Double> unphysicalFrom() {
        return IntStream.range(0, times.size()).filter(this::isUnphysical).mapToObj(times::get).findFirst();
    }

    private boolean isUnphysical(int time) {
        return relative.get(time).stream().anyMatch(share -> Math.abs(share) > LARGEST + tolerance);
    }
}
