package io.github.spinthermo.contour;

/** The averages over all blocks that are integrals along the line, in the order of all arrays of this package. */
enum Functional {

    /** I_A = ⟨D coth(D x_B/2)⟩ − ⟨D coth(D x_0/2)⟩. */
    ENERGY,

    /** I_B = ⟨D² csch²(D x_B/2)⟩. */
    VARIANCE,

    /** I_C = ⟨D² (coth(D x_0/2) coth(D x_B/2) − 1)⟩. */
    COVARIANCE,

    /** I_L = ⟨ln(sinh(D x_B/2)/sinh(D x_0/2))⟩ − (x_B − x_0) ⟨D coth(D x_0/2)⟩/2. */
    LOGARITHM,

    /** The weights w_D of single blocks, beside those. */
    WEIGHT;

    /** The number of kernels. */
    static final int COUNT = values().length;
}
