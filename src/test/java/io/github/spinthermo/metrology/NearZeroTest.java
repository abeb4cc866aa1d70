package io.github.spinthermo.metrology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Baths near infinite temperature: few digits come from x = 0, many from the formulas for any x, and they agree. */
class NearZeroTest {

    private static final int FEW = 20;

    /** The digits for which x of 10^−100 is not near 0. */
    private static final int MANY = 400;

    private static void assertAgrees(Real number) {
        BigDecimal many = number.round(Precision.digits(MANY));
        assertThat(number.round(Precision.digits(FEW)))
                .isEqualByComparingTo(many.round(new MathContext(FEW, RoundingMode.HALF_EVEN)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1e-100", "2, -1e-100", "3, 1e-40", "4, -1e-27", "20, 1e-24", "25, 3e-23", "1000, -1e-60"})
    void blocks(int twiceJ, String x) {
        Block block = Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.parse(x));
        assertAgrees(block.emission());
        assertAgrees(block.absorption());
        assertAgrees(block.pairEmission());
        assertAgrees(block.secondOrderCorrelation().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 0.7, 1e-100", "5, 1, -0.7, -1e-100", "4, 3, 2, 1e-30", "30, 1, 0, -1e-26", "30, 1, 1e-30, 3e-25",
        "12, 2, 1e-100, 1e-60"})
    void states(long n, int twiceS, String beta0, String betaB) {
        CollectiveSteadyState state = CollectiveSteadyState.of(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.parse(beta0), InverseTemperature.parse(betaB));
        Radiation radiation = Radiation.of(state);
        assertAgrees(state.energy());
        assertAgrees(radiation.emission());
        assertAgrees(radiation.absorption());
        assertAgrees(radiation.secondOrderCorrelation().orElseThrow());
        assertAgrees(radiation.collectiveCoherence().orElseThrow());
        assertAgrees(Squeezing.of(state).metrologicalSqueezing().orElseThrow());
        assertAgrees(Squeezing.of(state).singletSqueezing());
    }
}
