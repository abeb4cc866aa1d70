package io.github.spinthermo.reproduction.check;

import java.util.stream.IntStream;

/**
 * Two-level emitters one by one, with all their 2^N levels: what the master equation of the battery is before
 * anything is done to it. The excited level is the first.
 *
 * @param count N, small
 */
public record Emitters(int count) {

    private static final ComplexMatrix LOWER = ComplexMatrix.of(new double[][] {{0, 0}, {1, 0}});
    private static final ComplexMatrix INVERSION = ComplexMatrix.of(new double[][] {{1, 0}, {0, -1}});

    /** Returns σ⁻ of one. */
    public ComplexMatrix lower(int emitter) {
        return of(emitter, LOWER);
    }

    /** Returns σ^z of one. */
    public ComplexMatrix inversion(int emitter) {
        return of(emitter, INVERSION);
    }

    /** Counts the emitters of a level that are excited. */
    public int excitations(int level) {
        return count - Integer.bitCount(level);
    }

    private ComplexMatrix of(int emitter, ComplexMatrix operator) {
        return IntStream.range(0, count).mapToObj(i -> i == emitter ? operator : ComplexMatrix.identity(2))
                .reduce(ComplexMatrix.identity(1), ComplexMatrix::beside);
    }

    /** Returns Σ σ⁻. */
    public ComplexMatrix collectiveLower() {
        return IntStream.range(0, count).mapToObj(this::lower)
                .reduce(ComplexMatrix.zero(1 << count), (sum, one) -> sum.plus(1, one));
    }

    /** Returns Σ σ^z. */
    public ComplexMatrix collectiveInversion() {
        return IntStream.range(0, count).mapToObj(this::inversion)
                .reduce(ComplexMatrix.zero(1 << count), (sum, one) -> sum.plus(1, one));
    }

    /** Returns all emitters in one state, given by ⟨σ^x⟩, ⟨σ^y⟩, ⟨σ^z⟩. */
    public ComplexMatrix product(double x, double y, double z) {
        ComplexMatrix one = new ComplexMatrix(new double[][] {{(1 + z) / 2, x / 2}, {x / 2, (1 - z) / 2}},
                new double[][] {{0, -y / 2}, {y / 2, 0}});
        return IntStream.range(0, count).mapToObj(i -> one)
                .reduce(ComplexMatrix.identity(1), ComplexMatrix::beside);
    }

    /** Computes D[o]ρ = oρo⁺ − {o⁺o, ρ}/2. */
    public static ComplexMatrix dissipator(ComplexMatrix o, ComplexMatrix state) {
        ComplexMatrix rate = o.adjoint().times(o);
        return o.times(state).times(o.adjoint()).plus(-0.5, rate.times(state)).plus(-0.5, state.times(rate));
    }

    /** Returns Γ D[Σσ⁻]ρ + γ Σ D[σ⁻]ρ. */
    public ComplexMatrix derivative(double collectiveGamma, double gamma, ComplexMatrix state) {
        ComplexMatrix sum = dissipator(collectiveLower(), state).times(collectiveGamma);
        for (int i = 0; i < count; i++) {
            sum = sum.plus(gamma, dissipator(lower(i), state));
        }
        return sum;
    }
}
