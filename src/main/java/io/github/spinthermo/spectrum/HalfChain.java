package io.github.spinthermo.spectrum;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Enclosure;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Symmetric or antisymmetric half of the chain of links of a block, whose eigenvalues are the rates but 0.
 *
 * <p>The generator is B^T B with one row of B for each link m − 1, m. B B^T has the other eigenvalues: it is D^(1/2) T
 * D^(1/2) in units of κ, with the diagonal d_k = k (2J + 1 − k), k = 1, …, 2J, and T tridiagonal of 1 and −c, c =
 * √(γ↓γ↑)/κ = 1/(2 cosh(x/2)). As d_k = d_(2J+1−k), its eigenvectors are symmetric and antisymmetric in turn, the
 * positive one of the smallest eigenvalue first.
 *
 * <p>Pivots from both ends, f_k = d_k − z − c² d_k d_(k−1)/f_(k−1) and g_k alike, meet in one place k at
 * <pre>γ = d_k − z − c² d_k d_(k−1)/f_(k−1) − c² d_k d_(k+1)/g_(k+1).</pre>
 * If ν pivots but γ are negative, then the eigenvalue number ν + 1 lies between z and z + γ. For as many pivots are
 * negative as there are eigenvalues below z (Sylvester), and 1/γ is an element of the resolvent, Σ_i v_i²/(λ_i − z)
 * with Σ v_i² = 1, so that some λ_i lies within |γ| of z, on the side that the sign of γ tells.
 *
 * @derivation 7.1.2
 */
final class HalfChain {

    private final long levels;
    private final long size;
    private final boolean isSymmetric;

    /** Pivots that meet in one place: how many of the others are negative, and the one there. */
    record Meeting(long negative, Ball gamma) {

        /** Encloses the eigenvalue number negative + 1; an integer z is excluded where the sign of γ is certain. */
        Enclosure around(Ball z, Arithmetic a) {
            Ball within = gamma.isZero() ? Ball.ZERO : new Ball(BigInteger.ZERO, 1, gamma.top());
            Enclosure enclosure = Enclosures.of(a.add(z, within));
            return z.exponent() < 0 ? enclosure
                    : Enclosures.beside(BigFraction.of(z.midpoint().shiftLeft((int) z.exponent())), gamma, enclosure);
        }
    }

    HalfChain(long twiceSpin, boolean isSymmetric) {
        this.levels = twiceSpin + 1;
        this.size = isSymmetric ? levels / 2 : twiceSpin / 2;
        this.isSymmetric = isSymmetric;
    }

    /** Returns the number of eigenvalues. */
    long size() {
        return size;
    }

    /** Returns d_k. */
    long diagonal(long k) {
        return Math.multiplyExact(k, levels - k);
    }

    /** Tells whether a link lies in the middle of the whole chain, so that the half ends in it. */
    boolean endsInLink() {
        return levels % 2 == 0 && isSymmetric;
    }

    /** Returns the factor of c that is taken from the last diagonal element of T. */
    int endShift() {
        return levels % 2 == 0 ? 0 : isSymmetric ? 1 : -1;
    }

    /** Returns the pivots at z that meet in place k; empty where a sign is not certain. */
    Optional<Meeting> meeting(Ball z, long k, Ball c, Arithmetic a) {
        Pass fromStart = new Pass(z, c, a);
        for (long j = 1; j < k; j++) {
            fromStart.advance(j, j - 1);
        }
        Pass fromEnd = new Pass(z, c, a);
        for (long j = size; j > k; j--) {
            fromEnd.advance(j, j + 1);
        }
        Ball gamma = a.subtract(fromStart.next(k, k - 1), fromEnd.link(k, k + 1));
        return gamma.isUnknown() ? Optional.empty()
                : Optional.of(new Meeting(fromStart.negative + fromEnd.negative, gamma));
    }

    /** Pivots from one end. */
    private final class Pass {

        private final Ball z;
        private final Ball c;
        private final Ball square;
        private final Arithmetic a;
        private Ball pivot = Ball.ZERO;
        private boolean isBegun;
        private long negative;

        Pass(Ball z, Ball c, Arithmetic a) {
            this.z = z;
            this.c = c;
            this.square = a.multiply(c, c);
            this.a = a;
        }

        /** Goes on from place i to its neighbour j. */
        void advance(long j, long i) {
            pivot = next(j, i);
            isBegun = true;
            negative += pivot.certainSign() < 0 ? 1 : 0;
        }

        /** Returns the pivot in place j, next to place i, where this pass is. */
        Ball next(long j, long i) {
            Ball free = a.subtract(Ball.of(diagonal(j)), z);
            Ball shifted = j < size || endShift() == 0 ? free
                    : a.subtract(free, a.multiply(c, Ball.of(endShift() * diagonal(j))));
            return a.subtract(shifted, link(j, i));
        }

        /** Returns c² d_i d_j/pivot for the link of places i and j, twice that where the half ends in it. */
        Ball link(long j, long i) {
            if (!isBegun) {
                return Ball.ZERO;
            }
            Ball product = Ball.of(BigInteger.valueOf(diagonal(i)).multiply(BigInteger.valueOf(diagonal(j))));
            Ball link = a.divide(a.multiply(square, product), pivot);
            return Math.max(i, j) == size && endsInLink() ? link.scale(1) : link;
        }
    }
}
