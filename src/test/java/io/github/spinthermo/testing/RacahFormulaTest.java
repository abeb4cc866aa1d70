package io.github.spinthermo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coefficients that the definition of a local state rests on. */
class RacahFormulaTest {

    private static final RacahFormula FORMULA = new RacahFormula(30);

    /** Compares with tables of the Particle Data Group; all arguments are doubled. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, -1, 0, 1, 2", "1, 1, 1, -1, 2, 1, 2", "2, 0, 2, 0, 4, 2, 3", "2, 0, 2, 0, 2, 0, 1",
        "2, 0, 2, 0, 0, 1, 3", "3, 1, 2, 0, 5, 3, 5", "4, 2, 3, -1, 1, 3, 10", "4, 0, 4, 0, 4, 2, 7",
        "3, 3, 3, -3, 6, 1, 20", "2, 2, 1, 1, 1, 0, 1", "2, 2, 2, 2, 2, 0, 1"})
    void tables(int j1, int m1, int j2, int m2, int totalJ, long numerator, long denominator) {
        assertThat(FORMULA.squared(j1, m1, j2, m2, totalJ)).isEqualTo(BigFraction.of(numerator, denominator));
    }

    /** Checks that each |j1 m1; j2 m2⟩ lies in the total spins together. */
    @Test
    void everyProductStateIsComplete() {
        for (int j1 = 0; j1 <= 12; j1++) {
            for (int m1 = -j1; m1 <= j1; m1 += 2) {
                for (int m2 = -9; m2 <= 9; m2 += 2) {
                    BigFraction sum = BigFraction.ZERO;
                    for (int totalJ = Math.abs(j1 - 9); totalJ <= j1 + 9; totalJ += 2) {
                        sum = sum.add(FORMULA.squared(j1, m1, 9, m2, totalJ));
                    }
                    assertThat(sum).isEqualTo(BigFraction.ONE);
                }
            }
        }
    }
}
