package io.github.spinthermo.contour;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Kernels of the four averages at one node, with their images.
 *
 * <p>With ν = sinh t − i, θ − ix_0 = mν, and u = ρν, ρ = πm/2x, they are
 * <pre>
 * csch² u_B,   (u_B coth u_B − 1) csch² u_B,   coth u_B csch² u_B,   (coth u_B − coth u_0)/ν.
 * </pre>
 * Where Re u ≥ 0, with E = e^−2u and g = E/(1 − E): csch² u = 4 g (1 + g) and coth u = 1 + 2g, so that nothing
 * overflows. The image k has ν + 2πk/m in place of ν, and E e^(−2π²k/x) in place of E; that on the other side is odd in
 * u, and has e^(2u − 2π²k/x).
 *
 * <p>The images are added up with the sign ε^k, ε = −1 if D is odd, since χ(θ + 2π)^n sin((θ + 2π)/2) = ε χ(θ)^n
 * sin(θ/2).
 */
final class Kernels {

    /** Bits beyond those of the plane for numbers that are rounded to it. */
    private static final int GUARD = 32;

    /** The least bits that a quotient is computed with. */
    private static final int LEAST_BITS = 16;

    private final FixedPlane plane;
    private final int images;
    private final boolean alternate;
    private final FixedComplex distance;
    private final Temperature bath;
    private final Temperature start;
    private final ImageSums imageSums;

    /**
     * Prepares the kernels.
     *
     * @param plane the arithmetic
     * @param x0 x_0
     * @param xB x_B
     * @param images how many on either side
     * @param alternate whether D is odd
     */
    Kernels(FixedPlane plane, BigFraction x0, BigFraction xB, int images, boolean alternate) {
        this.plane = plane;
        this.images = images;
        this.alternate = alternate;
        Arithmetic arithmetic = new Arithmetic(plane.bits() + GUARD);
        BigFraction m = x0.compareTo(xB) < 0 ? x0 : xB;
        this.distance = plane.of(arithmetic.divide(arithmetic.pi().scale(1), arithmetic.ratio(m)));
        this.bath = new Temperature(arithmetic, m, xB);
        this.start = new Temperature(arithmetic, m, x0);
        this.imageSums = new ImageSums(plane, bath.shift, bath.imageFactor, alternate);
    }

    /** The numbers that belong to one temperature x. */
    private final class Temperature {

        /** 2ρ = πm/x: 2u = 2ρ (sinh t − i). */
        private final FixedComplex twiceRho;

        /** 2π²/x. */
        private final FixedComplex shift;

        /** e^(2ρi). */
        private final FixedComplex phase;

        /** e^(−2π²/x). */
        private final FixedComplex imageFactor;

        Temperature(Arithmetic arithmetic, BigFraction m, BigFraction x) {
            Ball overTemperature = arithmetic.divide(arithmetic.pi(), arithmetic.ratio(x));
            this.twiceRho = plane.of(arithmetic.multiply(arithmetic.pi(), arithmetic.ratio(m.divide(x))));
            this.shift = plane.of(arithmetic.multiply(arithmetic.pi(), overTemperature).scale(1));
            this.phase = plane.exp(new FixedComplex(FixedComplex.ZERO.re(), twiceRho.re(), twiceRho.error()));
            this.imageFactor = images > 0 ? plane.exp(shift.negate()) : FixedComplex.ZERO;
        }

        /** Returns E = e^(−2ρ sinh t) e^(2ρi). */
        FixedComplex power(FixedComplex sinh) {
            return plane.multiply(plane.exp(plane.multiply(twiceRho, sinh).negate()), phase);
        }

        /**
         * Returns p/E = e^(2u − 2π²/x), p = e^(−2π²/x). |E| is at least p^½ where Re θ ≤ π, so that the quotient is
         * off by no more than E is; where p is below a unit, it is not taken.
         */
        FixedComplex opposite(FixedComplex power, FixedComplex sinh) {
            if (imageFactor.re().signum() != 0) {
                return plane.multiply(imageFactor, plane.reciprocal(power));
            }
            FixedComplex exponent = plane.multiply(twiceRho, sinh).subtract(shift);
            return plane.multiply(plane.exp(exponent), phase.conjugate());
        }
    }

