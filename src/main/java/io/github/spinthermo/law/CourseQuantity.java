package io.github.spinthermo.law;

/** Quantity that is known along a course. */
public enum CourseQuantity {

    /** E, in quanta above the ground state. */
    ENERGY,

    /** Σ(t), the entropy produced since the start. */
    ENTROPY_PRODUCTION,

    /** Rate at which entropy is produced. */
    ENTROPY_PRODUCTION_RATE,

    /** D(t), the trace distance to the steady state. */
    DISTANCE
}
