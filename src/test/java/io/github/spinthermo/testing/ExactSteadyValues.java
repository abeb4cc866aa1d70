package io.github.spinthermo.testing;

import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;

/** Numbers of a steady state with a thermal start that are rational by structure, or 0: spec 1.10. */
public final class ExactSteadyValues {

    private ExactSteadyValues() { }

    /** Tells whether the number is undefined: a free energy in a bath of infinite temperature. */
    public static boolean isUndefined(SteadyInput input, SteadyQuantity quantity) {
        return input.betaB().isZero() && (quantity == SteadyQuantity.FREE_ENERGY_CHANGE
                || quantity == SteadyQuantity.THERMAL_FREE_ENERGY_CHANGE);
    }

    /** Tells whether the number is +∞: an entropy production in a bath of zero temperature. */
    public static boolean isInfinite(SteadyInput input, SteadyQuantity quantity) {
        return input.betaB().isInfinite() && !nothingHappens(input)
                && (quantity == SteadyQuantity.ENTROPY_PRODUCTION
                || quantity == SteadyQuantity.THERMAL_ENTROPY_PRODUCTION);
    }

    /** Tells whether a number, which is neither of these, is 0. */
    public static boolean isZero(SteadyInput input, SteadyQuantity quantity) {
        boolean bathFrozen = input.betaB().isInfinite();
        boolean startFrozen = input.beta0().isInfinite();
        return switch (quantity) {
            case ENERGY -> isGround(input.betaB()) && (startFrozen || input.isSingle());
            case THERMAL_ENERGY, ENERGY_PLUS -> isGround(input.betaB());
            case INITIAL_ENERGY -> isGround(input.beta0());
            case ENTROPY, ENERGY_VARIANCE -> bathFrozen && (startFrozen || input.isSingle());
            case THERMAL_ENTROPY, ENTROPY_PLUS -> bathFrozen;
            case INITIAL_ENTROPY -> startFrozen;
            case HEAT_CAPACITY -> isLimit(input.betaB());
            case ENERGY_DERIVATIVE -> input.isSingle() || isLimit(input.beta0()) || input.betaB().isZero();
            case HEAT, THERMAL_HEAT, FREE_ENERGY_CHANGE, THERMAL_FREE_ENERGY_CHANGE, ENTROPY_PRODUCTION,
                THERMAL_ENTROPY_PRODUCTION -> nothingHappens(input);
        };
    }

    /** Tells whether a number, which is neither infinite nor undefined, is rational by structure. */
    public static boolean isExact(SteadyInput input, SteadyQuantity quantity) {
        boolean limits = isLimit(input.betaB()) && isLimit(input.beta0());
        return isZero(input, quantity) || switch (quantity) {
            case ENERGY -> input.betaB().isZero() || limits || (isLimit(input.betaB()) && input.isSingle());
            case ENERGY_VARIANCE -> limits || (isLimit(input.betaB()) && input.isSingle());
            case THERMAL_ENERGY, ENERGY_PLUS -> isLimit(input.betaB());
            case INITIAL_ENERGY -> isLimit(input.beta0());
            case HEAT, THERMAL_HEAT -> limits;
            case FREE_ENERGY_CHANGE, THERMAL_FREE_ENERGY_CHANGE -> limits && input.betaB().isInfinite();
            default -> false;
        };
    }

    /** Returns x_0 = x_B. */
    private static boolean nothingHappens(SteadyInput input) {
        return input.beta0().equals(input.betaB());
    }

    private static boolean isLimit(InverseTemperature beta) {
        return beta.isZero() || beta.isInfinite();
    }

    private static boolean isGround(InverseTemperature beta) {
        return beta.isInfinite() && beta.sign() == Sign.POSITIVE;
    }
}
