package io.github.spinthermo.dicke;

import io.github.spinthermo.markov.JumpCount;
import java.util.Optional;

/**
 * The mean square of the quanta that collective channels emit, less those that they absorb, while populations evolve:
 * counted one after the other, or, where all that can be emitted is, told from what is still to come after each of
 * them.
 *
 * <p><b>Error</b> of the latter, beside what errors of the populations make. If k quanta are emitted in a time t and
 * k' are still to come, the sum is ⟨k²⟩ + 2⟨kk'⟩. In the place i of a row of total spin S the rate of collective
 * emission is Γi(2S + 1 − i), Γi at least, and no emission enlarges i: so ⟨k'⟩ ≤ ⟨i⟩ ≤ Ne^{−Γt}, and the sum is too
 * large by 2N²e^{−Γt} at most. Rounding adds its share for each of N levels, and for sums.
 *
 * @derivation 8.6
 */
public final class QuantaCount {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a level: those of three rates, products, sums, and a division. */
    private static final double LEVEL = 20;

    private final int n;
    private final Optional<JumpCount> each;
    private final Optional<LaterEmission> later;
    private final double most;
    private double square;

    private QuantaCount(int n, Optional<JumpCount> each, Optional<LaterEmission> later, double most) {
        this.n = n;
        this.each = each;
        this.later = later;
        this.most = most;
    }

    /** Counts one after the other; the mean of what is to come is bounded. */
    static QuantaCount ofEach(int n, JumpCount each, double most) {
        return new QuantaCount(n, Optional.of(each), Optional.empty(), most);
    }

    /** Counts all that can be emitted, of which at most so many are left in the mean. */
    static QuantaCount ofAll(int n, LaterEmission later, double most) {
        return new QuantaCount(n, Optional.empty(), Optional.of(later), most);
    }

    /** Returns what counts one after the other. */
    Optional<JumpCount> each() {
        return each;
    }

    /** Takes account of the integral of populations over a step. */
    void add(double[][] integral) {
        square += later.map(all -> product(all.weight(), integral)).orElse(0.0);
    }

    private static double product(double[][] a, double[][] b) {
        double product = 0;
        for (int r = 0; r < a.length; r++) {
            for (int i = 0; i < a[r].length; i++) {
                product += a[r][i] * b[r][i];
            }
        }
        return product;
    }

    /**
     * Returns the mean square.
     *
     * @return ⟨k²⟩ so far
     */
    public double square() {
        return each.map(JumpCount::square).orElse(square);
    }

    /**
     * Bounds the error of the mean square, beside what errors of the populations make.
     *
     * @return the bound
     */
    public double error() {
        double ofSums = DickeEvolution.reportError(n);
        return each.map(count -> count.error(most, ofSums))
                .orElseGet(() -> 2 * n * most + (ofSums + LEVEL * n * ROUNDING) * square);
    }
}
