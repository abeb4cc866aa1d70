package io.github.spinthermo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.battery.Battery;
import io.github.spinthermo.battery.BatteryProtocol;
import io.github.spinthermo.battery.ExactBattery;
import io.github.spinthermo.battery.MeanFieldBattery;
import io.github.spinthermo.collective.BathExchange;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.domains.ChainStart;
import io.github.spinthermo.domains.DarkStates;
import io.github.spinthermo.domains.DomainChain;
import io.github.spinthermo.domains.MeanFieldChain;
import io.github.spinthermo.domains.TwoDomainStart;
import io.github.spinthermo.domains.TwoDomainSteadyState;
import io.github.spinthermo.engine.OttoCycle;
import io.github.spinthermo.engine.OttoOptimum;
import io.github.spinthermo.engine.OttoRange;
import io.github.spinthermo.error.UndefinedQuantityException;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.oscillators.OscillatorSteadyState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import io.github.spinthermo.thermal.ThermalState;
import io.github.spinthermo.work.Ergotropy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The face that the public packages show: texts of their objects, and how types hang together. */
class PublicFaceTest {

    private static final SpinEnsemble FOUR = SpinEnsemble.of(4, HalfInteger.HALF);
    private static final InverseTemperature COLD = InverseTemperature.parse("-1");
    private static final InverseTemperature BATH = InverseTemperature.parse("0.5");
    private static final SectorWeights GIVEN = SectorWeights.of(FOUR,
            Map.of(HalfInteger.ofTwice(0), BigFraction.of(1, 4), HalfInteger.ofTwice(4), BigFraction.of(3, 4)));
    private static final ChainStart CHAIN = ChainStart.firstExcited(List.of(3L, 2L));
    private static final BatteryProtocol PROTOCOL = BatteryProtocol.of(4, 2, 0.5, 0.1);
    private static final String SHOWN_PROTOCOL =
            "n = 4, collectiveGamma = 2.0, gamma = 1.0, storage = 0.5, discharge = 0.1";

