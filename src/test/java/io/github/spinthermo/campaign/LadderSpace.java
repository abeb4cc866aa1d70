package io.github.spinthermo.campaign;

import io.github.spinthermo.testing.FixedPointExponential;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The master equation of a few ladders of levels in the space of all their products, in fixed point with 60 digits:
 * only that coherences between different numbers of excitations do not occur is used.
 */
final class LadderSpace {

    private static final MathContext DIGITS = new MathContext(80);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final int[] tops;
    private final int states;
    private final List<int[]> elements = new ArrayList<>();
    private final int[][] places;
    private final BigDecimal[][] generator;

    /** Makes ladders with the levels 0 to 2j each. */
    LadderSpace(int... tops) {
        this.tops = tops;
        this.states = Arrays.stream(tops).reduce(1, (a, top) -> a * (top + 1));
        this.places = new int[states][states];
        for (int a = 0; a < states; a++) {
            for (int b = 0; b < states; b++) {
                places[a][b] = -1;
                if (excitations(a) == excitations(b)) {
                    places[a][b] = elements.size();
                    elements.add(new int[] {a, b});
                }
            }
        }
        this.generator = zeros(elements.size());
    }

    private static BigDecimal[][] zeros(int size) {
        BigDecimal[][] zeros = new BigDecimal[size][size];
        Arrays.stream(zeros).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        return zeros;
    }

    int states() {
        return states;
    }

    int elements() {
        return elements.size();
    }

    /** Returns the level of a ladder in a state. */
    int level(int state, int ladder) {
        int rest = state;
        for (int i = 0; i < ladder; i++) {
            rest /= tops[i] + 1;
        }
        return rest % (tops[ladder] + 1);
    }

    int excitations(int state) {
        int sum = 0;
        for (int i = 0; i < tops.length; i++) {
            sum += level(state, i);
        }
        return sum;
    }

    /** Returns the sum of the lowering operators of some ladders. */
    BigDecimal[][] lowering(int... ladders) {
        BigDecimal[][] lowering = zeros(states);
        for (int ladder : ladders) {
            int step = 1;
            for (int i = 0; i < ladder; i++) {
                step *= tops[i] + 1;
            }
            for (int state = 0; state < states; state++) {
                int level = level(state, ladder);
                if (level > 0) {
                    lowering[state - step][state] = BigDecimal.valueOf(level * (tops[ladder] + 1L - level))
                            .sqrt(DIGITS);
                }
            }
        }
        return lowering;
    }

    /** Returns the lowering operator of all ladders together. */
    BigDecimal[][] collective() {
        int[] all = new int[tops.length];
        Arrays.setAll(all, i -> i);
        return lowering(all);
    }

    static BigDecimal[][] transposed(BigDecimal[][] a) {
        BigDecimal[][] transposed = zeros(a.length);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                transposed[i][j] = a[j][i];
            }
        }
        return transposed;
    }

    /** Adds jumps that change the number of excitations by one, or not at all. */
    LadderSpace jump(BigDecimal rate, BigDecimal[][] jump) {
        BigDecimal[][] loss = zeros(states);
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                for (int k = 0; k < states; k++) {
                    if (jump[k][i].signum() != 0 && jump[k][j].signum() != 0) {
                        loss[i][j] = loss[i][j].add(jump[k][i].multiply(jump[k][j]));
                    }
                }
            }
        }
        for (int from = 0; from < elements.size(); from++) {
            int a = elements.get(from)[0];
            int b = elements.get(from)[1];
            for (int i = 0; i < states; i++) {
                for (int j = 0; j < states && jump[i][a].signum() != 0; j++) {
                    add(i, j, from, rate.multiply(jump[i][a]).multiply(jump[j][b]));
                }
                add(i, b, from, rate.multiply(loss[i][a]).multiply(HALF).negate());
                add(a, i, from, rate.multiply(loss[b][i]).multiply(HALF).negate());
            }
        }
        return this;
    }

    private void add(int a, int b, int from, BigDecimal change) {
        if (change.signum() != 0) {
            generator[places[a][b]][from] = generator[places[a][b]][from].add(change, DIGITS);
        }
    }

    /** Returns the state at a time from a state. */
    RealMatrix after(BigDecimal time, BigDecimal[] start) {
        BigDecimal[] end = time.signum() == 0 ? start : FixedPointExponential.propagate(generator, time, start);
        RealMatrix rho = new Array2DRowRealMatrix(states, states);
        for (int i = 0; i < end.length; i++) {
            rho.setEntry(elements.get(i)[0], elements.get(i)[1], end[i].doubleValue());
        }
        return rho;
    }

    /** Returns a state that is diagonal, from the populations of all states. */
    BigDecimal[] diagonal(BigDecimal... populations) {
        BigDecimal[] start = new BigDecimal[elements.size()];
        Arrays.fill(start, BigDecimal.ZERO);
        for (int a = 0; a < states; a++) {
            start[places[a][a]] = populations[a];
        }
        return start;
    }

    /** Returns the thermal state of all ladders, each level of each with e^−x times the one below. */
    BigDecimal[] thermal(Beta x, Precise precise) {
        BigDecimal q = precise.boltzmann(x);
        int top = Arrays.stream(tops).sum();
        BigDecimal[] populations = new BigDecimal[states];
        BigDecimal sum = BigDecimal.ZERO;
        for (int a = 0; a < states; a++) {
            populations[a] = q.pow(x.sign() < 0 ? top - excitations(a) : excitations(a), DIGITS);
            sum = sum.add(populations[a]);
        }
        for (int a = 0; a < states; a++) {
            populations[a] = populations[a].divide(sum, DIGITS);
        }
        return diagonal(populations);
    }

    static RealMatrix matrix(BigDecimal[][] operator) {
        RealMatrix matrix = new Array2DRowRealMatrix(operator.length, operator.length);
        for (int i = 0; i < operator.length; i++) {
            for (int j = 0; j < operator.length; j++) {
                matrix.setEntry(i, j, operator[i][j].doubleValue());
            }
        }
        return matrix;
    }

    static double mean(RealMatrix operator, RealMatrix rho) {
        return operator.multiply(rho).getTrace();
    }

    /** Returns the mean number of excitations. */
    double energy(RealMatrix rho) {
        double energy = 0;
        for (int a = 0; a < states; a++) {
            energy += excitations(a) * rho.getEntry(a, a);
        }
        return energy;
    }

    static double[] eigenvalues(RealMatrix rho) {
        return new EigenDecomposition(rho.add(rho.transpose()).scalarMultiply(0.5)).getRealEigenvalues();
    }

    static double entropy(RealMatrix rho) {
        return Arrays.stream(eigenvalues(rho)).map(p -> p > 0 ? -p * Math.log(p) : 0).sum();
    }
}
