package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.BitLength;
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

    /** Steps that are multiplied out exactly before anything is rounded. */
    private static final int LEAF = 6;

    /** Bits by which the numbers are longer than the result is accurate, and more for each level of products. */
    private static final int GUARD = 24;
    private static final int GUARD_OF_LEVEL = 4;

    /** A number of bits at which nothing is rounded. */
    private static final int EXACT = Integer.MAX_VALUE;

    /** A prime, 2^127 − 1: a number that it does not divide is not 0. */
    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    private final long steps;
    private final BigInteger twiceJ1;

    /** The numbers j2 − m2 and j2 + m2 at k = 0. */
    private final long down2;
    private final long up2;

    /** Parts of λ_k = constant + linear k + 2 k². */
    private final BigInteger constant;
    private final BigInteger linear;

    /** Binary logarithm of the usual size of β, by which the entries of matrices are made alike. */
    private final int balance;

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
        this.balance = betaSquared(steps / 2).bitLength() / 2;
    }

    /** Returns μ. */
    long steps() {
        return steps;
    }

    /** Returns the bits of the largest number of a step. */
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

    /** Encloses y_μ, to about that many bits of it. */
    Ball last(int bits) {
        int levels = BitLength.of(steps);
        return enclosed(product(0, steps, bits + GUARD + GUARD_OF_LEVEL * levels));
    }

    private static Ball enclosed(TransferMatrix product) {
        return product.radius().bitLength() < Long.SIZE - 1
                ? new Ball(product.m11(), product.radius().longValueExact(), product.exponent())
                : Ball.UNKNOWN;
    }

    /** Tells whether y_μ is 0: not if the prime does not divide it, and else by computing all of it. */
    boolean isLastZero() {
        return isLastDivisible() && exactLast().signum() == 0;
    }

    /** Returns y_μ. */
    BigInteger exactLast() {
        TransferMatrix product = product(0, steps, EXACT);
        return product.m11().shiftRight(Math.toIntExact(-product.exponent()));
    }

    private boolean isLastDivisible() {
        BigInteger before = BigInteger.ZERO;
        BigInteger y = BigInteger.ONE;
        for (long k = 0; k < steps; k++) {
            Interruption.check();
            BigInteger next = lambda(k).multiply(y).subtract(betaSquaredBefore(k).multiply(before)).mod(PRIME);
            before = y;
            y = next;
        }
        return y.signum() == 0;
    }

    /** Returns the product of the matrices of the steps from first to before last, the later ones to the left. */
    private TransferMatrix product(long first, long last, int bits) {
        if (last - first <= LEAF) {
            return leaf(first, last).rounded(bits);
        }
        long middle = (first + last) >>> 1;
        return product(middle, last, bits).times(product(first, middle, bits), bits);
    }

    /**
     * Returns the product of a few steps, exactly. For vectors (y_k, 2^q y_(k−1)) with 2^q about β a step is
     * ((λ, −β²/2^q), (2^q, 0)), whose entries are of like size.
     */
    private TransferMatrix leaf(long first, long last) {
        Interruption.check();
        BigInteger left = BigInteger.ONE;
        BigInteger leftBefore = BigInteger.ZERO;
        BigInteger right = BigInteger.ZERO;
        BigInteger rightBefore = BigInteger.ONE;
        for (long k = first; k < last; k++) {
            BigInteger lambda = lambda(k);
            BigInteger beta = betaSquaredBefore(k);
            BigInteger nextLeft = lambda.multiply(left).subtract(beta.multiply(leftBefore));
            BigInteger nextRight = lambda.multiply(right).subtract(beta.multiply(rightBefore));
            leftBefore = left;
            rightBefore = right;
            left = nextLeft;
            right = nextRight;
        }
        return new TransferMatrix(left.shiftLeft(balance), right, leftBefore.shiftLeft(2 * balance),
                rightBefore.shiftLeft(balance), BigInteger.ZERO, -balance);
    }
}
