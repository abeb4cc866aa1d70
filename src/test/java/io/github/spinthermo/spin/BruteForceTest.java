package io.github.spinthermo.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.testing.ProductSpace;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multiplicities from the spectrum of J² in the full space of d^n states. */
class BruteForceTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "6, 1", "7, 1", "1, 2", "2, 2", "4, 2", "2, 3", "3, 3", "2, 5", "1, 9", "2, 9"})
    void eigenvaluesOfTheSquaredAngularMomentum(int n, int twoS) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twoS));
        double[] eigenvalues = new EigenDecomposition(squaredAngularMomentum(n, twoS + 1)).getRealEigenvalues();
        Map<Long, Long> states = new TreeMap<>();
        for (double eigenvalue : eigenvalues) {
            double twoJ = Math.sqrt(1 + 4 * eigenvalue) - 1;
            assertThat(twoJ).isCloseTo(Math.rint(twoJ), Offset.offset(1e-6));
            states.merge(Math.round(twoJ), 1L, Long::sum);
        }
        Map<Long, Long> expected = new TreeMap<>();
        Multiplicities.descending(ensemble).forEach(level -> expected.put(level.value().twice(),
                level.multiplicity().multiply(BigInteger.valueOf(level.value().twice() + 1)).longValueExact()));
        expected.values().removeIf(count -> count == 0);
        assertThat(states).isEqualTo(expected);
    }

    /** Returns J² = J_z² + J_z + J₋ J₊. */
    private static RealMatrix squaredAngularMomentum(int n, int d) {
        RealMatrix raising = ProductSpace.raising(n, d);
        RealMatrix square = raising.transpose().multiply(raising);
        for (int state = 0; state < square.getRowDimension(); state++) {
            double m = ProductSpace.projection(state, n, d);
            square.addToEntry(state, state, m * (m + 1));
        }
        return square;
    }
}
