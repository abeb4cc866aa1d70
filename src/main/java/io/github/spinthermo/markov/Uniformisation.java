package io.github.spinthermo.markov;

import io.github.spinthermo.cost.Interruption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The evolution of the populations of a Markov process, in steps, by uniformisation in a {@link LevelRange}: with Λ
 * the fastest rate at which a state of it is left,
 * <pre>
 * e^{tQ} p = Σ_k P(k; Λt) (1 + Q/Λ)^k p,   ∫e^{tQ} p dt = Σ_k P(&gt;k; Λt)/Λ (1 + Q/Λ)^k p,
 * </pre>
 * with Poisson weights. No term is negative, so that nothing cancels and rounding is all the error there is, beside
 * what leaves the range.
 *
 * <p><b>Rounding</b> of a step, in the 1-norm, for populations of norm 1; u = 2^−53, λ = Λt, and T is the number of
 * terms. No factor 1 + Q/Λ enlarges the norm.
 * <ol>
 * <li>Product k + 1 rounds each population once, u in all, and what it is made of by jumps c times: gains and losses
 * come to the same, so that c counts both. What is wrong in product k + 1 is wrong in all later ones, and counts as
 * often as P(&gt;k). As Σ_k P(&gt;k) = λ and Σ_k P(&gt;k)(R·p_k)/Λ = J, the mean number of jumps in the step, these
 * are λu and cuJ.
 * <li>The sum is rounded after each term m, when its norm is P(≤m): Σ_{m&lt;T} P(≤m) = T − Σ_{m&lt;T} P(&gt;m), which
 * is T − λ but for what is cut off. Each product with a weight is rounded once more, u in all.
 * <li>The weight k is made of that of ⌊λ⌋ by |k − ⌊λ⌋| factors of two roundings, 2u(E|k − λ| + 1) in the mean, and the
 * sum that it is divided by errs as much, and by 3u. E|k − λ| is √(2λ/π) at most but for a few percent at λ &lt; 1. A
 * rounding of λ moves P by uλE|k/λ − 1|, once more u√(2λ/π). In all that is (4√λ + 7)u.
 * <li>What is cut off from the weights at both ends is 2^−63 at most, and what becomes 0 for being below 2^−853 less.
 * </ol>
 * The sum is (T + 4√λ + 9)u + cuJ. Products of roundings are less than 2^−20 of it as long as it is below 10^−9. What
 * leaves the range is measured. Steps add up to a time as {@link TimeLeft} tells.
 */
public final class Uniformisation {

    /** Λt of a step: a longer one has fewer terms in proportion, a shorter one sooner narrows the range. */
    public static final double STEP = 256;

    /** The largest population that may leave the range in a step. */
    private static final double LEAK = 0x1p-62;

    /** The leak below which the range may be made smaller. */
    private static final double LITTLE_LEAK = LEAK / 4096;

    /** The rounding of a double, 2^−53, and 2^−20 of it more for products of roundings. */
    static final double ROUNDING = 0x1.00001p-53;

    private final JumpGenerator generator;
    private final double roundings;
    private final TermSums terms;
    private final double[][] change;
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
        this.terms = new TermSums(generator.outflow());
        this.change = Arrays.stream(generator.outflow()).map(row -> new double[row.length]).toArray(double[][]::new);
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
        int[] top = range.top();
        int[] rows = range.rows();
        terms.begin(p, top);
        count.ifPresent(jumps -> jumps.begin(top));
        for (int k = 0; k < weights.exactly().length; k++) {
            Interruption.check();
            double share = weights.exactly()[k];
            double lasting = weights.more()[k] / fastest;
            leaked += lasting * LevelRange.leak(exits, terms.term());
            if (leaked > LEAK) {
                margin += 1 + margin / 2;
                return false;
            }
            for (int r : rows) {
                generator.derivative(terms.term(), top, r, terms.next(r));
                if (count.isPresent()) {
                    count.get().add(terms.term(), top, r, share, lasting, 1 / fastest);
                }
                terms.add(r, top[r], share, lasting, 1 / fastest);
            }
            count.ifPresent(jumps -> jumps.turn(exits, lasting));
            terms.turn();
        }
        double ofTerms = weights.exactly().length + 4 * Math.sqrt(fastest * time) + 9;
        error = leaked + ROUNDING * (ofTerms * Probabilities.norm(p) + roundings * jumps(terms.integral(), 1));
        copy(terms.sum(), p);
        count.ifPresent(jumps -> jumps.end(terms.integral(), top, ofTerms));
        margin -= leaked < LITTLE_LEAK && margin > 1 ? 1 : 0;
        return true;
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
        return terms.integral();
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
        for (double[] row : change) {
            Arrays.fill(row, 0);
        }
        generator.derivative(p, range.top(), change);
        return Probabilities.norm(change) * time + roundings * ROUNDING * jumps(p, time);
    }

    private static void copy(double[][] from, double[][] to) {
        for (int r = 0; r < from.length; r++) {
            System.arraycopy(from[r], 0, to[r], 0, from[r].length);
        }
    }
}
