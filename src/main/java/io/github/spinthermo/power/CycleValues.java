package io.github.spinthermo.power;

/**
 * Heat and energies of a cycle, in quanta, of one block or of all spins.
 *
 * @param heat q, taken from the hot bath in a cycle
 * @param energyHot the energy after the hot stroke
 * @param energyCold the energy after the cold stroke
 * @param heatError a bound of the error of the heat
 * @param energyError a bound of the errors of the energies
 */
record CycleValues(double heat, double energyHot, double energyCold, double heatError, double energyError) {

    static final CycleValues NONE = new CycleValues(0, 0, 0, 0, 0);

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** Returns the values of the cycle upside down, with energies up to a largest one. */
    CycleValues mirrored(double largest) {
        return new CycleValues(0 - heat, largest - energyHot, largest - energyCold, heatError,
                energyError + ROUNDING * largest);
    }

    /** Returns the values of the cycle with its strokes exchanged. */
    CycleValues reversed() {
        return new CycleValues(0 - heat, energyCold, energyHot, heatError, energyError);
    }

    /** Adds a share of other values, whose energies count from a higher level. */
    CycleValues plus(double share, CycleValues other, double level) {
        double added = share * other.heat;
        double hot = share * (other.energyHot + level);
        double cold = share * (other.energyCold + level);
        return new CycleValues(heat + added, energyHot + hot, energyCold + cold,
                heatError + share * other.heatError + 3 * ROUNDING * (Math.abs(heat) + Math.abs(added)),
                energyError + share * other.energyError + 3 * ROUNDING * (energyHot + energyCold + hot + cold));
    }
}
