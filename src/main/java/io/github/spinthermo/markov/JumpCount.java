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
 * <p><b>Error.</b> Let H bound the mean of |k| over any time still to come, from any state. A number ε in p₁, made
 * once, is carried on by e^{tQ}, which enlarges no 1-norm, and adds 2Σε E[k] to ⟨k²⟩, k being what is still to come:
 * at most 2H‖ε‖. A number in p adds Σe E[k²], which is left to whoever knows ‖e‖. What a step makes itself in p₁ has
 * the sources that {@link Uniformisation} has: with x the terms of p₁, and as often as {@code roundings} says, the
 * terms and sums come to (T + 4√(Λt) + 9)u times the largest ‖x‖, the numbers that take part in jumps to ∫R·|p₁|dt for
 * all jumps and ∫(R↑ + R↓)·p dt for those that count. What leaves the range, and what lies outside it at the beginning
 * of a step, is counted as it is. All these are measured term by term, with absolute values.
 *
 * @derivation 8.6
 */
public final class JumpCount {

    /** Largest distance of p₁, relatively, from what keeps its distribution: it is counted as an error. */
    private static final double SETTLED = 0x1p-44;

    private final JumpGenerator generator;
    private final double[][] up;
    private final double[][] down;
    private final double roundings;
    private final double[][] first;
    private final double[][] change;
    private final TermSums terms;
    private final boolean isOneWay;
    private double square;
    private double squareSize;
    private double firstError;
    private double norm;
    private double largest;
    private double left;
    private double allLeft;
    private double counted;
    private double allCounted;
    private double leaked;

    /**
     * Begins to count.
     *
     * @param generator Q
     * @param up the rates of the jumps up, from each state
     * @param down the rates of the jumps down, from each state
     * @param roundings how often at most a number that takes part in a jump is rounded
     */
    public JumpCount(JumpGenerator generator, double[][] up, double[][] down, double roundings) {
        this.generator = generator;
        this.up = up;
        this.down = down;
        this.roundings = roundings;
        this.first = Arrays.stream(up).map(row -> new double[row.length]).toArray(double[][]::new);
        this.change = Arrays.stream(up).map(row -> new double[row.length]).toArray(double[][]::new);
        this.terms = new TermSums(up);
        this.isOneWay = Arrays.stream(down).flatMapToDouble(Arrays::stream).allMatch(rate -> rate == 0);
    }

    /**
     * Returns the mean square so far.
     *
     * @return ⟨k²⟩
     */
    public double square() {
        return square;
    }

    /**
     * Bounds the error of the mean square so far, beside what errors of the populations make.
     *
     * @param most H, a bound on the mean of |k| over any time to come
     * @param ofSums the relative error of sums over the states and over the terms of a step
     * @return the bound
     */
    public double error(double most, double ofSums) {
        return 2 * most * firstError + ofSums * squareSize;
    }

    /** Begins a step. */
    void begin(int[] top) {
        terms.begin(first, top);
        norm = 0;
        largest = 0;
        left = 0;
        allLeft = 0;
        counted = 0;
        allCounted = 0;
        leaked = 0;
    }

    /** Counts a row of a term in, and makes that of the next one, as {@link Uniformisation} does with populations. */
    void add(double[][] p, int[] top, int row, double share, double lasting, double scale) {
        derivative(p, terms.term(), top, row, terms.next(row));
        measure(row, top[row]);
        terms.add(row, top[row], share, lasting, scale);
    }

    private void measure(int row, int last) {
        double[] x = terms.term()[row];
        double[] out = generator.outflow()[row];
        double[] rates = up[row];
        double[] back = down[row];
        for (int i = 0; i <= last; i++) {
            double size = Math.abs(x[i]);
            norm += size;
            left += out[i] * size;
            counted += (rates[i] + back[i]) * size;
        }
    }

    /** Goes on to the next term. */
    void turn(LevelRange.Exit[] exits, double lasting) {
        leaked += lasting * LevelRange.leak(exits, terms.term());
        largest = Math.max(largest, norm);
        allLeft += lasting * left;
        allCounted += lasting * counted;
        norm = 0;
        left = 0;
        counted = 0;
        terms.turn();
    }

