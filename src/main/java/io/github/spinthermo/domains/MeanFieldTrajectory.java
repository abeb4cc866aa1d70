package io.github.spinthermo.domains;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a mean field says about the domains of a chain at some times, in double precision. */
public final class MeanFieldTrajectory {

    /** The largest |⟨J_iz⟩/N_i| of any state. */
    private static final double LARGEST = 0.5;

    private final List<Long> sizes;
    private final List<Double> times;
    private final double[][] jz;
    private final double tolerance;

    MeanFieldTrajectory(List<Long> sizes, List<Double> times, double[][] jz, double tolerance) {
        this.sizes = sizes;
        this.times = times;
        this.jz = jz;
        this.tolerance = tolerance;
    }

    /**
     * When it was looked.
     *
     * @return the times in units of 1/γ, ascending
     */
    public List<Double> times() {
        return times;
    }

    /**
     * ⟨J_iz⟩ of each domain.
     *
     * @param time the index of a time
     * @return the projections; n_i excitations are −N_i/2 + n_i
     */
    public List<Double> jz(int time) {
        return DoubleStream.of(jz[time]).boxed().toList();
    }

    /**
     * ⟨J_iz⟩/N_i of each domain.
     *
     * @param time the index of a time
     * @return the projections of one spin, from −1/2 to 1/2 where the mean field is physical
     */
    public List<Double> relative(int time) {
        return IntStream.range(0, sizes.size()).mapToObj(i -> jz[time][i] / sizes.get(i)).toList();
    }

    /**
     * A bound on the error of {@link #relative} at all times, as a solution of the equations of the mean field.
     * How far these are from the quantum dynamics it does not tell.
     *
     * @return the bound
     */
    public double tolerance() {
        return tolerance;
    }

    /**
     * From when on the closure describes no state: a domain has less than no or more than all excitations.
     *
     * @return the first of the times with |⟨J_iz⟩/N_i| &gt; 1/2 + tolerance for a domain; empty if there is none
     */
    public Optional<Double> unphysicalFrom() {
        return IntStream.range(0, jz.length).filter(this::isUnphysical).mapToObj(times::get).findFirst();
    }

    private boolean isUnphysical(int time) {
        return relative(time).stream().anyMatch(share -> Math.abs(share) > LARGEST + tolerance);
    }
}
