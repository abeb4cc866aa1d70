package io.github.spinthermo.power;

import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;

/**
 * The two baths of a cycle, at x_h and x_c in quanta of their strokes.
 *
 * @param xHot x_h = β_h
 * @param xCold x_c = λβ_c
 * @param hot the rates of the hot bath for κ = 1
 * @param cold the rates of the cold bath for κ = 1
 * @param rateHot κ_h
 * @param rateCold κ_c
 */
record BathPair(InverseTemperature xHot, InverseTemperature xCold, BathRates hot, BathRates cold, double rateHot,
        double rateCold) {

    static BathPair of(InverseTemperature xHot, InverseTemperature xCold, double rateHot, double rateCold) {
        return new BathPair(xHot, xCold, BathRates.ofBeta(xHot), BathRates.ofBeta(xCold), rateHot, rateCold);
    }

    Stroke hotStroke(double time) {
        return Stroke.of(hot, rateHot, time);
    }

    Stroke coldStroke(double time) {
        return Stroke.of(cold, rateCold, time);
    }

    /** Tells whether the baths are at one temperature, between which no heat flows. */
    boolean isEqual() {
        return xHot.equals(xCold);
    }

    /** Tells whether both temperatures have a finite inverse. */
    boolean isFinite() {
        return !xHot.isInfinite() && !xCold.isInfinite();
    }

    /** Returns x_c − x_h, where both are finite. */
    double difference() {
        return xCold.toFraction().subtract(xHot.toFraction()).doubleValue();
    }

    /** Returns z_h − z_c, the difference of the excitations 1/(1 + e^x), without cancellation. */
    double excitationDifference() {
        double difference = isFinite() ? difference() : Double.POSITIVE_INFINITY;
        return xHot.compareTo(xCold) < 0
                ? -hot.gammaUp() * cold.gammaDown() * StrictMath.expm1(-Math.abs(difference))
                : hot.gammaDown() * cold.gammaUp() * StrictMath.expm1(-Math.abs(difference));
    }
}
