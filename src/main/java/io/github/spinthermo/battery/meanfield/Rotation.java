package io.github.spinthermo.battery.meanfield;

import org.apache.commons.numbers.core.DD;

/**
 * A pulse: a rotation about x, which keeps the length of what it rotates to double-double precision.
 *
 * @param cosine that of the angle
 * @param sine that of the angle
 */
record Rotation(DD cosine, DD sine) {

    /** Makes a rotation by an angle, up to the rounding of its sine and cosine; the double π stands for π. */
    static Rotation by(double angle) {
        if (Math.abs(angle) == Math.PI) {
            return new Rotation(DD.of(-1), DD.ZERO);
        }
        DD c = DD.of(StrictMath.cos(angle));
        DD s = DD.of(StrictMath.sin(angle));
        DD norm = c.square().add(s.square()).sqrt();
        return new Rotation(c.divide(norm), s.divide(norm));
    }

    /** Rotates z → z cos θ + y sin θ, for p = (1 + z)/2. */
    DD excitation(DD p, DD y) {
        return MeanFieldMoments.inversion(p).multiply(cosine).add(y.multiply(sine)).add(1.0).multiply(0.5);
    }

    /** Rotates y → y cos θ − z sin θ. */
    DD y(DD p, DD y) {
        return y.multiply(cosine).subtract(MeanFieldMoments.inversion(p).multiply(sine));
    }
}
