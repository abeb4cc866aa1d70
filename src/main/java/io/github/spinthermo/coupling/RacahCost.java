package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.spin.HalfInteger;

/**
 * Memory and time of exact coefficients by Racah's sum and by the recurrences of families, which follow from the
 * smallest and the largest angular momentum.
 *
 * @param smallest twice the smallest
 * @param largest twice the largest
 */
record RacahCost(double smallest, double largest) {

    /** Measured: seconds for a term of the sum, and for each of its 32-bit limbs. */
    private static final double TERM_SECONDS = 1e-6;
    private static final double LIMB_SECONDS = 1e-8;

    /** Measured on lowest terms: seconds for each bit of the result and each 32-bit limb of the sum. */
    private static final double REDUCTION_SECONDS = 1.1e-9;

    /** Measured: the integers of a coefficient that is kept, and while it is reduced, in multiples of the sum. */
    private static final double KEPT = 12;
    private static final double REDUCED = 16;

    /** The number of products with short factors that a member of a family takes. */
    private static final double FAMILY_STEP = 12;

    /** Bytes needed where the longest product, of less than 4 times the bits of the sum, has 2^31 bits. */
    static final double LARGEST_BYTES = REDUCED * 0x1p31 / 4 / Byte.SIZE;

    /** Measured: the bytes of a coefficient that is kept, without the digits of its integers. */
    private static final double OBJECT_BYTES = 400;

    static RacahCost of(HalfInteger j1, HalfInteger j2, HalfInteger totalSpin) {
        return new RacahCost(Math.min(totalSpin.twice(), Math.min(j1.twice(), j2.twice())),
                Math.max(totalSpin.twice(), Math.max(j1.twice(), j2.twice())));
    }

    /** Estimates a sum of that many terms, and the lowest terms of its square. */
    Estimate sum(double terms) {
        return new Estimate(REDUCED * Integer.BYTES * limbs(),
                terms * (TERM_SECONDS + LIMB_SECONDS * limbs()) + REDUCTION_SECONDS * resultBits() * limbs());
    }

    /** Estimates at most a family over J or over m1, the squares not reduced. */
    static Estimate family(HalfInteger j1, HalfInteger j2) {
        RacahCost cost = new RacahCost(Math.min(j1.twice(), j2.twice()), Math.max(j1.twice(), j2.twice()));
        double seconds = FAMILY_STEP * (TERM_SECONDS + LIMB_SECONDS * cost.limbs());
        return new Estimate(OBJECT_BYTES + KEPT * Integer.BYTES * cost.limbs(), seconds).times(cost.smallest + 1);
    }

    /** Estimates the bits of the denominator of a square in lowest terms; measured, they are 0.3 to 1.2 of it. */
    double resultBits() {
        return smallest * BinaryLogarithm.of(2 * (largest + 1) / (smallest + 1));
    }

    /** Bounds the limbs of a product of 2 j2 + 1 factors of the size of J + j1 or less. */
    private double limbs() {
        return (smallest + 1) * (BinaryLogarithm.of(2 * largest + 2) + 1) / Integer.SIZE;
    }
}
