package io.github.spinthermo.testing;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;

/** Numbers of a local state that are undefined, infinite, 0 or rational by structure (spec 1.6 to 1.10). */
public final class ExactLocalValues {

    /** Seconds that a coherence may take in a test of random states. */
    private static final double AFFORDABLE = 0.02;

    private ExactLocalValues() { }

    /** Tells whether there is no number. */
    public static boolean isUndefined(SteadyInput input, LocalQuantity quantity) {
        return quantity == LocalQuantity.INVERSE_TEMPERATURE && !isHalf(input);
    }

    /** Tells whether the coherence is a sum over configurations of the spins. */
    public static boolean takesConfigurations(SteadyInput input) {
        return !isHalf(input) && !input.beta0().isInfinite() && !isThermal(input);
    }

    /** Tells whether a quantity does not take a sum over many configurations. */
    public static boolean isAffordable(SteadyInput input, LocalQuantity quantity) {
        return quantity != LocalQuantity.COHERENCE || !takesConfigurations(input)
                || input.localState().estimate(Precision.digits(1)).seconds() < AFFORDABLE;
    }

    /** Tells whether the number, which is not undefined, is ±∞, of the sign of x_B. */
    public static boolean isInfinite(SteadyInput input, LocalQuantity quantity) {
        return input.betaB().isInfinite() && switch (quantity) {
            case INVERSE_TEMPERATURE, DECOHERED -> input.beta0().isInfinite() || input.isSingle();
            case APPARENT -> true;
            case COHERENCE -> false;
        };
    }

    /** Tells whether a number, which is neither of these, is x_B. */
    public static boolean isBath(SteadyInput input, LocalQuantity quantity) {
        return switch (quantity) {
            case INVERSE_TEMPERATURE, DECOHERED -> isThermal(input) || input.betaB().isZero();
            case APPARENT -> true;
            case COHERENCE -> false;
        };
    }

    /** Tells whether a number, which is none of these, is 0. */
    public static boolean isZero(SteadyInput input, LocalQuantity quantity) {
        return quantity == LocalQuantity.COHERENCE && isThermal(input);
    }

    /** Tells whether all populations are rational. */
    public static boolean arePopulationsExact(SteadyInput input) {
        return input.betaB().isZero()
                || (isLimit(input.betaB()) && (isLimit(input.beta0()) || input.isSingle()));
    }

    /** Tells whether the ensemble is thermal: n = 1 or |x_0| = |x_B|. */
    public static boolean isThermal(SteadyInput input) {
        return input.isSingle() || input.comparedMagnitudes() == Sign.ZERO;
    }

    private static boolean isHalf(SteadyInput input) {
        return input.ensemble().s().twice() == 1;
    }

    private static boolean isLimit(InverseTemperature beta) {
        return beta.isZero() || beta.isInfinite();
    }
}
