package io.github.spinthermo.markov;

import java.util.Arrays;

/**
 * The number k of some jumps of a process, those up minus those down, while its populations evolve: p₁ = Σ_k k p_k,
 * the populations times the mean k that came with them, and the mean square of k,
 * <pre>
 * dp₁/dt = Qp₁ + (J↑ − J↓)p,   ⟨k²⟩ = ∫[2(R↑ − R↓)·p₁ + (R↑ + R↓)·p]dt,
 * </pre>
 * with the gains J by the jumps that count and the rates R at which they leave the states. Jumps up lead to the place
 * before, jumps down to the place after, in the same row.
 *
 * @derivation 8.6
 */
public final class JumpCount {

    /** The rate of change of p₁, beside what it should be, that rounding makes. */
    private static final double ROUNDING = 0x1p-44;

    private final JumpGenerator generator;
    private final double[][] up;
    private final double[][] down;
    private final double[][] first;
    private double[][] term;
    private double[][] next;
    private final double[][] sum;
    private final double[][] integral;
    private final boolean isOneWay;
    private double square;

    /**
     * Begins to count.
     *
     * @param generator Q
     * @param up the rates of the jumps up, from each state
     * @param down the rates of the jumps down, from each state
     */
    public JumpCount(JumpGenerator generator, double[][] up, double[][] down) {
        this.generator = generator;
        this.up = up;
        this.down = down;
        this.first = none();
        this.term = none();
        this.next = none();
        this.sum = none();
        this.integral = none();
        this.isOneWay = Arrays.stream(down).flatMapToDouble(Arrays::stream).allMatch(rate -> rate == 0);
    }

    private double[][] none() {
        double[][] none = new double[up.length][];
        for (int r = 0; r < none.length; r++) {
            none[r] = new double[up[r].length];
        }
        return none;
    }

    /**
     * Returns the mean square so far.
     *
     * @return ⟨k²⟩
     */
    public double square() {
        return square;
    }

    void begin() {
        for (int r = 0; r < first.length; r++) {
            System.arraycopy(first[r], 0, term[r], 0, first[r].length);
            Arrays.fill(sum[r], 0);
            Arrays.fill(integral[r], 0);
            Arrays.fill(next[r], 0);
        }
    }

    /** Counts a term of a step in, and makes the next one, as {@link Uniformisation} does with populations. */
    void advance(double[][] p, int[] top, double share, double lasting, double scale) {
        derivative(p, term, top);
        new TermSums(sum, integral).advance(term, next, top, share, lasting, scale);
        double[][] last = term;
        term = next;
        next = last;
    }

    /** Ends a step, over which the populations have an integral. */
    void end(double[][] ofPopulations, int[] top) {
        square += growth(ofPopulations, integral, top);
        for (int r = 0; r < first.length; r++) {
            System.arraycopy(sum[r], 0, first[r], 0, first[r].length);
        }
    }

    /** Computes 2(R↑ − R↓)·p₁ + (R↑ + R↓)·p. */
    private double growth(double[][] p, double[][] counted, int[] top) {
        double growth = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                growth += up[r][i] * (p[r][i] + 2 * counted[r][i]) + down[r][i] * (p[r][i] - 2 * counted[r][i]);
            }
        }
        return growth;
    }

    /** Computes Qp₁ + (J↑ − J↓)p. */
    private void derivative(double[][] p, double[][] counted, int[] top) {
        generator.derivative(counted, top, next);
        for (int r = 0; r < top.length; r++) {
            double[] to = next[r];
            double[] rates = up[r];
            double[] from = p[r];
            int last = Math.min(top[r], from.length - 2);
            for (int i = 0; i <= last; i++) {
                to[i] += rates[i + 1] * from[i + 1];
            }
            for (int i = 1; !isOneWay && i <= top[r]; i++) {
                to[i] -= down[r][i - 1] * from[i - 1];
            }
        }
    }

    /**
     * Lets a time pass in which the populations stay as they are, if what came with them keeps its distribution, too:
     * then p₁ grows by p times the mean of k.
     *
     * @param p the populations
     * @param range the range around them
     * @param time the time
     * @return whether that is so; else nothing is changed
     */
    public boolean rest(double[][] p, LevelRange range, double time) {
        int[] top = range.top();
        double rate = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                rate += (up[r][i] - down[r][i]) * p[r][i];
            }
        }
        derivative(p, first, top);
        double drift = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                drift += Math.abs(next[r][i] - rate * p[r][i]);
            }
        }
        double size = 1 + Probabilities.norm(first);
        if (drift > ROUNDING * size * Math.max(1 / time, range.fastest())) {
            return false;
        }
        square += time * growth(p, first, top) + rate * rate * time * time;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                first[r][i] += rate * time * p[r][i];
            }
        }
        return true;
    }
}
