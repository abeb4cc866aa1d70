package io.github.spinthermo.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearSolverTest {

    /** Rows and unknowns of very different sizes, and a zero where the first pivot would be. */
    @Test
    void solvesWhatIsBadlyScaled() {
        Random random = new Random(5);
        int n = 30;
        double[] rows = random.doubles(n, -150, 150).map(x -> Math.pow(10, x)).toArray();
        double[][] matrix = new double[n][n];
        double[] solution = random.doubles(n, 1, 2).toArray();
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = i == 0 && j == 0 ? 0 : rows[i] * (random.nextDouble() - 0.5);
                right[i] += matrix[i][j] * solution[j];
            }
        }
        LinearSolver solver = new LinearSolver(matrix);
        assertThat(solver.isRegular()).isTrue();
        assertThat(solver.solve(right)).containsExactly(solution, within(1e-11));
    }

    @Test
    void tellsWhatHasNoInverse() {
        assertThat(new LinearSolver(new double[][] {{1, 2}, {2, 4}}).isRegular()).isFalse();
        assertThat(new LinearSolver(new double[][] {{1, 2}, {0, 0}}).isRegular()).isFalse();
        assertThat(new LinearSolver(new double[][] {{1, 2}, {Double.NaN, 1}}).isRegular()).isFalse();
        assertThat(new LinearSolver(new double[][] {{1, 2}, {Double.POSITIVE_INFINITY, 1}}).isRegular()).isFalse();
    }

    @Test
    void servesSeveralRightHandSides() {
        LinearSolver solver = new LinearSolver(new double[][] {{0, 2}, {4, 0}});
        assertThat(Arrays.asList(solver.solve(new double[] {2, 4}), solver.solve(new double[] {6, -4})))
                .containsExactly(new double[] {1, 1}, new double[] {-1, 3});
    }
}
