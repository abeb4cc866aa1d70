package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The evolution of the populations of a Markov process, in steps, by uniformisation in a {@link LevelRange}: with Λ the
 * fastest rate at which a state of it is left,
 * <pre>
 * e^{tQ} p = Σ_k P(k; Λt) (1 + Q/Λ)^k p,   ∫e^{tQ} p dt = Σ_k P(&gt;k; Λt)/Λ (1 + Q/Λ)^k p,
 * </pre>
 * with Poisson weights. No term is negative, so that nothing cancels and rounding is all the error there is, beside
 * what leaves the range.
 *
 * <p><b>Rounding.</b> A product p + Qp/Λ rounds each population once, and each number that takes part in a jump a few
 * times. A rounding of product k counts with the Poisson weight of more than k jumps. With T terms of mean Λt, the
 * roundings of populations thus come to Λt, those of the sum to T − Λt, for early partial sums are small; the weights
 * err by 4√(Λt) in the mean; and the jumps by their roundings times J, the mean number of jumps in the step: (T +
 * 4√(Λt) + 9)u plus roundings times uJ for a step, with u = 2^−53.
 */
public final class Uniformisation {

    /** Λt of a step: a longer one has fewer terms in proportion, a shorter one sooner narrows the range. */
    public static final double STEP = 256;

    /** The largest population that may leave the range in a step. */
    private static final double LEAK = 0x1p-62;

    /** The leak below which the range may be made smaller. */
    private static final double LITTLE_LEAK = LEAK / 4096;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    private final JumpGenerator generator;
    private final double roundings;
    private final double[][] sum;
    private final double[][] integral;
    private final TermSums sums;
    private double[][] term;
    private double[][] next;
    private int margin = 8;
    private double error;

    /**
     * Prepares the evolution.
     *
     * @param generator the jumps
     * @param roundings how often at most a number that takes part in a jump is rounded
     */
    public Uniformisation(JumpGenerator generator, double roundings) {
        this.generator = generator;
        this.roundings = roundings;
        this.sum = none();
        this.integral = none();
        this.sums = new TermSums(sum, integral);
        this.term = none();
        this.next = none();
    }

    private double[][] none() {
        return Arrays.stream(generator.outflow()).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /**
     * Finds the range of a next step, wider after steps that were refused, narrower after those of which little left
     * it. An error of {@link LevelRange#EMPTY} is made.
     *
     * @param p the populations; what is as good as empty is set to 0
     * @return the range
     */
    public LevelRange range(double[][] p) {
        return LevelRange.around(p, generator, margin);
    }

    /**
     * Evolves populations for a time, unless too much leaves the range; then they stay as they are, and the next range
     * will be wider.
     *
     * @param p the populations at the beginning, then those at the end
     * @param range the range of the populations
     * @param time the time, above 0, at most {@link #STEP} over the fastest rate of the range
     * @return whether the step is made
     */
    public boolean step(double[][] p, LevelRange range, double time) {
        return step(p, Optional.empty(), range, time);
    }

    /**
     * Evolves populations for a time and counts jumps, unless too much leaves the range; then nothing changes.
     *
     * @param p the populations at the beginning, then those at the end
     * @param count counts jumps where it is wanted
     * @param range the range of the populations
     * @param time the time, above 0, at most {@link #STEP} over the fastest rate of the range
     * @return whether the step is made
     */
    public boolean step(double[][] p, Optional<JumpCount> count, LevelRange range, double time) {
        double fastest = range.fastest();
        PoissonWeights weights = PoissonWeights.of(fastest * time);
        LevelRange.Exit[] exits = range.exits();
        double leaked = 0;
        copy(p, term);
        clear(next);
        clear(sum);
        clear(integral);
        count.ifPresent(JumpCount::begin);
        for (int k = 0; k < weights.exactly().length; k++) {
            Interruption.check();
            double lasting = weights.more()[k] / fastest;
            leaked += lasting * LevelRange.leak(exits, term);
            if (leaked > LEAK) {
                margin += 1 + margin / 2;
                return false;
            }
            if (count.isPresent()) {
                count.get().advance(term, range.top(), weights.exactly()[k], lasting, 1 / fastest);
            }
            generator.derivative(term, range.top(), next);
            sums.advance(term, next, range.top(), weights.exactly()[k], lasting, 1 / fastest);
            double[][] last = term;
            term = next;
            next = last;
        }
        error = leaked + rounding(Probabilities.norm(p), weights, fastest * time);
        copy(sum, p);
        count.ifPresent(jumps -> jumps.end(integral, range.top()));
        margin -= leaked < LITTLE_LEAK && margin > 1 ? 1 : 0;
        return true;
    }

    /** Bounds what rounding adds up to in a step. */
    private double rounding(double norm, PoissonWeights weights, double mean) {
        double terms = weights.exactly().length + 4 * Math.sqrt(mean) + 9;
        return ROUNDING * (terms * norm + roundings * jumps(integral, 1));
    }

    /** Bounds the mean number of jumps that populations make in a time. */
    private double jumps(double[][] p, double time) {
        double jumps = 0;
        for (int r = 0; r < p.length; r++) {
            for (int i = 0; i < p[r].length; i++) {
                jumps += generator.outflow()[r][i] * Math.abs(p[r][i]);
            }
        }
        return jumps * time;
    }

    /**
     * Returns what the last step integrated.
     *
     * @return ∫p dt over the step; valid until the next one
     */
    public double[][] integral() {
        return integral;
    }

    /**
     * Bounds the error of the last step in the 1-norm: what left the range, and rounding.
     *
     * @return the bound; that of the range comes in addition
     */
    public double error() {
        return error;
    }

    /**
     * Bounds how far populations move in a time, which is little near a stationary state.
     *
     * @param p the populations
     * @param range the range around them
     * @param time the time
     * @return ‖Qp‖ times the time, and what rounding of Qp hides
     */
    public double drift(double[][] p, LevelRange range, double time) {
        generator.derivative(p, range.top(), next);
        return Probabilities.norm(next) * time + roundings * ROUNDING * jumps(p, time);
    }

    private static void copy(double[][] from, double[][] to) {
        for (int r = 0; r < from.length; r++) {
            System.arraycopy(from[r], 0, to[r], 0, from[r].length);
        }
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }
}
