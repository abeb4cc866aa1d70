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

    /** The longest stroke in units of 1/κ: no block has a gap below κ, so that a longer one is complete long before. */
    private static final double LONGEST = 1e6;

    static Stroke of(BathRates bath, double rate, double time) {
        return new Stroke(rate * bath.gammaDown(), rate * bath.gammaUp(), Math.min(time, LONGEST / rate));
    }

    /** Returns the stroke in which everything runs upside down. */
    Stroke mirrored() {
        return new Stroke(up, down, time);
    }
}
