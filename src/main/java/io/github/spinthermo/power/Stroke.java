package io.github.spinthermo.power;

import io.github.spinthermo.thermal.BathRates;

/**
 * One isochore of a cycle: the rates of its bath, and how long it acts.
 *
 * @param down γ↓, the rate of emission, above 0 unless the bath is at −0
 * @param up γ↑, the rate of absorption
 * @param time the duration, above 0
 */
record Stroke(double down, double up, double time) {

    static Stroke of(BathRates bath, double rate, double time) {
        return new Stroke(rate * bath.gammaDown(), rate * bath.gammaUp(), time);
    }

    /** Returns the stroke in which everything runs upside down. */
    Stroke mirrored() {
        return new Stroke(up, down, time);
    }
}
