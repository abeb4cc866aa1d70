package io.github.spinthermo.battery;

/**
 * What a battery gives away in a time, in quanta; linear in its populations.
 *
 * @param released by collective emission
 * @param lost by individual emission
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
