package io.github.spinthermo.ode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;
import org.junit.jupiter.api.Test;

/** The conditions that make the method what it is (Hairer, Wanner II, IV.5). */
class RadauCoefficientsTest {

    private static final int STAGES = RadauCoefficients.STAGES;
    private static final double EPSILON = 1e-29;

    /** Returns Σ_j w_j c_j^(k−1). */
    private static DD moment(DD[] weights, int k) {
        return IntStream.range(0, STAGES).mapToObj(j -> weights[j].multiply(RadauCoefficients.NODES[j].pow(k - 1)))
                .reduce(DD.ZERO, DD::add);
    }

    private static void assertEqual(DD left, DD right) {
        assertThat(left.subtract(right).abs().hi()).isLessThan(EPSILON);
    }

    /** Checks the condition B(9), which with C(5) and the adjoint condition gives order 9; B(10) does not hold. */
    @Test
    void theWeightsIntegratePolynomialsOfDegreeEight() {
        DD[] weights = RadauCoefficients.MATRIX[STAGES - 1];
        IntStream.rangeClosed(1, 2 * STAGES - 1).forEach(k -> assertEqual(moment(weights, k), DD.ONE.divide(k)));
        assertThat(moment(weights, 2 * STAGES).subtract(DD.ONE.divide(2 * STAGES)).abs().hi()).isGreaterThan(1e-6);
    }

    @Test
    void theStagesCollocate() {
        for (int i = 0; i < STAGES; i++) {
            for (int k = 1; k <= STAGES; k++) {
                assertEqual(moment(RadauCoefficients.MATRIX[i], k), RadauCoefficients.NODES[i].pow(k).divide(k));
            }
        }
    }

    /** Checks the condition D(4): Σ_i b_i c_i^(k−1) a_ij = b_j (1 − c_j^k)/k. */
    @Test
    void theWeightsAreThoseOfTheAdjointMethod() {
        DD[] b = RadauCoefficients.MATRIX[STAGES - 1];
        for (int j = 0; j < STAGES; j++) {
            for (int k = 1; k < STAGES; k++) {
                DD left = DD.ZERO;
                for (int i = 0; i < STAGES; i++) {
                    left = left.add(b[i].multiply(RadauCoefficients.NODES[i].pow(k - 1))
                            .multiply(RadauCoefficients.MATRIX[i][j]));
                }
                assertEqual(left, b[j].multiply(DD.ONE.subtract(RadauCoefficients.NODES[j].pow(k))).divide(k));
            }
        }
    }

    /** Checks that γ h y' + Σ e_i Z_i vanishes for y = t^k, k = 1 to 5, and not for t^6. */
    @Test
    void theEstimateIsZeroForPolynomialsOfDegreeFive() {
        for (int k = 1; k <= STAGES; k++) {
            assertEqual(estimateOfPower(k), DD.ZERO);
        }
        assertThat(estimateOfPower(STAGES + 1).abs().hi()).isGreaterThan(1e-4);
    }

    private static DD estimateOfPower(int k) {
        DD[] e = RadauCoefficients.ESTIMATE;
        DD sum = moment(e, k + 1);
        return k == 1 ? sum.add(RadauCoefficients.GAMMA) : sum;
    }
}
