package io.github.spinthermo.power;

/**
 * The cycle of one spin 1/2, in closed form: with a, b = κt of the strokes and z the excitations of the baths,
 * <pre>
 * q = (z_h − z_c)(1 − e^−a)(1 − e^−b)/(1 − e^{−a−b}),
 * E_A = [z_h (1 − e^−a) + z_c e^−a (1 − e^−b)]/(1 − e^{−a−b}),   E_B with the baths exchanged.
 * </pre>
 * All terms but z_h − z_c have one sign, and that comes without cancellation, so that each number is right to
 * some roundings.
 *
 * @derivation 7.3
 */
final class HalfSpinCycle {

    /** The relative error of each number. */
    private static final double ERROR = 24 * 0x1p-53;

    private HalfSpinCycle() { }

    /**
     * Computes the cycle.
     *
     * @param hot the hot stroke
     * @param cold the cold stroke
     * @param difference z_h − z_c
     */
    static CycleValues of(Stroke hot, Stroke cold, double difference) {
        double a = (hot.up() + hot.down()) * hot.time();
        double b = (cold.up() + cold.down()) * cold.time();
        double gone = -StrictMath.expm1(-a);
        double goneCold = -StrictMath.expm1(-b);
        double both = -StrictMath.expm1(-a - b);
        double zHot = hot.up() / (hot.up() + hot.down());
        double zCold = cold.up() / (cold.up() + cold.down());
        double heat = difference * gone * (goneCold / both);
        double energyHot = zHot * (gone / both) + zCold * StrictMath.exp(-a) * (goneCold / both);
        double energyCold = zCold * (goneCold / both) + zHot * StrictMath.exp(-b) * (gone / both);
        double relative = ERROR * (1 + Math.min(1, a + b));
        return new CycleValues(heat, energyHot, energyCold, relative * Math.abs(heat),
                relative * (energyHot + energyCold));
    }
}
