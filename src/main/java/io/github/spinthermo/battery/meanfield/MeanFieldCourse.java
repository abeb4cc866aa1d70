package io.github.spinthermo.battery.meanfield;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * The course of one cycle, all numbers divided by N. States are those after the pulse, after storage and after
 * discharge.
 *
 * @param end the moments at the end of the cycle
 * @param excitations M of the three states
 * @param lengths S_eff of the three states
 * @param variances Var S_z of the three states, divided by N²
 * @param energies the work of the pulse, the energy that is released, lost in storage and lost in discharge, pumped in
 *     storage and pumped in discharge
 * @param samples the states at times inside the cycle
 */
public record MeanFieldCourse(DD[] end, double[] excitations, double[] lengths, double[] variances,
        double[] energies, List<MeanFieldSample> samples) {

    /** Returns the largest difference of two courses. */
    double difference(MeanFieldCourse other) {
        double largest = 0;
        for (int k = 0; k < samples.size(); k++) {
            largest = Math.max(largest, samples.get(k).difference(other.samples.get(k)));
        }
        double ofMoments = Math.max(difference(excitations, other.excitations),
                Math.max(difference(lengths, other.lengths), difference(variances, other.variances)));
        return Math.max(Math.max(largest, difference(energies, other.energies)), ofMoments);
    }

    private static double difference(double[] one, double[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> Math.abs(one[i] - other[i])).max().orElse(0);
    }
}
