package io.github.spinthermo.ladder;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.BathRates;
import java.util.Arrays;

/**
 * One block of total spin J in a collective bath. Populations are those of m = −J, …, J.
 *
 * <p>Rates and x are rounded to doubles once; the relative error of each rate, 2^−52 with its product, counts as a
 * rounding of each jump.
 *
 * @derivation 7.1
 */
public final class SpinLadder {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of populations of two levels: of two factors, a product and a sum. */
    private static final double TWO_LEVELS = 16 * ROUNDING;

    private final int twiceJ;
    private final boolean isMirrored;
    private final double toFirst;
    private final double fromFirst;
    private final double[] stationary;
    private final LadderGenerator generator;

    private SpinLadder(int twiceJ, BathRates bath) {
        this.twiceJ = twiceJ;
        this.isMirrored = bath.sign() == Sign.NEGATIVE;
        this.toFirst = Math.max(bath.gammaDown(), bath.gammaUp());
        this.fromFirst = Math.min(bath.gammaDown(), bath.gammaUp());
        this.stationary = GeometricLevels.of(twiceJ, Math.abs(bath.x().toDouble()));
        this.generator = new LadderGenerator(twiceJ, toFirst, fromFirst);
    }

    /**
     * Makes a block in a bath.
     *
     * @param twiceJ 2J, 0 or above
     * @param bath the rates
     * @return the block
     */
    public static SpinLadder of(int twiceJ, BathRates bath) {
        return new SpinLadder(twiceJ, bath);
    }

    /**
     * Returns the length of the spin.
     *
     * @return 2J
     */
    public int twiceJ() {
        return twiceJ;
    }

    /**
     * Returns the populations that the bath leaves as they are, π_m = e^(−mx)/Z_J(x).
     *
     * @return the stationary state, with relative accuracy of each population that is not subnormal
     */
    public LadderState stationary() {
        return new LadderState(turned(stationary), GeometricLevels.ERROR);
    }

    /**
     * Returns thermal populations.
     *
     * @param twiceJ 2J
     * @param x the inverse temperature, of either sign, also ±∞
     * @return e^(−mx)/Z_J(x)
     */
    public static LadderState thermal(int twiceJ, double x) {
        double[] p = GeometricLevels.of(twiceJ, Math.abs(x));
        return new LadderState(x < 0 ? reversed(p) : p, GeometricLevels.ERROR);
    }

    /**
     * Evolves populations.
     *
     * @param state the populations now
     * @param time a time, 0 or above
     * @return those after the time
     */
    public LadderState after(LadderState state, double time) {
        return twiceJ == 1 && time > 0 ? ofTwoLevels(state, time) : stroke(state, time, false).end();
    }

    /**
     * Evolves populations and integrates them on the way, without the cancellation of a difference.
     *
     * @param state the populations now
     * @param time a time, 0 or above
     * @return those after the time, and their integral
     */
    public Stroke stroke(LadderState state, double time) {
        return stroke(state, time, true);
    }

    private Stroke stroke(LadderState state, double time, boolean withIntegral) {
        double[] p = turned(state.populations());
        LadderEvolution evolution = new LadderEvolution(generator, stationary, p);
        evolution.run(time, withIntegral);
        return new Stroke(new LadderState(turned(p), state.error() + evolution.error()),
                turned(evolution.integral()), time * (state.error() + evolution.error()));
    }

    /** Returns the populations of J = 1/2 in closed form, p_up(t) = p_up e^−κt + (γ↑/κ)(1 − e^−κt). (7.1.1) */
    private LadderState ofTwoLevels(LadderState state, double time) {
        double[] p = turned(state.populations());
        double kappa = toFirst + fromFirst;
        double lost = -StrictMath.expm1(-kappa * time) / kappa;
        double kept = StrictMath.exp(-kappa * time);
        double w = p[0] + p[1];
        double[] after = {p[0] * kept + w * toFirst * lost, p[1] * kept + w * fromFirst * lost};
        return new LadderState(turned(after), state.error() + TWO_LEVELS * w * (1 + Math.min(1, kappa * time)));
    }

    /** Returns populations in the order of places, or places in the order of m. */
    private double[] turned(double[] p) {
        return isMirrored ? reversed(p) : Arrays.copyOf(p, p.length);
    }

    private static double[] reversed(double[] p) {
        double[] reversed = new double[p.length];
        Arrays.setAll(reversed, i -> p[p.length - 1 - i]);
        return reversed;
    }

    /**
     * Populations after a time, and on the way there.
     *
     * @param end the populations at the end
     * @param integral ∫p dt for m = −J, …, J
     * @param integralError a bound of the error of the integral in the 1-norm
     */
    public record Stroke(LadderState end, double[] integral, double integralError) { }
}
