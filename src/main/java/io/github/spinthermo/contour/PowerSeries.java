package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import java.util.List;

/**
 * Power series Σ c_k z^k with |c_k| ≤ 2 g^k, cut off where the rest, at most 2 r^K/(1 − r) after K terms, r = g |z|,
 * is below a unit. It is evaluated as Σ (c_k 2^ek) (z 2^−e)^k, |z 2^−e| ≤ 1, so that the error of a coefficient is not
 * multiplied by powers of a large z, nor the coefficients grow beyond 2 · 1.6^k.
 */
final class PowerSeries {

    /** The largest r = g |z| that a series is evaluated at. */
    static final double LARGEST_RATIO = 0.8;

    /** A unit for what is cut off. */
    private static final double CUT_OFF = 1;

    /** Bits beyond the precision that what is cut off lies below: log₂ 2/(1 − 0.8) and the rounding of the doubles. */
    private static final int GUARD = 5;

    private static final double LN2 = Math.log(2);

    private final FixedPlane plane;
    private final List<FixedComplex> coefficients;
    private final double growth;
    private final int scale;

    /**
     * Takes coefficients.
     *
     * @param plane the arithmetic
     * @param coefficients c_0, c_1 2^e, c_2 2^2e, …, enough of them for all z
     * @param growth g
     * @param scale e
     */
    PowerSeries(FixedPlane plane, List<FixedComplex> coefficients, double growth, int scale) {
        this.plane = plane;
        this.coefficients = coefficients;
        this.growth = growth;
        this.scale = scale;
    }

    /** Counts the terms that are needed up to a magnitude of z. */
    static int terms(FixedPlane plane, double growth, double magnitude) {
        double ratio = growth * magnitude * (1 + 1e-9);
        if (!(ratio <= LARGEST_RATIO)) {
            throw new IllegalStateException("r = " + ratio + " is beyond the reach of the series");
        }
        return 1 + (int) Math.ceil((plane.bits() + GUARD) * LN2 / -Math.log(Math.max(ratio, Double.MIN_NORMAL)));
    }

    /** Returns the least e with |z| ≤ 2^e. */
    static int scale(double magnitude) {
        return Math.getExponent(magnitude) + 1;
    }

    /** Evaluates the series, the highest power first. */
    FixedComplex at(FixedComplex z) {
        int count = Math.min(coefficients.size(), terms(plane, growth, plane.largest(z)));
        FixedComplex scaled = scale > 0 ? z.shiftRight(scale) : z.shiftLeft(-scale);
        FixedComplex sum = coefficients.get(count - 1);
        for (int k = count - 2; k >= 0; k--) {
            Interruption.check();
            sum = plane.multiply(sum, scaled).add(coefficients.get(k));
        }
        return new FixedComplex(sum.re(), sum.im(), sum.error() + CUT_OFF);
    }
}
