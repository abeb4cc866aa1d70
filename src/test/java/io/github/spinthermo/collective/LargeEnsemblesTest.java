package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Steady states of 10^6 to 10^18 spins against values to 50 digits that were computed twice: by integrals over θ and
 * by Euler-Maclaurin sums over D with the weights from Gamma functions or Fourier integrals.
 */
class LargeEnsemblesTest {

    private static final Precision DIGITS = Precision.digits(50);

    /** The columns before the values: n, s, beta0, betaB. */
    private static final int INPUTS = 4;

    @Tag("slow")
    @ParameterizedTest
    @CsvFileSource(resources = "large-ensembles.csv", numLinesToSkip = 1)
    void haveAllDigits(ArgumentsAccessor row) {
        SpinEnsemble ensemble = SpinEnsemble.of(row.getLong(0), HalfInteger.parse(row.getString(1)));
        CollectiveSteadyState state = CollectiveSteadyState.of(ensemble,
                InverseTemperature.parse(row.getString(2)), InverseTemperature.parse(row.getString(3)));
        int column = INPUTS;
        for (Map.Entry<String, Real> quantity : quantities(state).entrySet()) {
            assertThat(quantity.getValue().round(DIGITS)).as(quantity.getKey())
                    .isEqualByComparingTo(new BigDecimal(row.getString(column++)));
        }
    }

    private static Map<String, Real> quantities(CollectiveSteadyState state) {
        Map<String, Real> quantities = new LinkedHashMap<>();
        quantities.put("energy", state.energy());
        quantities.put("thermalEnergy", state.thermalEnergy());
        quantities.put("initialEnergy", state.initialEnergy().orElseThrow());
        quantities.put("energyPlus", state.energyPlus());
        quantities.put("entropy", state.entropy());
        quantities.put("thermalEntropy", state.thermalEntropy());
        quantities.put("initialEntropy", state.initialEntropy().orElseThrow());
        quantities.put("entropyPlus", state.entropyPlus());
        quantities.put("freeEnergyChange", state.freeEnergyChange().orElseThrow());
        quantities.put("thermalFreeEnergyChange", state.thermalFreeEnergyChange().orElseThrow());
        quantities.put("entropyProduction", state.entropyProduction().orElseThrow());
        quantities.put("thermalEntropyProduction", state.thermalEntropyProduction().orElseThrow());
        quantities.put("energyVariance", state.energyVariance());
        quantities.put("heatCapacity", state.heatCapacity());
        quantities.put("heat", state.heat().orElseThrow());
        quantities.put("thermalHeat", state.thermalHeat().orElseThrow());
        quantities.put("energyDerivative", state.energyDerivative().orElseThrow());
        return quantities;
    }
}
