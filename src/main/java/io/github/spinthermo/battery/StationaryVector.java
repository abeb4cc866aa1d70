package io.github.spinthermo.battery;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * The stationary vector of a matrix of probabilities, from each state of a row to those of the columns, by the
 * elimination of one state after another. What stays is the chain watched only while it is in the states left;
 * no number on the diagonal is used, so that nothing cancels and each element is known relatively, however
 * slowly the chain mixes. The state that is left most often goes first, so that the last is recurrent.
 *
 * <p>Source: Grassmann, Taksar and Heyman, Oper. Res. 33, 1107 (1985).
 */
final class StationaryVector {

    /**
     * The stationary vector.
     *
     * @param vector a row of sum 1
     * @param secondEigenvalue the largest modulus of the other eigenvalues of the matrix
     */
    record Stationary(PreciseMatrix vector, double secondEigenvalue) { }

    /** Enough for 12 digits of an eigenvalue. */
    private static final int SQUARINGS = 44;

    private final PreciseMatrix chain;
    private final PreciseMatrix factors;
    private final int size;
    private final boolean[] isGone;
    private final int[] order;

    private StationaryVector(PreciseMatrix matrix) {
        this.size = matrix.rows();
        this.chain = matrix.part(size, 0, size);
        this.factors = new PreciseMatrix(size, size);
        this.isGone = new boolean[size];
        this.order = new int[size];
    }

    static Stationary of(PreciseMatrix matrix) {
        StationaryVector elimination = new StationaryVector(matrix);
        PreciseMatrix vector = elimination.vector();
        return new Stationary(vector, secondEigenvalue(matrix, vector));
    }

    /** The relative error of each element that the elimination itself makes. */
    static double error(double size) {
        return size * size * PreciseMatrix.error(size);
    }

    private PreciseMatrix vector() {
        for (int step = 0; step < size - 1; step++) {
            order[step] = eliminate();
            Interruption.check();
        }
        order[size - 1] = IntStream.range(0, size).filter(i -> !isGone[i]).findFirst().orElseThrow();
        return substitute();
    }

    private int eliminate() {
        int state = mostLeft();
        isGone[state] = true;
        DD left = DD.ZERO;
        for (int j = 0; j < size; j++) {
            left = isGone[j] ? left : left.add(chain.get(state, j));
        }
        for (int i = 0; i < size; i++) {
            if (!isGone[i]) {
                DD factor = chain.get(i, state).divide(left);
                chain.addToRow(i, factor, chain, state);
                factors.set(i, state, factor);
            }
        }
        return state;
    }

    /** The state with the largest probability to be left for another of the rest. */
    private int mostLeft() {
        int most = -1;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            double left = isGone[i] ? 0 : left(i);
            if (left > largest) {
                largest = left;
                most = i;
            }
        }
        if (most < 0) {
            throw new ResourceLimitException("tolerance", CycleError.LARGEST,
                    "cannot be held for the limit cycle: a cycle changes too little");
        }
        return most;
    }

    private double left(int state) {
        double left = 0;
        for (int j = 0; j < size; j++) {
            left += isGone[j] || j == state ? 0 : chain.value(state, j);
        }
        return left;
    }

    private PreciseMatrix substitute() {
        PreciseMatrix vector = new PreciseMatrix(1, size);
        vector.set(0, order[size - 1], DD.ONE);
        DD sum = DD.ONE;
        for (int step = size - 2; step >= 0; step--) {
            DD element = DD.ZERO;
            for (int later = step + 1; later < size; later++) {
                int i = order[later];
                element = element.add(vector.get(0, i).multiply(factors.get(i, order[step])));
            }
            vector.set(0, order[step], element);
            sum = sum.add(element);
        }
        return vector.dividedBy(sum);
    }

    /**
     * The limit of ‖R^k‖^{1/k} for the matrix R less its stationary part, which has 0 in place of the
     * eigenvalue 1 (Gelfand's formula).
     */
    private static double secondEigenvalue(PreciseMatrix matrix, PreciseMatrix vector) {
        int size = matrix.rows();
        double[][] power = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                power[i][j] = matrix.value(i, j) - vector.value(0, j);
            }
        }
        double logarithm = 0;
        double norm = scale(power);
        for (int j = 0; j < SQUARINGS && norm > 0; j++) {
            logarithm += Math.scalb(Math.log(norm), -j);
            power = Contraction.squared(power);
            norm = scale(power);
        }
        return norm == 0 ? 0 : Math.min(1, Math.exp(logarithm));
    }

    /** Divides rows by the largest of their norms, which is the result. */
    private static double scale(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, Arrays.stream(row).map(Math::abs).sum());
        }
        double norm = largest;
        for (double[] row : rows) {
            Arrays.setAll(row, j -> norm > 0 ? row[j] / norm : 0);
        }
        return norm;
    }
}
