package io.github.spinthermo.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearSolverTest {

    /** Sizes of the unknowns, which are all one. */
    private static final double[] SAME = {1};

    /** Checks rows and unknowns of very different sizes, and a zero where the first pivot would be. */
    @Test
    void solvesWhatIsBadlyScaled() {
        Random random = new Random(5);
        int n = 30;
        double[] rows = random.doubles(n, -100, 100).map(x -> Math.pow(10, x)).toArray();
        double[] sizes = random.doubles(n, -100, 100).map(x -> Math.pow(10, x)).toArray();
        double[][] matrix = new double[n][n];
        double[] solution = Arrays.stream(sizes).map(size -> size * (1 + random.nextDouble())).toArray();
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = i == 0 && j == 0 ? 0 : rows[i] / sizes[j] * (random.nextDouble() - 0.5);
                right[i] += matrix[i][j] * solution[j];
            }
        }
        LinearSolver solver = new LinearSolver(matrix, sizes);
        assertThat(solver.isRegular()).isTrue();
        double[] found = solver.solve(right);
        Arrays.setAll(found, i -> found[i] / solution[i]);
        assertThat(found).containsOnly(new double[] {1}, within(1e-10));
    }

    @Test
    void tellsWhatHasNoInverse() {
        for (double[] second : new double[][] {{2, 4}, {0, 0}, {Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}}) {
            assertThat(new LinearSolver(new double[][] {{1, 2}, second}, SAME).isRegular()).isFalse();
        }
    }

    @Test
    void servesSeveralRightHandSides() {
        LinearSolver solver = new LinearSolver(new double[][] {{0, 2}, {4, 0}}, SAME);
        assertThat(Arrays.asList(solver.solve(new double[] {2, 4}), solver.solve(new double[] {6, -4})))
                .containsExactly(new double[] {1, 1}, new double[] {-1, 3});
    }
}
