package io.github.spinthermo.contour;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Kernels of the four averages at one node, with their images.
 *
 * <p>With u = πv/x, v = (θ − ix_0)/2 = m (sinh t − i)/2, they are
 * <pre>
 * csch² u_B,   (u_B coth u_B − 1) csch² u_B,   coth u_B csch² u_B,   (coth u_B − coth u_0)/v.
 * </pre>
 * Where Re u ≥ 0, with E = e^−2u and g = E/(1 − E): csch² u = 4 g (1 + g) and coth u = 1 + 2g, so that nothing
 * overflows. The image k has v + πk in place of v, and E e^(−2π²k/x) in place of E; that on the other side is odd in
 * u, and has e^(2u − 2π²k/x).
 *
 * <p>The images are added up with the sign ε^k, ε = −1 if D is odd, since χ(θ + 2π)^n sin((θ + 2π)/2) = ε χ(θ)^n
 * sin(θ/2).
 */
final class Kernels {

    /** Bits beyond those of the plane for numbers that are rounded to it. */
    private static final int GUARD = 32;

    private final FixedPlane plane;
    private final int images;
    private final boolean alternate;
    private final FixedComplex halfM;
    private final FixedComplex pi;
    private final Temperature bath;
    private final Temperature start;

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
        this.halfM = plane.of(arithmetic.ratio(m.divide(2)));
        this.pi = plane.of(arithmetic.pi());
        this.bath = new Temperature(arithmetic, m, xB);
        this.start = new Temperature(arithmetic, m, x0);
    }

    /** The numbers that belong to one temperature x. */
    private final class Temperature {

        /** π/x. */
        private final FixedComplex overX;

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
            this.overX = plane.of(overTemperature);
            this.twiceRho = plane.of(arithmetic.multiply(arithmetic.pi(), arithmetic.ratio(m.divide(x))));
            this.shift = plane.of(arithmetic.multiply(arithmetic.pi(), overTemperature).scale(1));
            this.phase = plane.exp(new FixedComplex(FixedComplex.ZERO.re(), twiceRho.re(), twiceRho.error()));
            this.imageFactor = images > 0 ? plane.exp(shift.negate()) : FixedComplex.ZERO;
        }

        /** Returns E = e^(−2ρ sinh t) e^(2ρi). */
        FixedComplex power(FixedComplex sinh) {
            return plane.multiply(plane.exp(plane.multiply(twiceRho, sinh).negate()), phase);
        }

        /** Returns e^(2u − 2π²/x). */
        FixedComplex opposite(FixedComplex sinh) {
            FixedComplex exponent = plane.multiply(twiceRho, sinh).subtract(shift);
            return plane.multiply(plane.exp(exponent), phase.conjugate());
        }
    }

    /** Sums over the images, in the order of {@link Functional}. */
    private final class Sums {

        private final FixedComplex[] values =
                {FixedComplex.ZERO, FixedComplex.ZERO, FixedComplex.ZERO, FixedComplex.ZERO};

        /**
         * Adds an image.
         *
         * @param powerB E at x_B, or its counterpart on the other side
         * @param power0 that at x_0
         * @param v v + πk
         * @param isOpposite whether Re v is negative
         * @param isNegative whether it is subtracted
         */
        void add(FixedComplex powerB, FixedComplex power0, FixedComplex v, boolean isOpposite, boolean isNegative) {
            FixedComplex g = excitation(powerB);
            FixedComplex square = plane.multiply(g, one().add(g)).shiftLeft(2);
            FixedComplex coth = signed(one().add(g.shiftLeft(1)), isOpposite);
            FixedComplex cube = plane.multiply(coth, square);
            FixedComplex u = plane.multiply(v, bath.overX);
            FixedComplex difference = signed(g.subtract(excitation(power0)).shiftLeft(1), isOpposite);
            add(Functional.ENERGY, square, isNegative);
            add(Functional.VARIANCE, plane.multiply(u, cube).subtract(square), isNegative);
            add(Functional.COVARIANCE, cube, isNegative);
            add(Functional.LOGARITHM, plane.multiply(difference, plane.reciprocal(v)), isNegative);
        }

        private void add(Functional functional, FixedComplex value, boolean isNegative) {
            values[functional.ordinal()] = values[functional.ordinal()].add(signed(value, isNegative));
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
        FixedComplex v = plane.multiply(halfM, sinh);
        FixedComplex shifted = new FixedComplex(v.re(), halfM.re().negate(), v.error() + halfM.error());
        FixedComplex powerB = bath.power(sinh);
        FixedComplex power0 = start.power(sinh);
        Sums sums = new Sums();
        sums.add(powerB, power0, shifted, false, false);
        if (images > 0) {
            addImages(sums, shifted, plane.multiply(powerB, bath.imageFactor),
                    plane.multiply(power0, start.imageFactor), false);
            addImages(sums, shifted, bath.opposite(sinh), start.opposite(sinh), true);
        }
        return sums.values;
    }

    private void addImages(Sums sums, FixedComplex v, FixedComplex firstB, FixedComplex first0, boolean isOpposite) {
        FixedComplex powerB = firstB;
        FixedComplex power0 = first0;
        for (int k = 1; ; k++) {
            FixedComplex shift = signed(pi.times(k), isOpposite);
            sums.add(powerB, power0, v.add(shift), isOpposite, alternate && k % 2 == 1);
            if (k == images) {
                return;
            }
            powerB = plane.multiply(powerB, bath.imageFactor);
            power0 = plane.multiply(power0, start.imageFactor);
        }
    }
}
