package io.github.spinthermo.contour;

import io.github.spinthermo.cost.Interruption;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums over all images but the central one of the three kernels that are rational in E = e^−2u: csch² u, (u coth u − 1)
 * csch² u and coth u csch² u.
 *
 * <p>With p = e^(−2π²/x), csch² u = 4 Σ_j j E^j and coth u csch² u = 4 Σ_j j² E^j, the sum over the images k ≥ 1 is
 * taken first: Σ_k ε^k p^(kj) = ε p^j/(1 − ε p^j), and with a factor k it is ε p^j/(1 − ε p^j)². On the other side E
 * has −1 as its power, and coth is odd. With F = E p and F' = p/E, s_j = ε/(1 − ε p^j), t_j = ε/(1 − ε p^j)²:
 * <pre>
 * Σ csch² u_k = 4 Σ_j j s_j (F^j + F'^j)
 * Σ coth u_k csch² u_k = 4 Σ_j j² s_j (F^j − F'^j)
 * Σ u_k coth u_k csch² u_k = u times that + (4π²/x) Σ_j j² t_j (F^j + F'^j).
 * </pre>
 * All j are summed up to the first whose powers are below their errors. As |F|, |F'|, p ≤ 1/16, the sum of (1 + k/j)²
 * 16^−k over k ≥ 1 is below 0.3, and |t_j|, |s_j| are below 1.2, what follows it is less than j² (|F|^j + |F'|^j).
 */
final class ImageSums {

    /** The largest |F| that the bound of the rest is good for. */
    private static final double LARGEST_POWER = 1.0 / 16;

    private final FixedPlane plane;
    private final FixedComplex quarterShift;
    private final List<FixedComplex> ofSingle = new ArrayList<>();
    private final List<FixedComplex> ofDouble = new ArrayList<>();
    private final FixedComplex imageFactor;
    private final boolean alternate;

    /**
     * Prepares the sums.
     *
     * @param plane the arithmetic
     * @param shift 2π²/x
     * @param imageFactor p
     * @param alternate whether ε is −1
     */
    ImageSums(FixedPlane plane, FixedComplex shift, FixedComplex imageFactor, boolean alternate) {
        this.plane = plane;
        this.quarterShift = shift.shiftRight(1);
        this.imageFactor = imageFactor;
        this.alternate = alternate;
    }

    /** Prepares s_j and t_j for one more j. */
    private void addFactors(FixedComplex powerOfImage) {
        FixedComplex signed = alternate ? powerOfImage.negate() : powerOfImage;
        FixedComplex inverse = plane.reciprocal(plane.of(1L).subtract(signed));
        ofSingle.add(alternate ? inverse.negate() : inverse);
        FixedComplex square = plane.multiply(inverse, inverse);
        ofDouble.add(alternate ? square.negate() : square);
    }

    private void prepare(int count) {
        FixedComplex power = imageFactor;
        for (int i = 1; i < count; i++) {
            power = plane.multiply(power, imageFactor);
        }
        while (ofSingle.size() < count) {
            addFactors(power);
            power = plane.multiply(power, imageFactor);
        }
    }

    /**
     * Sums.
     *
     * @param ahead F
     * @param behind F'
     * @param u u at the centre
     * @return the three sums
     */
    FixedComplex[] at(FixedComplex ahead, FixedComplex behind, FixedComplex u) {
        if (!(plane.largest(ahead) <= LARGEST_POWER && plane.largest(behind) <= LARGEST_POWER)) {
            return new FixedComplex[] {FixedComplex.UNKNOWN, FixedComplex.UNKNOWN, FixedComplex.UNKNOWN};
        }
        FixedComplex square = FixedComplex.ZERO;
        FixedComplex cube = FixedComplex.ZERO;
        FixedComplex moment = FixedComplex.ZERO;
        FixedComplex powerAhead = ahead;
        FixedComplex powerBehind = behind;
        for (int j = 1; ; j++) {
            Interruption.check();
            prepare(j);
            FixedComplex sum = powerAhead.add(powerBehind);
            FixedComplex difference = powerAhead.subtract(powerBehind);
            square = square.add(plane.multiply(ofSingle.get(j - 1), sum).times(j));
            cube = cube.add(plane.multiply(ofSingle.get(j - 1), difference).times((long) j * j));
            moment = moment.add(plane.multiply(ofDouble.get(j - 1), sum).times((long) j * j));
            if (isGone(powerAhead) && isGone(powerBehind)) {
                double rest = (double) j * j * (units(powerAhead) + units(powerBehind));
                square = widen(square, rest);
                cube = widen(cube, rest);
                moment = widen(moment, rest);
                break;
            }
            powerAhead = plane.multiply(powerAhead, ahead);
            powerBehind = plane.multiply(powerBehind, behind);
        }
        FixedComplex withU = plane.multiply(u, cube).add(plane.multiply(quarterShift, moment));
        return new FixedComplex[] {
            square.shiftLeft(2), withU.subtract(square).shiftLeft(2), cube.shiftLeft(2)};
    }

    private static boolean isGone(FixedComplex power) {
        return power.re().bitLength() <= 1 && power.im().bitLength() <= 1;
    }

    /** Returns an upper bound of the magnitude of a power, in units. */
    private static double units(FixedComplex power) {
        return power.re().abs().add(power.im().abs()).doubleValue() + power.error();
    }

    private static FixedComplex widen(FixedComplex sum, double rest) {
        return new FixedComplex(sum.re(), sum.im(), sum.error() + rest);
    }
}
