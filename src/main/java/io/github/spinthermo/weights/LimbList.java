package io.github.spinthermo.weights;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.limbs.LimbArray;
import io.github.spinthermo.limbs.MultiplicityWords;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.function.Supplier;

/**
 * List of the weights of spins of any size on limbs, l_J q^(ns−J) = u_J t_d^n from the exact multiplicities, each a
 * mantissa m from 1/2 to 1 and a power of 2: computed once from the largest J downwards and written for any range.
 *
 * <p>Errors, relative to a number, in units u of the last limb: the mantissa of q is off by its own error of less than
 * 1/64 and by truncation, 2.1 of itself. A step of the power of q truncates a product, which is 1/4 or more, by 1.001
 * u, so that it adds 6.2; a multiplicity is truncated by 2 of itself, and its product with the power by 4.1.
 */
final class LimbList {

    /** The relative error that a step adds, and that of a weight beside its steps, in units of the last limb. */
    private static final double STEP_ERROR = 6.2;
    private static final double FIRST_ERROR = 6.2;

    /** A factor beyond products of errors and the roundings of the doubles. */
    private static final double ROUND_UP = 1.001;

    /** Bits of q beyond the last limb. */
    private static final int GUARD = 6;

    /** The power of 2 that the largest number written lies below. */
    private static final int LARGEST = -2;

    private final long first;
    private final long last;
    private final LimbArray mantissas;
    private final long[] exponents;
    private final double relativeError;

    /**
     * Computes the list.
     *
     * @param ensemble the spins
     * @param limbs the length of the mantissas
     * @param q e^−x_0, off by less than 2^−6 of a unit of its mantissa
     * @param range the blocks that are kept
     */
    LimbList(SpinEnsemble ensemble, int limbs, Ball q, BlockRange range) {
        this.first = range.first();
        this.last = range.last();
        int count = Math.toIntExact(range.count());
        this.mantissas = new LimbArray(limbs, count + 3);
        this.exponents = new long[count];
        if (q.certainBits() < mantissas.bits() + GUARD) {
            throw new IllegalStateException("q is not known to " + (mantissas.bits() + GUARD) + " bits");
        }
        long steps = (ensemble.largestTotalSpin().twice() + 1 - first) / 2;
        this.relativeError = (FIRST_ERROR + STEP_ERROR * steps) * ROUND_UP;
        double bits = ensemble.n() * BinaryLogarithm.of((double) ensemble.localDimension());
        list(new MultiplicityWords(ensemble.n(), (int) ensemble.localDimension(), bits), steps, q);
    }

    private void list(MultiplicityWords levels, long steps, Ball q) {
        int count = exponents.length;
        int power = count;
        int ratio = count + 1;
        int multiplicity = count + 2;
        mantissas.setPower(power, -1);
        mantissas.setLeading(ratio, q.midpoint());
        long exponent = 1;
        for (long i = steps; ; i--) {
            Interruption.check();
            if (i < count) {
                int block = (int) i;
                levels.write(mantissas, multiplicity);
                mantissas.multiply(block, multiplicity, power);
                exponents[block] = exponent + levels.bitLength() - mantissas.normalize(block);
            }
            if (i == 0) {
                return;
            }
            levels.step();
            mantissas.multiply(power, power, ratio);
            exponent += q.exponent() + q.midpoint().bitLength() - mantissas.normalize(power);
        }
    }

    /** Tells whether the list has the weights of a range, in so many limbs. */
    boolean has(int limbs, BlockRange range) {
        return mantissas.limbs() >= limbs && first <= range.first() && last >= range.last();
    }

    /**
     * Writes the weights of a range, over a power of 2 and below 1/4: each is off by its relative error of at most a
     * quarter, and truncated.
     *
     * @param largest computes 1/t_d^n
     */
    WeightUnit write(LimbArray numbers, int place, BlockRange range, Supplier<Ball> largest) {
        int start = (int) ((range.first() - first) / 2);
        int count = Math.toIntExact(range.count());
        long top = Long.MIN_VALUE;
        for (int i = start; i < start + count; i++) {
            top = Math.max(top, exponents[i]);
        }
        long exponent = top - LARGEST;
        for (int i = 0; i < count; i++) {
            numbers.copyShifted(place + i, mantissas, start + i, exponent - exponents[start + i]);
        }
        double error = Math.scalb(relativeError, numbers.bits() - mantissas.bits() + LARGEST) + 1;
        return new WeightUnit(error, Double.POSITIVE_INFINITY, () -> largest.get().scale(exponent));
    }
}
