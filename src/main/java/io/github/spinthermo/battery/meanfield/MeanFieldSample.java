package io.github.spinthermo.battery.meanfield;

/**
 * A state inside a cycle.
 *
 * @param time the time since the end of the pulse
 * @param excitation M/N
 * @param length S_eff/N
 * @param variance Var S_z/N²
 * @param power the power that is released, over N²
 */
public record MeanFieldSample(double time, double excitation, double length, double variance, double power) {

    /** Returns the largest difference from the same sample of another run. */
    double difference(MeanFieldSample other) {
        return Math.max(Math.abs(excitation - other.excitation), Math.max(Math.abs(length - other.length),
                Math.abs(variance - other.variance)));
    }
}
