package io.github.spinthermo.disorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of eigenvalues against another program and against matrices whose eigenvalues are known. */
class EigenvaluesTest {

    private static double[] sorted(double[]... matrix) {
        double[] parts = Eigenvalues.realParts(matrix);
        Arrays.sort(parts);
        return parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 40})
    void agreeWithThoseOfCommonsMath(int size) {
        Random random = new Random(size);
        double[][] matrix = new double[size][];
        Arrays.setAll(matrix, i -> random.doubles(size, -1, 1).toArray());
        double[] expected = new EigenDecomposition(new Array2DRowRealMatrix(matrix)).getRealEigenvalues();
        Arrays.sort(expected);
        assertThat(sorted(matrix)).containsExactly(expected, within(1e-12));
    }

    @Test
    void rotationsAndNothingHaveNoRealPart() {
        assertThat(sorted(new double[] {0, 2, 0}, new double[] {-2, 0, 0}, new double[] {0, 0, 0}))
                .containsExactly(new double[3], within(1e-15));
        assertThat(sorted(new double[3], new double[3], new double[3])).containsOnly(0);
    }

    /** Checks permutations, which unshifted iterations leave as they are. */
    @Test
    void cyclesAreSolved() {
        double[][] cycle = new double[5][5];
        for (int i = 0; i < 5; i++) {
            cycle[i][(i + 1) % 5] = 1;
        }
        double[] expected = {Math.cos(0.8 * Math.PI), Math.cos(0.8 * Math.PI), Math.cos(0.4 * Math.PI),
            Math.cos(0.4 * Math.PI), 1};
        assertThat(sorted(cycle)).containsExactly(expected, within(1e-14));
    }

    /** Checks that a defective eigenvalue is found as well as it can be. */
    @Test
    void defectiveOnesAreClose() {
        assertThat(sorted(new double[] {-2, 1, 0}, new double[] {0, -2, 0}, new double[] {1, 0, -1}))
                .containsExactly(new double[] {-2, -2, -1}, within(1e-7));
    }
}
