package io.github.spinthermo.dicke;

/**
 * The energy that spins give away by emission in a time, in quanta; linear in their populations.
 *
 * @param released the energy given away by collective emission, less that taken in by collective absorption
 * @param lost the energy given away by individual emission
 */
public record Flow(double released, double lost) {

    /** The energy of no populations. */
    public static final Flow NONE = new Flow(0, 0);

    /**
     * Adds another flow.
     *
     * @param other the other flow
     * @return the sum
     */
    public Flow plus(Flow other) {
        return plus(1, other);
    }

    /**
     * Adds a multiple of another flow.
     *
     * @param factor the factor
     * @param other the other flow
     * @return the sum
     */
    public Flow plus(double factor, Flow other) {
        return new Flow(released + factor * other.released, lost + factor * other.lost);
    }
}
