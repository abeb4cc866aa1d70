package io.github.spinthermo.battery.exact;

/**
 * The energy that a battery gives away in a time, in quanta; linear in its populations.
 *
 * @param released the energy given away by collective emission
 * @param lost the energy given away by individual emission
 */
public record Flow(double released, double lost) {

    /** The energy of no populations. */
    static final Flow NONE = new Flow(0, 0);

    /** Adds another flow. */
    Flow plus(Flow other) {
        return plus(1, other);
    }

    /** Adds a multiple of another flow. */
    Flow plus(double factor, Flow other) {
        return new Flow(released + factor * other.released, lost + factor * other.lost);
    }
}
