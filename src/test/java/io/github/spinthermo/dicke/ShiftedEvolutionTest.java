package io.github.spinthermo.dicke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coherences that a collective shift turns. */
class ShiftedEvolutionTest {

    /**
     * Checks a turn without any other channel, at the frequency 2λ of the lower of both coherences of two spins, in
     * steps that are no doubles: their roundings do not add up.
     */
    @ParameterizedTest
    @CsvSource({"1000.25", "2730.5", "3335.75"})
    void manyStepsTurnByTheWholeTime(double time) {
        Populations real = Populations.of(1, 0, 0);
        Populations imaginary = Populations.none(1);
        double bound = new ShiftedEvolution(2, 1, new DickeRates(0, 0, 0, 0, 0), 0, 1.5)
                .evolve(real, imaginary, time);
        double error = Math.abs(real.rows()[0][0] - StrictMath.cos(3 * time))
                + Math.abs(imaginary.rows()[0][0] - StrictMath.sin(3 * time));
        assertThat(error).isLessThanOrEqualTo(bound / 100);
    }
}
