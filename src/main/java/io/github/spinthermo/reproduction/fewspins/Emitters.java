package io.github.spinthermo.reproduction.fewspins;

import java.util.stream.IntStream;

/**
 * Operators of N two-level emitters on all their 2^N levels, and the master equation of the battery before any
 * symmetry is used. The excited level of an emitter is its first.
 *
 * @param count N, small
 */
public record Emitters(int count) {

    /** Operator σ⁻ of one emitter. */
    private static final ComplexMatrix LOWER = ComplexMatrix.of(new double[][] {{0, 0}, {1, 0}});

    /** Operator σ^z of one emitter. */
    private static final ComplexMatrix INVERSION = ComplexMatrix.of(new double[][] {{1, 0}, {0, -1}});

    /**
     * Returns σ⁻ of one emitter.
     *
     * @param emitter its number, from 0
     * @return the operator on all levels
     */
    public ComplexMatrix lower(int emitter) {
        return of(emitter, LOWER);
    }

    /**
     * Returns σ^z of one emitter.
     *
     * @param emitter its number, from 0
     * @return the operator on all levels
     */
    public ComplexMatrix inversion(int emitter) {
        return of(emitter, INVERSION);
    }

    /**
     * Counts the excited emitters in a level.
     *
     * @param level the number of the level, from 0
     * @return how many are excited
     */
    int excitations(int level) {
        return count - Integer.bitCount(level);
    }

    private ComplexMatrix of(int emitter, ComplexMatrix operator) {
        return IntStream.range(0, count).mapToObj(i -> i == emitter ? operator : ComplexMatrix.identity(2))
                .reduce(ComplexMatrix.identity(1), ComplexMatrix::beside);
    }

    /**
     * Returns Σ σ⁻.
     *
     * @return the sum over all emitters
     */
    public ComplexMatrix collectiveLower() {
        return IntStream.range(0, count).mapToObj(this::lower)
                .reduce(ComplexMatrix.zero(1 << count), (sum, one) -> sum.plus(1, one));
    }

    /**
     * Returns Σ σ^z.
     *
     * @return the sum over all emitters
     */
    public ComplexMatrix collectiveInversion() {
        return IntStream.range(0, count).mapToObj(this::inversion)
                .reduce(ComplexMatrix.zero(1 << count), (sum, one) -> sum.plus(1, one));
    }

    /**
     * Returns the state in which all emitters are alike and independent.
     *
     * @param x ⟨σ^x⟩
     * @param y ⟨σ^y⟩
     * @param z ⟨σ^z⟩
     * @return the density matrix
     */
    public ComplexMatrix product(double x, double y, double z) {
        ComplexMatrix one = new ComplexMatrix(new double[][] {{(1 + z) / 2, x / 2}, {x / 2, (1 - z) / 2}},
                new double[][] {{0, -y / 2}, {y / 2, 0}});
        return IntStream.range(0, count).mapToObj(i -> one)
                .reduce(ComplexMatrix.identity(1), ComplexMatrix::beside);
    }

    /**
     * Computes D[o]ρ = oρo⁺ − {o⁺o, ρ}/2.
     *
     * @param o the jump operator
     * @param state ρ
     * @return the rate of change that it causes
     */
    public static ComplexMatrix dissipator(ComplexMatrix o, ComplexMatrix state) {
        ComplexMatrix rate = o.adjoint().times(o);
        return o.times(state).times(o.adjoint()).plus(-0.5, rate.times(state)).plus(-0.5, state.times(rate));
    }

    /**
     * Computes the rate of change of a state, Γ D[Σσ⁻]ρ + γ Σ D[σ⁻]ρ.
     *
     * @param collectiveGamma Γ, the rate of collective emission
     * @param gamma γ, the rate at which each emitter emits by itself
     * @param state ρ
     * @return dρ/dt
     */
    public ComplexMatrix derivative(double collectiveGamma, double gamma, ComplexMatrix state) {
        ComplexMatrix sum = dissipator(collectiveLower(), state).times(collectiveGamma);
        for (int i = 0; i < count; i++) {
            sum = sum.plus(gamma, dissipator(lower(i), state));
        }
        return sum;
    }
}
