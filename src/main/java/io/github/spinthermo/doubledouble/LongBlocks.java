package io.github.spinthermo.doubledouble;

import org.apache.commons.numbers.core.Sum;

/**
 * Sums of φ and ln t over blocks D, D + 2, … with weights, where all of them are long: (D − 1) x ≥ 16. With p = q^D
 * such a block is that of infinitely many levels, φ_∞ = q/(1 − q) and ln t_∞ = ln(1 + φ_∞), but for the little that it
 * lacks,
 * <pre>
 * φ_∞ − φ_D = D p/(1 − p),   ln t_∞ − ln t_D = −ln(1 − p) = p + p²/2 + p³/3 + …
 * </pre>
 * which needs no more than doubles.
 *
 * <p><b>Error.</b> With u = 2^−53, the power p of the k-th block, from 0 on, is off by at most (2k + 2) u of itself.
 * The weight, the four operations of a term and its product with the weight add 6 u, the compensated sums of up to
 * 2^20 terms 2 u, and the series lacks p³/4 of itself, p ≤ 2^−23: less than 2 (k + 8) u in all. As y e^−y falls from y
 * = 1 on, D p/φ_∞ = D (1 − q) q^(D − 1) ≤ 2 · 16 e^−16 &lt; 2^−18, which makes some 2^−66 of a mean. What a logarithm
 * lacks is at most what φ lacks, divided by D. And 1 − q is off by at most 2^−95 of q, less than D 2^−95 of 1 − q.
 */
final class LongBlocks {

    /** The (D − 1) x from which on blocks are long, a pure number. */
    static final double LONG = 16;

    /** Bound of the relative error of a term, for each step: 2 u. */
    private static final double ERROR_PER_STEP = 0x1p-52;

    /** The errors of everything but the power, in the same unit. */
    private static final double STEPS_OF_OPERATIONS = 8;

    private final DoubleDouble limit;
    private final double dimension;
    private final double excitation;
    private final double logSum;
    private final double error;

    /**
     * Adds up what the blocks lack.
     *
     * @param block where a walk has come to, a long block
     * @param weights the weights of all blocks, each at least 0
     * @param i the place of that of the block, below their number
     */
    LongBlocks(LevelWalk block, DoubleDouble[] weights, int i) {
        DoubleDouble q = block.q();
        this.limit = q.over(DoubleDouble.ONE.minus(q));
        this.dimension = block.dimension();
        Sum lacking = Sum.create();
        Sum lackingOfLog = Sum.create();
        double errors = 0;
        double factor = q.times(q).hi();
        double power = block.power().hi();
        double d = dimension;
        for (int j = i; j < weights.length && !LevelSums.isSaturated(block.x(), d); j++) {
            double term = weights[j].hi() * (d * power / (1 - power));
            lacking.add(term);
            lackingOfLog.add(weights[j].hi() * (power * (1 + power * (0.5 + power * (1 / 3.0)))));
            errors += term * (j - i + STEPS_OF_OPERATIONS);
            power *= factor;
            d += 2;
        }
        this.excitation = lacking.getAsDouble();
        this.logSum = lackingOfLog.getAsDouble();
        this.error = errors * ERROR_PER_STEP;
    }

    /** Tells whether a block is long. */
    static boolean isLong(double x, double dimension) {
        return (dimension - 1) * x >= LONG;
    }

    /**
     * Returns Σ w φ.
     *
     * @param weight Σ w of the blocks
     * @return the sum
     */
    Approximation excitation(DoubleDouble weight) {
        return Approximation.relative(weight.times(limit), LevelSums.error(dimension))
                .minus(new Approximation(DoubleDouble.of(excitation), error));
    }

    /**
     * Returns Σ w ln t.
     *
     * @param weight Σ w of the blocks
     * @return the sum
     */
    Approximation logSum(DoubleDouble weight) {
        return Approximation.relative(weight.times(TableLogarithm.ofOnePlus(limit)), LevelSums.logError(dimension))
                .minus(new Approximation(DoubleDouble.of(logSum), error / dimension));
    }
}
