package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbArray;
import java.util.function.Supplier;

/**
 * List of the weights of spins 1/2 on limbs, from the block at which u_J/D is largest to both sides. There the ratio of
 * neighbours, e^x (n+1−D)/(n+3+D) from D to D + 2, passes 1 ({@link HalfSpinRatio}; the factors D of u_J cancel), so
 * that no step makes what a number is off by larger.
 *
 * <p>Numbers v in place of u_J/D begin with exactly 1/8. A step upwards truncates a fraction by 1 u, which e^x &lt; 4
 * multiplies, and a product by 2.001 u, and e^x, off by 2 u, adds 2v; a step downwards truncates a product, adds 2v and
 * multiplies that by at most e^x, and truncates a fraction: less than 2.6 (1 + e^x) u either way. Times D, over a power
 * of 2 above all D, v is truncated once more.
 *
 * <p>The ratios of u_J fall with D. So all u_J above the last are below that of a geometric series with its ratio, and
 * those below the first likewise.
 */
final class HalfSpinList {

    /** The largest x: e^x has to stay below 4. */
    static final double LARGEST_X = 1.36;

    /** The largest n: n + 3 + D stays below 2^32 after both are halved. */
    static final long LARGEST_N = 1L << 31;

    /** The binary places of the first number. */
    private static final int FIRST_PLACES = 3;

    private static final double STEP_ERROR = 2.6;
    private static final double ROUND_UP = 1.001;

    private final long n;
    private final double x;
    private final BlockRange range;

    /**
     * Prepares the list of a range.
     *
     * @param n the number of spins
     * @param x x_0, at most {@link #LARGEST_X}
     * @param range not empty
     */
    HalfSpinList(long n, double x, BlockRange range) {
        this.n = n;
        this.x = x;
        this.range = range;
    }

    /** Returns the D of the range at which u_J/D is largest, or the next to it. */
    long heaviest() {
        double peak = Math.floor((n * Math.tanh(x / 2) - range.first()) / 2);
        long last = range.count() - 1;
        long d = range.first() + 2 * Math.max(0, Math.min(last, (long) peak - 1));
        while (d < range.last() && Math.exp(x) * (n + 1 - d) > n + 3 + d) {
            d += 2;
        }
        return d;
    }

    /**
     * Writes the list.
     *
     * @param numbers where it is written
     * @param place the place of the first block of the range; the next after the last block, and one more, are written
     *     over
     * @param q e^−x, off by less than a unit
     * @param inverseQ e^x, off by less than a unit
     * @param heaviest computes u_J of {@link #heaviest}
     */
    WeightUnit write(LimbArray numbers, int place, Ball q, Ball inverseQ, Supplier<Ball> heaviest) {
        int count = Math.toIntExact(range.count());
        int start = place + (int) ((heaviest() - range.first()) / 2);
        int up = place + count;
        numbers.set(up, inverseQ.units(numbers.bits()));
        numbers.set(up + 1, q.units(numbers.bits()));
        numbers.setPower(start, -FIRST_PLACES);
        walk(numbers, place, start, count);
        int shift = BitLength.of(range.last());
        for (int i = 0; i < count; i++) {
            numbers.scale(place + i, place + i, range.first() + 2L * i, shift);
        }
        double steps = Math.max(start - place, up - 1 - start);
        double error = (steps * STEP_ERROR * (1 + Math.exp(x)) + 1) * ROUND_UP;
        double tail = tail(ratio(range.last()), numbers, up - 1, error)
                + (range.first() > 2 ? tail(1 / ratio(range.first() - 2), numbers, place, error) : 0);
        Arithmetic arithmetic = new Arithmetic(numbers.bits());
        return new WeightUnit(error, tail, () -> arithmetic.divide(heaviest.get(), Ball.of(heaviest()))
                .scale(shift + FIRST_PLACES));
    }

    /** Returns u_(J+1)/u_J, in double precision. */
    private double ratio(long d) {
        return Math.exp(x) * (n + 1.0 - d) * (d + 2.0) / ((n + 3.0 + d) * d);
    }

    /** Bounds what follows a number in a geometric series or one that falls faster, in units of the last place. */
    private static double tail(double ratio, LimbArray numbers, int last, double error) {
        double number = Math.scalb(numbers.bound(last), numbers.bits()) + error;
        return ratio < 1 ? number * ratio / (1 - ratio) * ROUND_UP : Double.POSITIVE_INFINITY;
    }

    private void walk(LimbArray numbers, int place, int start, int count) {
        int up = place + count;
        for (int i = start + 1; i < up; i++) {
            Interruption.check();
            long d = range.first() + 2L * (i - 1 - place);
            numbers.ratio(i, i - 1, (n + 1 - d) / 2, (n + 3 + d) / 2);
            numbers.multiplySmall(i, i, up);
        }
        for (int i = start - 1; i >= place; i--) {
            Interruption.check();
            long d = range.first() + 2L * (i - place);
            numbers.multiplySmall(i, i + 1, up + 1);
            numbers.ratio(i, i, (n + 3 + d) / 2, (n + 1 - d) / 2);
        }
    }
}
