package io.github.spinthermo.fixed;

import java.util.ArrayList;
import java.util.List;

/**
 * Reciprocals m = 1/(1 − r) for several r from 0 to below 1 by one division: that of 1 by the product of all 1 − r. A
 * product with 1 − r is a number less its product with r, which is the shorter the smaller r is.
 *
 * <p>Products p are multiplied by the powers of 2 that keep them from 1/2 to 1, reciprocals R of them likewise from 1
 * to 2. With products that are cut off by less than δ = 2^−15 of a unit, and relative to itself, p (1 − r) ≥ (1 − r)/2
 * is off by less than 2m δ, R (1 − r) ≥ 1 − r by less than m δ, the first R by δ, and R p ≥ 1/2, which is m over a
 * power of 2, by 2 δ. With M the sum of all m, the first R is off by less than (2M + 1) δ, each R by less than (3M + 1)
 * δ, and each m by less than (5M + 3) δ.
 *
 * @param <N> the kind of numbers
 */
public final class BatchInversion<N> {

    /** The most that a product is cut off by, in units. */
    private static final double CUT_OFF = 0x1p-15;

    private final FixedNumbers<N> numbers;
    private final N one;
    private final List<N> products = new ArrayList<>();
    private final int[] shifts;

    private BatchInversion(FixedNumbers<N> numbers, int count) {
        this.numbers = numbers;
        this.one = numbers.one();
        this.products.add(one);
        this.shifts = new int[count];
    }

    /**
     * Computes reciprocals.
     *
     * @param <N> the kind of numbers
     * @param numbers the arithmetic
     * @param r numbers from 0 to below 1
     * @return 1/(1 − r) for each of them
     */
    public static <N> List<N> of(FixedNumbers<N> numbers, List<N> r) {
        BatchInversion<N> inversion = new BatchInversion<>(numbers, r.size());
        inversion.multiplyAll(r);
        return inversion.divideAll(r);
    }

    /**
     * Bounds the error of any reciprocal.
     *
     * @param sum M, the sum of all
     * @return the largest error, relative to the reciprocal, in units
     */
    public static double relativeError(double sum) {
        return (5 * sum + 3) * CUT_OFF;
    }

    private void multiplyAll(List<N> r) {
        for (int i = 0; i < shifts.length; i++) {
            N product = timesComplement(products.get(i), r.get(i));
            shifts[i] = Math.max(0, numbers.zeros(product));
            products.add(numbers.shift(product, shifts[i]));
        }
    }

    private List<N> divideAll(List<N> r) {
        List<N> results = new ArrayList<>(r);
        N reciprocal = numbers.reciprocal(products.get(shifts.length));
        for (int i = shifts.length - 1; i >= 0; i--) {
            results.set(i, numbers.isZero(r.get(i)) ? one
                    : numbers.shift(numbers.multiply(reciprocal, products.get(i)), shifts[i]));
            reciprocal = numbers.shift(timesComplement(reciprocal, r.get(i)), shifts[i]);
        }
        return results;
    }

    /** Returns a (1 − r). */
    private N timesComplement(N a, N r) {
        return numbers.isZero(r) ? a : numbers.subtract(a, numbers.multiply(a, r));
    }
}
