package io.github.spinthermo.power;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.markov.PoissonWeights;
import java.util.Arrays;

/**
 * The flow y' = My of numbers in a row, of which each is fed by its neighbours, never negatively, and drained at a rate
 * of its own, for one and the same time t: by uniformisation, with Λ one and a half times the fastest drain,
 * <pre>
 * e^{tM} y = Σ_k P(k; Λt) (1 + M/Λ)^k y,   ∫e^{tM} y dt = Σ_k P(&gt;k; Λt)/Λ (1 + M/Λ)^k y,
 * </pre>
 * in steps of at most {@value #STEP} for Λt. For a y that is nowhere negative no term is, nothing cancels, and each
 * number is known relatively, however small it is.
 *
 * <p><b>Error.</b> Let u = 2^−53, and the coefficients that are given be right to 4u. Each number of 1 + M/Λ is right
 * to 11u, since what stays is a third at least; a product and two sums make 14u of a factor 1 + M/Λ. In a step of T
 * terms weights are right to 5Tu and the sums add Tu, so that all steps together err relatively by 20u for each term,
 * to first order; {@link #error} takes 21u. What a step leaves out at the end has a probability below 2^−64, and is
 * below 2^−64 times the sum of all numbers where M keeps the largest of them or their sum from growing; of the
 * integral it is at most that times t. Numbers below 2^−850 count as 0.
 */
final class TridiagonalFlow {

    /** Λt of a step: a longer one has fewer terms in proportion. */
    private static final double STEP = 1024;

    /** The share of Λ that the fastest drain is. */
    private static final double SHARE = 1.5;

    /** The relative error that each term adds. */
    private static final double TERM = 21 * 0x1p-53;

    /** A bound on what is left out of a step, as a share of all numbers. */
    private static final double LEFT_OUT = 0x1p-64;

    /** A number that, added and subtracted, makes 0 of all that is less by 16 digits: subnormal numbers are slow. */
    private static final double NOTHING = 0x1p-800;

    private final double[] below;
    private final double[] above;
    private final double[] drain;
    private final double rate;
    private final double time;
    private final double[] fromBelow;
    private final double[] fromAbove;
    private final double[] staying;
    private final double steps;
    private final PoissonWeights weights;

    /**
     * Prepares the flow.
     *
     * @param below the rate at which each number is fed by the one before it; that of the first is not used
     * @param above the rate at which each number is fed by the one after it; that of the last is not used
     * @param drain the rate at which each number is drained
     * @param time t, above 0
     */
    TridiagonalFlow(double[] below, double[] above, double[] drain, double time) {
        this.below = below;
        this.above = above;
        this.drain = drain;
        this.time = time;
        this.rate = Math.max(SHARE * Arrays.stream(drain).max().orElse(0), Double.MIN_NORMAL);
        this.fromBelow = Arrays.stream(below).map(feed -> feed / rate).toArray();
        this.fromAbove = Arrays.stream(above).map(feed -> feed / rate).toArray();
        this.staying = Arrays.stream(drain).map(d -> 1 - d / rate).toArray();
        this.steps = Math.max(1, Math.ceil(rate * time / STEP));
        this.weights = PoissonWeights.of(rate * time / steps);
    }

    /**
     * Counts the products with M that the flow takes.
     *
     * @return their number
     */
    double products() {
        return steps * weights.exactly().length;
    }

    /**
     * Bounds the relative error of each number at the end, and of its integral.
     *
     * @return the bound, for coefficients that are right to 4 roundings
     */
    double error() {
        return products() * TERM;
    }

    /**
     * Bounds what is left out of the numbers at the end.
     *
     * @return the bound, as a share of the sum of all numbers at the beginning
     */
    double leftOut() {
        return steps * LEFT_OUT;
    }

    /** Bounds what is left out of a change that is taken from the integral, in the same way. */
    double leftOutOfChange() {
        return 2 * rate * time * LEFT_OUT;
    }

    double[] below() {
        return below;
    }

    double[] above() {
        return above;
    }

    double[] drain() {
        return drain;
    }

    /**
     * Follows numbers to the end of the time.
     *
     * @param start the numbers at the beginning, none of them negative
     * @return what becomes of them
     */
    Passage over(double[] start) {
        return over(start, 0);
    }

    /**
     * Follows numbers to the end of the time, or until there is next to nothing left of them.
     *
     * @param start the numbers at the beginning, none of them negative
     * @param enough the sum below which they are not followed any more
     * @return what becomes of them
     */
    Passage over(double[] start, double enough) {
        Numbers numbers = new Numbers(start);
        for (double k = 0; k < steps && sum(numbers.end) >= enough; k++) {
            numbers.step();
        }
        return new Passage(this, start, numbers.end, numbers.integral);
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Numbers on their way. */
    private final class Numbers {

        private final double[] integral;
        private double[] end;
        private double[] term;
        private double[] next;

        Numbers(double[] start) {
            this.integral = new double[start.length];
            this.end = start.clone();
            this.term = new double[start.length];
            this.next = new double[start.length];
        }

        void step() {
            double[] sum = new double[end.length];
            System.arraycopy(end, 0, term, 0, end.length);
            for (int k = 0; k < weights.exactly().length; k++) {
                Interruption.check();
                count(sum, weights.exactly()[k], weights.more()[k] / rate);
                multiply();
            }
            end = sum;
        }

        private void count(double[] sum, double share, double lasting) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share * term[i];
                integral[i] += lasting * term[i];
            }
        }

        /** Multiplies the term by 1 + M/Λ. */
        private void multiply() {
            int last = term.length - 1;
            next[0] = staying[0] * term[0] + (last > 0 ? fromAbove[0] * term[1] : 0);
            for (int i = 1; i < last; i++) {
                double fed = fromBelow[i] * term[i - 1] + fromAbove[i] * term[i + 1];
                next[i] = staying[i] * term[i] + fed + NOTHING - NOTHING;
            }
            next[last] = staying[last] * term[last] + (last > 0 ? fromBelow[last] * term[last - 1] : 0);
            double[] old = term;
            term = next;
            next = old;
        }
    }
}
