package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Bernoulli;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The two series in z = −θ² that the start of an ensemble enters by.
 *
 * <p>With χ(θ) = sin(dθ/2)/sin(θ/2), the character of one spin, d = 2s + 1:
 * <pre>
 * ln(χ(θ)/d) = Σ_{k≥1} (−1)^(k+1) a_k z^k,   a_k = |B_2k| (d^2k − 1)/(2k (2k)!) ≤ 2 (d/2π)^2k
 * sin(θ/2)/(θ/2) = Σ_{k≥0} z^k/(4^k (2k+1)!),   its coefficients at most 24^−k.
 * </pre>
 * The bound of a_k is |B_2k| = 2 (2k)! ζ(2k)/(2π)^2k with ζ(2k) ≤ π²/6. At θ = ix they give ln(Z_s(x)/d) and
 * sinh(x/2)/(x/2).
 */
final class StartSeries {

    private static final double SINC_GROWTH = 1.0 / 24;

    private final FixedPlane plane;
    private final int scale;
    private final PowerSeries logCharacter;
    private final PowerSeries sinc;

    /**
     * Prepares the series.
     *
     * @param plane the arithmetic
     * @param d 2s + 1
     * @param largest the largest |z|
     */
    StartSeries(FixedPlane plane, long d, double largest) {
        this.plane = plane;
        double growth = growth(d);
        this.scale = PowerSeries.scale(largest);
        this.logCharacter = new PowerSeries(plane,
                logCharacter(d, PowerSeries.terms(plane, growth, largest)), growth, scale);
        this.sinc = new PowerSeries(plane,
                sinc(PowerSeries.terms(plane, SINC_GROWTH, largest)), SINC_GROWTH, scale);
    }

    /** Returns g = (d/2π)², the rate at which the coefficients of ln χ grow. */
    static double growth(long d) {
        double ratio = d / (2 * Math.PI);
        return ratio * ratio;
    }

    /** Returns ln(χ/d). */
    FixedComplex logCharacter(FixedComplex z) {
        return logCharacter.at(z);
    }

    /** Returns sin(θ/2)/(θ/2). */
    FixedComplex sinc(FixedComplex z) {
        return sinc.at(z);
    }

    private List<FixedComplex> logCharacter(long d, int count) {
        List<FixedComplex> coefficients = new ArrayList<>(List.of(FixedComplex.ZERO));
        BigInteger square = BigInteger.valueOf(d).pow(2);
        BigInteger power = BigInteger.ONE;
        BigInteger factorial = BigInteger.ONE;
        for (int k = 1; k <= count; k++) {
            Interruption.check();
            power = power.multiply(square);
            factorial = factorial.multiply(BigInteger.valueOf(2L * k * (2L * k - 1)));
            BigInteger denominator = Bernoulli.denominator(k).multiply(factorial).multiply(BigInteger.valueOf(2L * k));
            coefficients.add(
                    fraction(k, Bernoulli.numerator(k).multiply(power.subtract(BigInteger.ONE)), denominator));
        }
        return coefficients;
    }

    private List<FixedComplex> sinc(int count) {
        List<FixedComplex> coefficients = new ArrayList<>();
        BigInteger denominator = BigInteger.ONE;
        for (int k = 0; k <= count; k++) {
            Interruption.check();
            coefficients.add(fraction(k, BigInteger.ONE, denominator));
            denominator = denominator.multiply(BigInteger.valueOf(4L * (2L * k + 2) * (2L * k + 3)));
        }
        return coefficients;
    }

    /** Returns a coefficient times 2^(scale · k), truncated. */
    private FixedComplex fraction(int k, BigInteger numerator, BigInteger denominator) {
        int shift = plane.bits() + scale * k;
        BigInteger scaled = shift >= 0
                ? numerator.shiftLeft(shift).divide(denominator)
                : numerator.divide(denominator.shiftLeft(-shift));
        return new FixedComplex(scaled, BigInteger.ZERO, 1);
    }
}
