package io.github.spinthermo.contour;

/** Places of the averages over all blocks that are integrals along the line, in all arrays of this package. */
final class Functional {

    /** The place of I_A = ⟨D coth(D x_B/2)⟩ − ⟨D coth(D x_0/2)⟩. */
    static final int ENERGY = 0;

    /** The place of I_B = ⟨D² csch²(D x_B/2)⟩. */
    static final int VARIANCE = 1;

    /** The place of I_C = ⟨D² (coth(D x_0/2) coth(D x_B/2) − 1)⟩. */
    static final int COVARIANCE = 2;

    /** The place of I_L = ⟨ln(sinh(D x_B/2)/sinh(D x_0/2))⟩ − (x_B − x_0) ⟨D coth(D x_0/2)⟩/2. */
    static final int LOGARITHM = 3;

    /** The place of the weights w_D of single blocks, after those four. */
    static final int WEIGHT = 4;

    /** The number of places. */
    static final int COUNT = 5;

    private Functional() { }
}