    static Stream<Arguments> shown() {
        CollectiveSteadyState state = CollectiveSteadyState.of(FOUR, COLD, BATH);
        TwoDomainStart pair = TwoDomainStart.dicke(3, 1, HalfInteger.HALF,
                HalfInteger.ofTwice(3), HalfInteger.ofTwice(-1));
        return Stream.of(
            Arguments.of(state, "CollectiveSteadyState[n = 4, s = 1/2, beta0 = -1, betaB = 0.5]"),
            Arguments.of(CollectiveSteadyState.of(GIVEN, BATH),
                "CollectiveSteadyState[n = 4, s = 1/2, 2 given weights, betaB = 0.5]"),
            Arguments.of(BathExchange.from(COLD, state), "BathExchange[betaB = -1, " + state + "]"),
            Arguments.of(LocalState.of(FOUR, COLD, BATH), "LocalState[n = 4, s = 1/2, beta0 = -1, betaB = 0.5]"),
            Arguments.of(ThermalState.of(FOUR, BATH), "ThermalState[n = 4, s = 1/2, beta = 0.5]"),
            Arguments.of(Block.of(HalfInteger.ofTwice(3), BATH), "Block[J = 3/2, beta = 0.5]"),
            Arguments.of(SectorWeights.thermal(FOUR, COLD), "SectorWeights[n = 4, s = 1/2, beta0 = -1]"),
            Arguments.of(GIVEN, "SectorWeights[n = 4, s = 1/2, 2 given weights]"),
            Arguments.of(OttoCycle.of(state, InverseTemperature.parse("2"), BigFraction.of(1, 2)),
                "OttoCycle[" + state + ", betaCold = 2, compression = 0.5]"),
            Arguments.of(OttoRange.of(FOUR, COLD, BATH), "OttoRange[n = 4, s = 1/2, beta0 = -1, betaHot = 0.5]"),
            Arguments.of(Ergotropy.of(state), "Ergotropy[" + state + "]"),
            Arguments.of(OscillatorSteadyState.of(4, InverseTemperature.INFINITY, BATH),
                "OscillatorSteadyState[n = 4, beta0 = inf, betaB = 0.5]"),
            Arguments.of(OttoOptimum.of(FOUR, COLD), "OttoOptimum[n = 4, s = 1/2, beta0 = -1]"),
            Arguments.of(TwoDomainSteadyState.of(pair, BATH),
                "TwoDomainSteadyState[n1 = 3, n2 = 1, 1 pair of Dicke states, betaB = 0.5]"),
            Arguments.of(TwoDomainStart.unsymmetrised(2, 1, 1, 0), "n1 = 3, n2 = 1, 2 pairs of Dicke states"),
            Arguments.of(DomainChain.of(CHAIN),
                "DomainChain[sizes = [3, 2], m = [3/2, -1], gammas = [1.0], nbar = 0.0]"),
            Arguments.of(MeanFieldChain.of(CHAIN), "MeanFieldChain[sizes = [3, 2], m = [3/2, -1]]"),
            Arguments.of(DarkStates.of(List.of(3L, 2L)), "DarkStates[sizes = [3, 2]]"),
            Arguments.of(ExactBattery.of(PROTOCOL).withPumping(0.25),
                "ExactBattery[" + SHOWN_PROTOCOL + ", dephasing = 0.0, pumping = 0.25]"),
            Arguments.of(MeanFieldBattery.of(PROTOCOL).withPulseAngle(2),
                "MeanFieldBattery[" + SHOWN_PROTOCOL + ", dephasing = 0.0, pulseAngle = 2.0, tolerance = 1.0E-9]"));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aStateShowsItsArguments(Object state, String text) {
        assertThat(state).hasToString(text);
    }

    static Stream<Arguments> withoutNumber() {
        InverseTemperature zero = InverseTemperature.ZERO;
        InverseTemperature inf = InverseTemperature.parse("inf");
        CollectiveSteadyState hottest = CollectiveSteadyState.of(FOUR, BATH, zero);
        CollectiveSteadyState coldest = CollectiveSteadyState.of(FOUR, BATH, inf);
        LocalState large = LocalState.of(SpinEnsemble.of(3, HalfInteger.ofTwice(2)), BATH, COLD);
        OttoCycle idle = OttoCycle.of(hottest, zero, BigFraction.ONE);
        String noFreeEnergy = "undefined: the free energy has no value at infinite bath temperature";
        return Stream.of(
            Arguments.of(hottest.freeEnergyChange(), "freeEnergyChange is " + noFreeEnergy),
            Arguments.of(hottest.thermalFreeEnergyChange(), "thermalFreeEnergyChange is " + noFreeEnergy),
            Arguments.of(coldest.entropyProduction(), "entropyProduction is inf"),
            Arguments.of(coldest.apparentInverseTemperature(), "apparentInverseTemperature is inf"),
            Arguments.of(coldest.differences().orElseThrow().weightDivergence(), "weightDivergence is inf"),
            Arguments.of(large.localInverseTemperature(),
                "localInverseTemperature is undefined: spins larger than 1/2 are not thermal in general"),
            Arguments.of(idle.workRatio(), "workRatio is undefined: no heat is exchanged"),
            Arguments.of(idle.efficiency(), "efficiency is undefined: the cycle is not an engine"),
            Arguments.of(idle.coefficientOfPerformance(),
                "coefficientOfPerformance is undefined: the cycle is not a refrigerator"),
            Arguments.of(idle.freeEnergyPerCycleCollective(), "freeEnergyPerCycleCollective is " + noFreeEnergy),
            Arguments.of(idle.freeEnergyPerCycleIndependent(), "freeEnergyPerCycleIndependent is " + noFreeEnergy),
            Arguments.of(Block.of(HalfInteger.HALF, inf).partition(), "partition is inf"),
            Arguments.of(ThermalState.of(FOUR, inf).logPartition(), "logPartition is inf"));
    }

    @ParameterizedTest
    @MethodSource("withoutNumber")
    void anExceptionNamesTheQuantity(Outcome outcome, String message) {
        assertThatExceptionOfType(UndefinedQuantityException.class).isThrownBy(outcome::orElseThrow)
            .withMessage(message);
    }

    @Test
    void aBatteryIsExactOrInMeanField() {
        assertThat(Battery.class.getPermittedSubclasses())
            .containsExactlyInAnyOrder(ExactBattery.class, MeanFieldBattery.class);
    }
}
