package io.github.spinthermo.disorder;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The generator of two spins 1/2 on all 16 elements of their density matrix in exact decimals: real parts, by rows,
 * then imaginary parts.
 */
final class FixedPointPair {

    private static final int STATES = 4;

    private final BigDecimal[][] hamiltonian = zeros();
    private final BigDecimal[][] lowering = zeros();
    private final BigDecimal down;
    private final BigDecimal up;

    /** Makes two spins of which the first is detuned. */
    FixedPointPair(String detuning, String coupling, String emission, String absorption) {
        down = new BigDecimal(emission);
        up = new BigDecimal(absorption);
        hamiltonian[1][1] = new BigDecimal(detuning);
        hamiltonian[3][3] = new BigDecimal(detuning);
        hamiltonian[1][2] = new BigDecimal(coupling);
        hamiltonian[2][1] = new BigDecimal(coupling);
        for (int[] fall : new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 3}}) {
            lowering[fall[0]][fall[1]] = BigDecimal.ONE;
        }
    }

    private static BigDecimal[][] zeros() {
        BigDecimal[][] zeros = new BigDecimal[STATES][STATES];
        Arrays.stream(zeros).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        return zeros;
    }

    /** Returns the rates from each of the 32 numbers, a column, to all. */
    BigDecimal[][] generator() {
        int size = STATES * STATES;
        BigDecimal[][] generator = new BigDecimal[2 * size][2 * size];
        Arrays.stream(generator).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
        for (int from = 0; from < size; from++) {
            BigDecimal[][] element = zeros();
            element[from / STATES][from % STATES] = BigDecimal.ONE;
            BigDecimal[][] dissipated = sum(dissipator(lowering, element, down),
                    dissipator(transposed(lowering), element, up), BigDecimal.ONE);
            BigDecimal[][] turned = sum(product(hamiltonian, element), product(element, hamiltonian),
                    BigDecimal.ONE.negate());
            for (int to = 0; to < size; to++) {
                generator[to][from] = dissipated[to / STATES][to % STATES];
                generator[size + to][size + from] = generator[to][from];
                generator[to][size + from] = turned[to / STATES][to % STATES];
                generator[size + to][from] = turned[to / STATES][to % STATES].negate();
            }
        }
        return generator;
    }

    private static BigDecimal[][] dissipator(BigDecimal[][] jump, BigDecimal[][] state, BigDecimal rate) {
        BigDecimal[][] both = product(transposed(jump), jump);
        BigDecimal[][] loss = sum(product(both, state), product(state, both), BigDecimal.ONE);
        BigDecimal[][] all = sum(product(product(jump, state), transposed(jump)), loss, new BigDecimal("-0.5"));
        return sum(zeros(), all, rate);
    }

    private static BigDecimal[][] sum(BigDecimal[][] a, BigDecimal[][] b, BigDecimal factor) {
        BigDecimal[][] sum = zeros();
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                sum[i][j] = a[i][j].add(factor.multiply(b[i][j]));
            }
        }
        return sum;
    }

    private static BigDecimal[][] product(BigDecimal[][] a, BigDecimal[][] b) {
        BigDecimal[][] product = zeros();
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                for (int k = 0; k < STATES; k++) {
                    product[i][j] = product[i][j].add(a[i][k].multiply(b[k][j]));
                }
            }
        }
        return product;
    }

    private static BigDecimal[][] transposed(BigDecimal[][] a) {
        BigDecimal[][] transposed = zeros();
        for (int i = 0; i < STATES; i++) {
            for (int j = 0; j < STATES; j++) {
                transposed[i][j] = a[j][i];
            }
        }
        return transposed;
    }
}
