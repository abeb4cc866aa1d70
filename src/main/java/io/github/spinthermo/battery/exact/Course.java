package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.Moments;

/**
 * The course of one cycle, linear in the populations at its start.
 *
 * @param charged the moments after the pulse
 * @param stored the moments after storage
 * @param discharged the moments after discharge
 * @param storage the energy that storage gives away
 * @param discharge the energy that discharge gives away
 */
public record Course(Moments charged, Moments stored, Moments discharged, Flow storage, Flow discharge) {

    /** The course of no populations. */
    static final Course NONE = new Course(Moments.NONE, Moments.NONE, Moments.NONE, Flow.NONE, Flow.NONE);

    /** Adds a multiple of another course. */
    Course plus(double factor, Course other) {
        return new Course(charged.plus(factor, other.charged), stored.plus(factor, other.stored),
                discharged.plus(factor, other.discharged), storage.plus(factor, other.storage),
                discharge.plus(factor, other.discharge));
    }

    /**
     * Computes the work of the pulse, which takes M to −M.
     *
     * @return 2M after the pulse, for populations of sum 1
     */
    public double pulseWork() {
        return 2 * charged.excitation() + 0.0;
    }
}
