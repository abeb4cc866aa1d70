package io.github.spinthermo.battery;

/**
 * What a battery gives away in a time, in quanta.
 *
 * @param released by collective emission
 * @param lost by individual emission
 */
record Flow(double released, double lost) {

    static final Flow NONE = new Flow(0, 0);

    Flow plus(Flow other) {
        return new Flow(released + other.released, lost + other.lost);
    }
}
