package io.github.spinthermo.dicke;

/**
 * Sums over populations, linear in them.
 *
 * @param excitation Σ p M
 * @param length Σ p S
 * @param square Σ p S(S + 1)
 */
public record Moments(double excitation, double length, double square) {

    /** The moments of no populations. */
    public static final Moments NONE = new Moments(0, 0, 0);

    /**
     * Adds a multiple of other moments.
     *
     * @param factor the factor
     * @param other the other moments
     * @return the sum
     */
    public Moments plus(double factor, Moments other) {
        return new Moments(excitation + factor * other.excitation, length + factor * other.length,
                square + factor * other.square);
    }

    /**
     * Computes the effective length of the spin.
     *
     * @return S_eff with S_eff(S_eff + 1) = ⟨S²⟩, for populations of sum 1
     */
    public double effectiveLength() {
        return 2 * square / (1 + Math.sqrt(1 + 4 * square));
    }
}
