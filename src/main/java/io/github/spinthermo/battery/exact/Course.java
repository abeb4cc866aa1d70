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
 * @param square the mean square of the quanta that discharge releases; 0 where it is not wanted
 * @param squareError a bound on its error, or on that of the variance that is told in its place, beside what errors of
 *     the populations make
 */
public record Course(Moments charged, Moments stored, Moments discharged, Flow storage, Flow discharge,
        double square, double squareError) {

    /** The course of no populations. */
    static final Course NONE = new Course(Moments.NONE, Moments.NONE, Moments.NONE, Flow.NONE, Flow.NONE, 0, 0);

    /** Adds a multiple of another course. */
    Course plus(double factor, Course other) {
        return new Course(charged.plus(factor, other.charged), stored.plus(factor, other.stored),
                discharged.plus(factor, other.discharged), storage.plus(factor, other.storage),
                discharge.plus(factor, other.discharge), square + factor * other.square,
                squareError + factor * other.squareError);
    }

    /**
     * Computes the work of the pulse, which takes M to −M.
     *
     * @return 2M after the pulse, for populations of sum 1
     */
    public double pulseWork() {
        return 2 * charged.excitation() + 0.0;
    }

    /**
     * Computes the variance of the quanta that discharge releases.
     *
     * @return their mean square less the square of their mean, for populations of sum 1
     */
    public double releasedVariance() {
        return Math.max(0, square - discharge.released() * discharge.released());
    }

    /**
     * Computes the energy that pumping and absorption by single emitters add in storage.
     *
     * @return what balances energies and losses, for populations of sum 1
     */
    public double pumpedStorage() {
        return stored.excitation() - charged.excitation() + storage.lost();
    }

    /**
     * Computes the energy that pumping and absorption by single emitters add in discharge.
     *
     * @return what balances energies, losses and what is released, for populations of sum 1
     */
    public double pumpedDischarge() {
        return discharged.excitation() - stored.excitation() + discharge.lost() + discharge.released();
    }
}
