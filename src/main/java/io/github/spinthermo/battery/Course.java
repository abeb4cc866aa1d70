package io.github.spinthermo.battery;

/**
 * The course of one cycle, linear in the populations at its start.
 *
 * @param charged the moments after the pulse
 * @param stored the moments after storage
 * @param discharged the moments after discharge
 * @param storage the energy that storage gives away
 * @param discharge the energy that discharge gives away
 */
record Course(Moments charged, Moments stored, Moments discharged, Flow storage, Flow discharge) {

    static final Course NONE = new Course(Moments.NONE, Moments.NONE, Moments.NONE, Flow.NONE, Flow.NONE);

    Course plus(double factor, Course other) {
        return new Course(charged.plus(factor, other.charged), stored.plus(factor, other.stored),
                discharged.plus(factor, other.discharged), storage.plus(factor, other.storage),
                discharge.plus(factor, other.discharge));
    }

    /** The report of N emitters, for populations of sum 1. A π pulse takes M to −M. */
    CycleReport report(double n) {
        return new CycleReport(n, charged.point(), stored.point(), discharged.point(),
                2 * charged.excitation() + 0.0, discharge.released(), storage.lost(), discharge.lost());
    }
}