    /** Ends a step, over which the populations have an integral, and the terms so many roundings. */
    void end(double[][] ofPopulations, int[] top, double ofTerms) {
        square += growth(ofPopulations, terms.integral(), top);
        double jumps = 0;
        for (int r = 0; r < first.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                jumps += (up[r][i] + down[r][i]) * Math.abs(ofPopulations[r][i]);
            }
            for (int i = top[r] + 1; i < first[r].length; i++) {
                leaked += Math.abs(first[r][i]);
            }
            System.arraycopy(terms.sum()[r], 0, first[r], 0, first[r].length);
        }
        firstError += leaked + Uniformisation.ROUNDING * (ofTerms * largest + roundings * (allLeft + jumps));
        squareSize += jumps + 2 * allCounted;
    }

    /** Computes 2(R↑ − R↓)·p₁ + (R↑ + R↓)·p. */
    private double growth(double[][] p, double[][] x, int[] top) {
        double growth = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                growth += up[r][i] * (p[r][i] + 2 * x[r][i]) + down[r][i] * (p[r][i] - 2 * x[r][i]);
            }
        }
        return growth;
    }

    /** Computes a row of Qp₁ + (J↑ − J↓)p. */
    private void derivative(double[][] p, double[][] x, int[] top, int row, double[] to) {
        generator.derivative(x, top, row, to);
        double[] from = p[row];
        double[] rates = up[row];
        int last = Math.min(top[row], from.length - 2);
        for (int i = 0; i <= last; i++) {
            to[i] += rates[i + 1] * from[i + 1];
        }
        for (int i = 1; !isOneWay && i <= top[row]; i++) {
            to[i] -= down[row][i - 1] * from[i - 1];
        }
    }

    /**
     * Lets a time pass in which the populations stay as they are, if what came with them keeps its distribution, too:
     * then p₁ grows by p times the mean of k. How far it does not, for all the time, is an error of p₁, and so is what
     * the drift of the populations makes of that growth.
     *
     * @param p the populations
     * @param range the range around them
     * @param time the time
     * @param drift how far the populations move in that time
     * @return whether that is so; else nothing is changed
     */
    public boolean rest(double[][] p, LevelRange range, double time, double drift) {
        int[] top = range.top();
        double rate = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                rate += (up[r][i] - down[r][i]) * p[r][i];
            }
        }
        double off = time * off(p, top, rate);
        if (off > SETTLED * (1 + Probabilities.norm(first))) {
            return false;
        }
        firstError += off + Math.abs(rate) * time * drift;
        square += time * growth(p, first, top) + rate * rate * time * time;
        squareSize += time * sizes(p, top) + rate * rate * time * time;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                first[r][i] += rate * time * p[r][i];
            }
        }
        return true;
    }

    /** Bounds how fast p₁ changes beside what it grows, and how much of that rounding hides. */
    private double off(double[][] p, int[] top, double rate) {
        double off = 0;
        double hidden = 0;
        for (int r = 0; r < top.length; r++) {
            derivative(p, first, top, r, change[r]);
            for (int i = 0; i <= top[r]; i++) {
                off += Math.abs(change[r][i] - rate * p[r][i]);
                hidden += generator.outflow()[r][i] * (Math.abs(first[r][i]) + 2 * p[r][i]);
            }
            for (int i = top[r] + 1; i < first[r].length; i++) {
                off += generator.outflow()[r][i] * Math.abs(first[r][i]);
            }
        }
        return off + roundings * Uniformisation.ROUNDING * hidden;
    }

    /** Computes 2(R↑ + R↓)·|p₁| + (R↑ + R↓)·p. */
    private double sizes(double[][] p, int[] top) {
        double sizes = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                sizes += (up[r][i] + down[r][i]) * (p[r][i] + 2 * Math.abs(first[r][i]));
            }
        }
        return sizes;
    }
}
