package io.github.spinthermo.battery;

/**
 * The energy that a battery gives away in a time, in quanta; linear in its populations.
 *
 * @param released the energy given away by collective emission
 * @param lost the energy given away by individual emission
 */
record Flow(double released, double lost) {

    static final Flow NONE = new Flow(0, 0);

    Flow plus(Flow other) {
        return plus(1, other);
    }

    Flow plus(double factor, Flow other) {
        return new Flow(released + factor * other.released, lost + factor * other.lost);
    }
}
