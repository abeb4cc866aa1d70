package io.github.spinthermo.blocksum;

import io.github.spinthermo.kernel.Ball;
import java.math.BigInteger;

/**
 * Bounds of the errors of the sums of a {@link LimbSummation}, and of a {@link GrowthSummation}, in units u of the last
 * place, computed in doubles beside the sums and rounded up by more than they err.
 *
 * <p>Let U be off by ε, r_0 and r_B by ρ_0 and ρ_B, and the mantissa m of 1/(1 − r_B) = 2^s m, 1 ≤ m ≤ 2, by μ = 2 (ι +
 * 2^(s+1) ρ_B), ι the error of the reciprocal relative to itself and 2^(s+1) ρ_B what that of 1 − r_B is, relative to
 * itself. Then, to first order in u,
 * <ul>
 * <li>w = U (1 − r_0) and U − w = U r_0 are off by ω = ε + U ρ_0 + 3;</li>
 * <li>h = w γ, γ = m − 2^−s = 2^−s g_B, by η = γ ω + w μ + 3, and h m by 2 η + h μ + 3;</li>
 * <li>(U − w) m + U γ by 2 ω + (U − w) μ + γ ε + U μ + 6;</li>
 * <li>the logarithm of (1 − r_0) m, over 16, by that of its argument, (ρ_0 + 1.01)/(1 − r_0) + μ relative to itself,
 * over 16; times w, whose error it multiplies. It has as many limbs less as w has that are 0, so that its own error
 * adds {@link io.github.spinthermo.limbs.LimbLogarithm#ERROR} at most.</li>
 * </ul>
 * All are added with the integers that the terms are multiplied by. Where r_B is below a unit, it is taken as 0, m as
 * 1.
 */
final class GrowthErrors {

    /** A factor beyond products of errors and the roundings of the doubles. */
    private static final double ROUND_UP = 1.01;

    /** The most by which an approximate number is below the number. */
    private static final double STEP = 0x1p-57;

    /** A bound of what a product truncates, in units. */
    private static final double PRODUCT = 3;

    private final double ofWeight;
    private final double ofInitialPower;
    private final double ofPower;
    private final double ofReciprocal;

    private double weight;
    private double dimension;
    private double initialMoment;
    private double moment;
    private double square;
    private double mixed;
    private double logarithm;

    /**
     * Prepares the bounds.
     *
     * @param ofWeight ε
     * @param ofInitialPower ρ_0
     * @param ofPower ρ_B
     * @param ofReciprocal ι
     */
    GrowthErrors(double ofWeight, double ofInitialPower, double ofPower, double ofReciprocal) {
        this.ofWeight = ofWeight;
        this.ofInitialPower = ofInitialPower;
        this.ofPower = ofPower;
        this.ofReciprocal = ofReciprocal;
    }

    /**
     * The numbers of one block in double precision, at most 2^−57 below them.
     *
     * @param dimension D
     * @param exponent s
     * @param over U
     * @param complement 1 − r_0
     * @param growth γ
     * @param logarithm that of (1 − r_0) 2^s m, over 16
     */
    record Term(double dimension, int exponent, double over, double complement, double growth, double logarithm) { }

    /** Adds the errors of a block. */
    void add(Term term) {
        double d = term.dimension;
        double over = term.over + STEP;
        double w = over * (term.complement + STEP);
        double rest = over - over * term.complement;
        double growth = term.growth + STEP;
        double mantissa = 2 * (ofReciprocal + Math.scalb(ofPower, term.exponent + 1));
        double omega = ofWeight + over * ofInitialPower + PRODUCT;
        double eta = growth * omega + w * mantissa + PRODUCT;
        double ofArgument = (ofInitialPower + ROUND_UP) / term.complement + mantissa;
        double ofLog = Math.scalb(ofArgument, -LimbSummation.LOG_SCALE);
        weight += omega;
        dimension += d * omega;
        initialMoment += d * omega;
        moment += Math.scalb(d, term.exponent) * eta;
        square += Math.scalb(d * d, 2 * term.exponent) * (2 * eta + w * growth * mantissa + PRODUCT);
        mixed += Math.scalb(d * d, term.exponent)
                * (2 * omega + (rest + over) * mantissa + growth * ofWeight + 2 * PRODUCT);
        logarithm += w * ofLog + LimbSummation.LOG_ERROR + (Math.abs(term.logarithm) + STEP) * omega + PRODUCT;
    }

    /** Adds the errors of other blocks. */
    void add(GrowthErrors others) {
        weight += others.weight;
        dimension += others.dimension;
        initialMoment += others.initialMoment;
        moment += others.moment;
        square += others.square;
        mixed += others.mixed;
        logarithm += others.logarithm;
    }

    double weight() {
        return weight * ROUND_UP;
    }

    /** A sum and a bound of its error as a ball. */
    interface Total {
        Ball of(BigInteger sum, double error);
    }

    /** Makes balls of the sums that are asked for, which come in the order of {@link GrowthTotals}. */
    GrowthTotals totals(BigInteger[] sums, Total total, Averages asked) {
        Ball ofWeight = total.of(sums[0], weight());
        Ball initial = total.of(sums[2], initialMoment * ROUND_UP);
        Ball bath = total.of(sums[3], moment * ROUND_UP);
        return asked == Averages.MEANS
                ? new GrowthTotals(ofWeight, Ball.UNKNOWN, initial, bath, Ball.UNKNOWN, Ball.UNKNOWN, Ball.UNKNOWN)
                : new GrowthTotals(ofWeight, total.of(sums[1], dimension * ROUND_UP), initial, bath,
                total.of(sums[4], square * ROUND_UP),
                total.of(sums[5], mixed * ROUND_UP),
                total.of(sums[6], logarithm * ROUND_UP).scale(LimbSummation.LOG_SCALE));
    }
}
