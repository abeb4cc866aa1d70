package io.github.spinthermo.contour;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Factor of the integrands that all kernels share: (χ(θ)/Z)^n (sin(θ/2)/sinh(x_0/2)) θ'(t), along θ = iτ + m sinh t.
 *
 * <p>It is m/σ(x_0²) times the number w = e^(n (ln χ(θ) − ln Z)) σ(z) (θ/x_0) cosh t, with z = −θ² and σ(z) =
 * sin(θ/2)/(θ/2); {@link #at} gives w, {@link #constant} the rest.
 */
final class StartFactor {

    /** Bits beyond those of the plane for numbers that are rounded to it. */
    private static final int GUARD = 32;

    private final FixedPlane plane;
    private final StartSeries series;
    private final Ball exactM;
    private final FixedComplex m;
    private final FixedComplex tau;
    private final FixedComplex direction;
    private final FixedComplex offset;
    private final FixedComplex logPartition;
    private final FixedComplex sinhc;
    private final long n;

    /**
     * Prepares the factor.
     *
     * @param plane the arithmetic
     * @param n the number of spins
     * @param d 2s + 1
     * @param x0 x_0 &gt; 0
     * @param m min(x_0, x_B)
     * @param largest the largest |θ|² at a node
     */
    StartFactor(FixedPlane plane, long n, long d, BigFraction x0, BigFraction m, double largest) {
        Arithmetic arithmetic = new Arithmetic(plane.bits() + GUARD);
        this.plane = plane;
        this.n = n;
        double start = x0.doubleValue();
        this.series = new StartSeries(plane, d, Math.max(largest, start * start));
        this.exactM = arithmetic.with(plane.bits()).ratio(m);
        this.m = plane.of(exactM);
        this.tau = plane.of(arithmetic.ratio(x0.subtract(m)));
        this.direction = plane.of(arithmetic.ratio(m.divide(x0)));
        this.offset = plane.of(arithmetic.ratio(x0.subtract(m).divide(x0)));
        FixedComplex square = plane.of(arithmetic.ratio(x0.multiply(x0)));
        this.logPartition = series.logCharacter(square);
        this.sinhc = series.sinc(square);
    }

    /** Returns θ. */
    FixedComplex theta(FixedComplex sinh) {
        return beside(plane.multiply(m, sinh), tau);
    }

    private static FixedComplex beside(FixedComplex re, FixedComplex im) {
        return new FixedComplex(re.re(), im.re(), re.error() + im.error());
    }

    /**
     * Returns w at a node.
     *
     * @param sinh sinh t
     * @param cosh cosh t
     */
    FixedComplex at(FixedComplex sinh, FixedComplex cosh) {
        FixedComplex theta = theta(sinh);
        FixedComplex z = plane.multiply(theta, theta).negate();
        FixedComplex exponent = series.logCharacter(z).subtract(logPartition).times(n);
        FixedComplex power = plane.exp(exponent);
        FixedComplex relative = beside(plane.multiply(direction, sinh), offset);
        return plane.multiply(plane.multiply(power, series.sinc(z)), plane.multiply(relative, cosh));
    }

    /** Returns m/σ(x_0²). */
    Ball constant(Arithmetic arithmetic) {
        return arithmetic.divide(exactM, plane.realPart(sinhc));
    }

    /** Returns m. */
    Ball m() {
        return exactM;
    }
}