    private static FixedComplex signed(FixedComplex value, boolean isNegative) {
        return isNegative ? value.negate() : value;
    }

    private FixedComplex one() {
        return plane.of(1L);
    }

    /** Returns g = E/(1 − E). */
    private FixedComplex excitation(FixedComplex power) {
        return plane.multiply(power, plane.reciprocal(one().subtract(power)));
    }

    /** Returns the kernels at a node, in the order of {@link Functional}. */
    FixedComplex[] at(FixedComplex sinh) {
        FixedComplex nu = new FixedComplex(sinh.re(), one().re().negate(), sinh.error());
        FixedComplex powerB = bath.power(sinh);
        FixedComplex power0 = start.power(sinh);
        FixedComplex[] values = central(powerB, power0, nu);
        if (images > 0) {
            addImages(values, nu, new Side(plane.multiply(powerB, bath.imageFactor),
                    plane.multiply(power0, start.imageFactor), false),
                    new Side(bath.opposite(powerB, sinh), start.opposite(power0, sinh), true));
        }
        return values;
    }

    private FixedComplex[] central(FixedComplex powerB, FixedComplex power0, FixedComplex nu) {
        FixedComplex g = excitation(powerB);
        FixedComplex square = plane.multiply(g, one().add(g)).shiftLeft(2);
        FixedComplex cube = plane.multiply(one().add(g.shiftLeft(1)), square);
        FixedComplex u = plane.multiply(nu, bath.twiceRho).shiftRight(1);
        FixedComplex difference = g.subtract(excitation(power0)).shiftLeft(1);
        return new FixedComplex[] {square, plane.multiply(u, cube).subtract(square), cube,
            plane.multiply(difference, plane.reciprocal(nu))};
    }

    /** The first image on one side: E of x_B and of x_0 there. */
    private record Side(FixedComplex powerB, FixedComplex power0, boolean isOpposite) { }

    private void addImages(FixedComplex[] values, FixedComplex nu, Side ahead, Side behind) {
        FixedComplex u = plane.multiply(nu, bath.twiceRho).shiftRight(1);
        FixedComplex[] sums = imageSums.at(ahead.powerB, behind.powerB, u);
        for (int i = 0; i < sums.length; i++) {
            values[i] = values[i].add(sums[i]);
        }
        int logarithm = Functional.LOGARITHM;
        values[logarithm] = values[logarithm].add(logarithms(nu, ahead)).add(logarithms(nu, behind));
    }

    /**
     * Sums (coth u_B − coth u_0)/ν over the images of one side: ±2 (E/(1 − E) − E_0/(1 − E_0))/(ν ± 2πk/m). E is small,
     * so that the quotients are needed with as many bits less.
     */
    private FixedComplex logarithms(FixedComplex nu, Side side) {
        FixedComplex sum = FixedComplex.ZERO;
        FixedComplex powerB = side.powerB;
        FixedComplex power0 = side.power0;
        for (int k = 1; ; k++) {
            FixedComplex shifted = nu.add(signed(distance.times(k), side.isOpposite));
            FixedComplex term = quotient(powerB, shifted).subtract(quotient(power0, shifted));
            sum = sum.add(signed(term, alternate && (k & 1) != 0));
            if (k == images) {
                return signed(sum.shiftLeft(1), side.isOpposite);
            }
            powerB = plane.multiply(powerB, bath.imageFactor);
            power0 = plane.multiply(power0, start.imageFactor);
        }
    }

    /** Returns E/((1 − E) ν). */
    private FixedComplex quotient(FixedComplex power, FixedComplex nu) {
        int length = Math.max(power.re().bitLength(), power.im().bitLength());
        if (length == 0) {
            return new FixedComplex(BigInteger.ZERO, BigInteger.ZERO, power.error() + FixedPlane.TRUNCATION);
        }
        int spare = Math.max(0, Math.min(plane.bits() - length, plane.bits() - LEAST_BITS));
        FixedPlane coarse = new FixedPlane(plane.bits() - spare);
        FixedComplex divisor = coarse.multiply(one().subtract(power).shiftRight(spare), nu.shiftRight(spare));
        return plane.multiply(power, coarse.reciprocal(divisor), coarse);
    }
}
