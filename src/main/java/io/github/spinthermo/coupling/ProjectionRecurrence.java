package io.github.spinthermo.coupling;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Recurrence of J² in m1, from the end m1 = j1 of its range down to m1 = j1 − μ.
 *
 * <p>At m1 = j1 − k the matrix of J² − J(J+1) in the states |m1, M − m1⟩ has the diagonal element −λ_k, and β_k
 * towards the next k. With C_k the coefficient there, λ_k C_k = β_(k−1) C_(k−1) + β_k C_(k+1), so that C_k is C_0 y_k
 * over the product of β_0 … β_(k−1), with integers
 * <pre>
 * y_0 = 1,  y_(k+1) = λ_k y_k − β²_(k−1) y_(k−1),
 * λ_k = 2 j1 (j2−m2) + 2 m2 k − (j1+j2−J)(Σ+1),  β²_k = (2 j1−k)(k+1)(j2−m2)(j2+m2+1),  m2 = M − j1 + k,
 * </pre>
 * Σ = j1 + j2 + J [Varshalovich, Moskalev, Khersonskii, chapter 8]. Where μ is the smallest entry of the square of
 * Regge it is not beyond the middle of the range: away from the end the coefficient grows or oscillates, and few bits
 * are lost.
 */
final class ProjectionRecurrence {

    private final long steps;
    private final BigInteger twiceJ1;

    /** The numbers j2 − m2 and j2 + m2 at k = 0. */
    private final long down2;
    private final long up2;

    /** Parts of λ_k = constant + linear k + 2 k². */
    private final BigInteger constant;
    private final BigInteger linear;

    /**
     * Takes a coefficient.
     *
     * @param square its square, of which j1 − m1 is a smallest entry
     */
    ProjectionRecurrence(ReggeSquare square) {
        this.steps = square.at(1, 0);
        this.twiceJ1 = BigInteger.valueOf(square.at(2, 0)).add(BigInteger.valueOf(steps));
        this.down2 = square.at(1, 1) + steps;
        this.up2 = square.at(2, 1) - steps;
        BigInteger shortfall = BigInteger.valueOf(square.at(0, 2)).multiply(square.sum().add(BigInteger.ONE));
        this.constant = twiceJ1.multiply(BigInteger.valueOf(down2)).subtract(shortfall);
        this.linear = BigInteger.valueOf(up2).subtract(BigInteger.valueOf(down2)).subtract(twiceJ1);
    }

    /** Returns μ. */
    long steps() {
        return steps;
    }

    /** Returns the bits of the largest number of a step in the middle. */
    int stepBits() {
        return Math.max(constant.bitLength(), betaSquared(steps / 2).bitLength());
    }

    private BigInteger lambda(long k) {
        return linear.add(BigInteger.valueOf(2 * k)).multiply(BigInteger.valueOf(k)).add(constant);
    }

    private BigInteger betaSquared(long k) {
        return twiceJ1.subtract(BigInteger.valueOf(k)).multiply(BigInteger.valueOf(k + 1))
                .multiply(BigInteger.valueOf(down2 - k)).multiply(BigInteger.valueOf(up2 + k + 1));
    }

    /** Returns the element before k, which does not exist before the end. */
    private BigInteger betaSquaredBefore(long k) {
        return k == 0 ? BigInteger.ZERO : betaSquared(k - 1);
    }

    private ThreeTermRecurrence recurrence() {
        return new ThreeTermRecurrence(this::lambda, this::betaSquaredBefore);
    }

    /** Encloses y_μ, to about that many bits of it. */
    Ball last(int bits) {
        return recurrence().value(steps, bits);
    }

    /** Tells whether y_μ is 0. */
    boolean isLastZero() {
        return recurrence().isZero(steps);
    }

    /** Returns y_μ. */
    BigInteger exactLast() {
        return recurrence().exactValue(steps);
    }
}
