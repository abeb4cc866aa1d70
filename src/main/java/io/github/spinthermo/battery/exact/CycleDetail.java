package io.github.spinthermo.battery.exact;

import java.util.List;

/**
 * All that is told of one cycle.
 *
 * @param course what is linear in the populations at its start
 * @param pulseWork the work of the pulse
 * @param releasedVariance the variance of the quanta that discharge releases
 * @param charged the energies after the pulse
 * @param stored the energies after storage
 * @param discharged the energies after discharge
 * @param samples the states at times inside the cycle
 */
public record CycleDetail(Course course, double pulseWork, double releasedVariance, StateEnergies charged,
        StateEnergies stored, StateEnergies discharged, List<SamplePoint> samples) {

    /** Tells of a cycle of a π pulse. */
    static CycleDetail of(Course course, StateEnergies charged, StateEnergies stored, StateEnergies discharged) {
        return new CycleDetail(course, course.pulseWork(), course.releasedVariance(), charged, stored, discharged,
                List.of());
    }
}
