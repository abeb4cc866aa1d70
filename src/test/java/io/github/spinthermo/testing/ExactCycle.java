package io.github.spinthermo.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** The stationary cycle of a block by the exponentials of its generators and elimination, with 50 digits. */
public record ExactCycle(BigDecimal heat, BigDecimal energyHot, BigDecimal energyCold) {

    private static final MathContext PRECISE = new MathContext(70, RoundingMode.HALF_EVEN);

    /**
     * Finds the cycle of a total spin.
     *
     * @param twiceJ 2J
     * @param hot the rates of emission and absorption of the hot bath, and how long it acts
     * @param cold the same of the cold bath
     */
    public static ExactCycle of(int twiceJ, double[] hot, double[] cold) {
        BigDecimal[][] first = propagator(twiceJ, hot);
        BigDecimal[][] second = propagator(twiceJ, cold);
        BigDecimal[] before = stationary(product(second, first));
        BigDecimal energyCold = energy(before);
        BigDecimal energyHot = energy(applied(first, before));
        return new ExactCycle(energyHot.subtract(energyCold), energyHot, energyCold);
    }

    private static BigDecimal[][] propagator(int twiceJ, double[] stroke) {
        int size = twiceJ + 1;
        BigDecimal[][] q = new BigDecimal[size][size];
        for (BigDecimal[] row : q) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        for (int i = 0; i < twiceJ; i++) {
            BigDecimal links = BigDecimal.valueOf((i + 1L) * (twiceJ - i));
            move(q, i, i + 1, new BigDecimal(stroke[1]).multiply(links));
            move(q, i + 1, i, new BigDecimal(stroke[0]).multiply(links));
        }
        return FixedPointExponential.matrix(q, new BigDecimal(stroke[2]));
    }

    private static void move(BigDecimal[][] q, int from, int to, BigDecimal rate) {
        q[to][from] = q[to][from].add(rate);
        q[from][from] = q[from][from].subtract(rate);
    }

    private static BigDecimal[][] product(BigDecimal[][] a, BigDecimal[][] b) {
        int size = a.length;
        BigDecimal[][] product = new BigDecimal[size][size];
        for (int j = 0; j < size; j++) {
            int column = j;
            BigDecimal[] result = applied(a, Arrays.stream(b).map(row -> row[column]).toArray(BigDecimal[]::new));
            for (int i = 0; i < size; i++) {
                product[i][j] = result[i];
            }
        }
        return product;
    }

    private static BigDecimal[] applied(BigDecimal[][] a, BigDecimal[] p) {
        BigDecimal[] result = new BigDecimal[p.length];
        for (int i = 0; i < p.length; i++) {
            result[i] = BigDecimal.ZERO;
            for (int k = 0; k < p.length; k++) {
                result[i] = result[i].add(a[i][k].multiply(p[k]), PRECISE);
            }
        }
        return result;
    }

    /** Eliminates one state after another, from the last, with no use of the diagonal. */
    private static BigDecimal[] stationary(BigDecimal[][] matrix) {
        int size = matrix.length;
        for (int n = size - 1; n > 0; n--) {
            BigDecimal left = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                left = left.add(matrix[i][n]);
            }
            for (int j = 0; j < n; j++) {
                matrix[n][j] = matrix[n][j].divide(left, PRECISE);
                for (int i = 0; i < n; i++) {
                    matrix[i][j] = matrix[i][j].add(matrix[i][n].multiply(matrix[n][j]), PRECISE);
                }
            }
        }
        BigDecimal[] p = new BigDecimal[size];
        BigDecimal sum = BigDecimal.ONE;
        p[0] = BigDecimal.ONE;
        for (int n = 1; n < size; n++) {
            p[n] = BigDecimal.ZERO;
            for (int j = 0; j < n; j++) {
                p[n] = p[n].add(matrix[n][j].multiply(p[j]), PRECISE);
            }
            sum = sum.add(p[n]);
        }
        BigDecimal total = sum;
        return Arrays.stream(p).map(x -> x.divide(total, PRECISE)).toArray(BigDecimal[]::new);
    }

    private static BigDecimal energy(BigDecimal[] p) {
        BigDecimal energy = BigDecimal.ZERO;
        for (int i = 0; i < p.length; i++) {
            energy = energy.add(p[i].multiply(BigDecimal.valueOf(i)));
        }
        return energy;
    }
}
