package io.github.spinthermo.coupling;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Squares ⟨j1 m1 j2 m2|J M⟩² over all J, enclosed, by the recurrence of J_1z from both ends of the range.
 *
 * <p>With t = 2J, t_i = 2 j_i, μ = 2M, μ_1 = 2 m1, the coefficients C_J of one product state obey
 * <pre>
 * B_J C_J = A_J C_(J−1) + A_(J+1) C_(J+1),   B_J = N/(4t(t+2)),   A_J² = P/(64 t²(t²−1)),
 * N = 2 μ_1 t(t+2) − μ (t(t+2) + t_1(t_1+2) − t_2(t_2+2)),
 * P = (t²−μ²)(t²−(t_1−t_2)²)((t_1+t_2+2)²−t²)
 * </pre>
 * [Varshalovich, Moskalev, Khersonskii, chapter 8]. With D = 4t(t+1)(t+2), and 2 for t = 0, the products D B and
 * A_J² D_J D_(J−1) are integers, and C is the coefficient at an end times a solution of a {@link ThreeTermRecurrence}
 * over the product of all A D between. Away from an end a solution grows or oscillates and then may fall, where it
 * loses bits; of the two enclosures of a square the narrower one is taken.
 */
final class EnclosedFamily {

    /** Bits that the products may lose. */
    private static final int GUARD = 32;

    /** Measured: an enclosure of one square, and the bytes of what is kept of it beside its bits. */
    private static final LimbCost MEMBER = new LimbCost(6e-6, 1.2e-6, 1);
    private static final double MEMBER_BYTES = 1200;

    private final Latest<Ball[]> squares = new Latest<>(this::enclosed);
    private final HalfInteger j1;
    private final HalfInteger m1;
    private final HalfInteger j2;
    private final HalfInteger m2;
    private final long lowest;
    private final long highest;

    EnclosedFamily(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2) {
        this.j1 = j1;
        this.m1 = m1;
        this.j2 = j2;
        this.m2 = m2;
        this.lowest = Math.max(Math.abs(j1.twice() - j2.twice()), Math.abs(m1.twice() + m2.twice()));
        this.highest = j1.twice() + j2.twice();
    }

    /** Tells whether enclosures to so many bits are had sooner than the integers, which grow with the smaller spin. */
    static boolean isSooner(HalfInteger j1, HalfInteger j2, int bits) {
        return 2L * bits <= Math.min(j1.twice(), j2.twice());
    }

    /** Estimates what the enclosures of all squares need. */
    static Estimate estimate(HalfInteger j1, HalfInteger j2, int bits) {
        return new Estimate(MEMBER_BYTES + bits, MEMBER.seconds(bits)).times(Math.min(j1.twice(), j2.twice()) + 1.0);
    }

    /** Returns all J, ascending. */
    List<HalfInteger> totalSpins() {
        return LongStream.rangeClosed(0, steps()).mapToObj(k -> HalfInteger.ofTwice(lowest + 2 * k)).toList();
    }

    /** Encloses one square. */
    Ball square(HalfInteger totalSpin, int bits) {
        return squares.at(bits)[(int) ((totalSpin.twice() - lowest) / 2)];
    }

    private int steps() {
        return Math.toIntExact((highest - lowest) / 2);
    }

    /** Returns D B at 2J = t. */
    private BigInteger own(long t) {
        if (t == 0) {
            return big(m1.twice());
        }
        BigInteger square = square(t);
        BigInteger mean = square.add(square(j1.twice())).subtract(square(j2.twice()));
        return square.multiply(big(2 * m1.twice())).subtract(mean.multiply(big(m1.twice() + m2.twice())))
                .multiply(big(t + 1));
    }

    /** Returns A_J² D_J D_(J−1) at 2J = t. */
    private BigInteger between(long t) {
        BigInteger quarter = p(t).shiftRight(2);
        return t == 2 && lowest == 0 ? quarter : quarter.multiply(big(t - 2)).multiply(big(t + 2));
    }

    private BigInteger p(long t) {
        long m = m1.twice() + m2.twice();
        long difference = j1.twice() - j2.twice();
        return big(t - m).multiply(big(t + m)).multiply(big(t - difference)).multiply(big(t + difference))
                .multiply(big(highest + 2 - t)).multiply(big(highest + 2 + t));
    }

    private static BigInteger square(long twice) {
        return big(twice).multiply(big(twice + 2));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    /** Encloses the squares, J ascending. Those that vanish by a symmetry are 0. */
    private Ball[] enclosed(int bits) {
        Arithmetic a = new Arithmetic(bits + GUARD);
        Ball[] up = new ThreeTermRecurrence(k -> own(lowest + 2 * k),
                k -> k == 0 ? BigInteger.ZERO : between(lowest + 2 * k)).values(steps(), bits);
        Ball[] down = new ThreeTermRecurrence(k -> own(highest - 2 * k),
                k -> k == 0 ? BigInteger.ZERO : between(highest - 2 * k + 2)).values(steps(), bits);
        Ball[] squares = new Ball[steps() + 1];
        Ball factor = end(lowest, bits);
        for (int k = 0; k < squares.length; k++) {
            squares[k] = a.multiply(factor, a.multiply(up[k], up[k]));
            factor = a.multiply(factor, rise(a, lowest + 2L * k));
        }
        factor = end(highest, bits);
        for (int k = steps(); k >= 0; k--) {
            Ball solution = down[steps() - k];
            squares[k] = isOwnOpposite(lowest + 2L * k)
                    ? Ball.ZERO
                    : narrower(squares[k], a.multiply(factor, a.multiply(solution, solution)));
            factor = a.multiply(factor, fall(a, lowest + 2L * k));
        }
        return squares;
    }

    private boolean isOwnOpposite(long t) {
        return ReggeSquare.of(j1, m1, j2, m2, HalfInteger.ofTwice(t)).isOwnOpposite();
    }

    private static Ball narrower(Ball one, Ball other) {
        return one.certainBits() >= other.certainBits() ? one : other;
    }

    /** Returns 1/(A_(J+1) D_J)² at 2J = t; unknown at the upper end, beyond which there is nothing. */
    private Ball rise(Arithmetic a, long t) {
        BigInteger next = p(t + 2);
        return t == 0
                ? a.ratio(big(192), next)
                : a.ratio(big(4 * (t + 3)), next.multiply(big(t)).multiply(big(t)).multiply(big(t + 1)));
    }

    /** Returns 1/(A_J D_J)² at 2J = t; unknown at the lower end, beyond which there is nothing. */
    private Ball fall(Arithmetic a, long t) {
        return a.ratio(big(4 * (t - 1)), p(t).multiply(big(t + 1)).multiply(big(t + 2)).multiply(big(t + 2)));
    }

    /** Encloses the square at an end, which is a quotient of factorials. */
    private Ball end(long t, int bits) {
        HalfInteger totalSpin = HalfInteger.ofTwice(t);
        return new RecurrentCoefficient(ReggeSquare.of(j1, m1, j2, m2, totalSpin), totalSpin.dimension())
                .square(bits + GUARD);
    }
}
