package io.github.spinthermo.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;

/** Properties of the work of steady states after thermal starts, given weights, pure states and two groups. */
class ErgotropyProperties {

    private static final Precision SHORT = Precision.digits(20);
    private static final Offset<Double> CLOSE = Offset.offset(1e-11);

    @Provide
    Arbitrary<SpinEnsemble> ensembles() {
        return Arbitraries.of("1x1/2", "2x1/2", "3x1/2", "4x1/2", "7x1/2", "2x1", "3x1", "2x3/2", "4x3/2", "2x5/2")
                .map(text -> SpinEnsemble.of(text.charAt(0) - '0', HalfInteger.parse(text.substring(2))));
    }

    /** Draws short numbers, so that equal magnitudes occur, and the ends. */
    @Provide
    Arbitrary<InverseTemperature> temperatures() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-30, 30)
                        .map(tenth -> InverseTemperature.of(BigDecimal.valueOf(tenth, 1))),
                Arbitraries.of("inf", "-inf", "0", "0.001", "-0.01", "12", "-9").map(InverseTemperature::parse));
    }

    @Provide
    Arbitrary<InitialState> starts() {
        return Arbitraries.oneOf(
                Combinators.combine(ensembles(), temperatures()).as(InitialState::thermal),
                Combinators.combine(ensembles(), Arbitraries.longs().between(1, 1000), Arbitraries.of(true, false))
                        .as(ErgotropyProperties::weighted),
                Combinators.combine(ensembles(), Arbitraries.integers().between(0, 7))
                        .as((ensemble, up) -> InitialState.upDown(ensemble, Math.min(up, ensemble.n()))),
                Combinators.combine(ensembles(), temperatures(), temperatures()).as((ensemble, one, other) ->
                        InitialState.groups(List.of(new SpinGroup(ensemble, one),
                                new SpinGroup(SpinEnsemble.of(2, HalfInteger.HALF), other)))));
    }

    /** Draws weights that are about even, or leaves out the largest J. */
    private static InitialState weighted(SpinEnsemble ensemble, long seed, boolean isEven) {
        List<HalfInteger> totalSpins = ensemble.totalSpins().toList();
        Map<HalfInteger, Long> parts = new TreeMap<>();
        for (int i = 0; i < totalSpins.size(); i++) {
            parts.put(totalSpins.get(i), 1 + seed * (i + 3) % 17 + (i == 0 ? 1 : 0));
        }
        if (seed % 5 == 0 && totalSpins.size() > 1) {
            parts.put(ensemble.largestTotalSpin(), 0L);
        }
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        Map<HalfInteger, BigFraction> weights = parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> BigFraction.of(part.getValue(), sum)));
        return InitialState.ofWeights(ensemble, weights, isEven ? Copies.EVEN : Copies.ONE);
    }

    private static Ergotropy work(InitialState start, InverseTemperature betaB) {
        return Ergotropy.of(CollectiveSteadyState.of(start, betaB));
    }

    @Property(tries = 150)
    void isThatOfTheSortedSpectrum(@ForAll("starts") InitialState start,
            @ForAll("temperatures") InverseTemperature betaB) {
        CollectiveSteadyState state = CollectiveSteadyState.of(start, betaB);
        SortedSpectrum spectrum = SortedSpectrum.of(state);
        Ergotropy work = Ergotropy.of(state);
        assertThat(work.energy().toDouble()).isCloseTo(spectrum.energy(), CLOSE);
        assertThat(work.passiveEnergy().toDouble()).isCloseTo(spectrum.passiveEnergy(), CLOSE);
        double expected = spectrum.energy() - spectrum.passiveEnergy();
        assertThat(work.ergotropy().toDouble()).isCloseTo(expected, CLOSE);
        if (expected > CLOSE.value) {
            assertThat(work.isPassive()).contains(false);
        }
    }

    /** Checks 0 ≤ W ≤ E − E_th(x*) ≤ F − F_th, the first with equality for passive states and no others. */
    @Property(tries = 100)
    void isOrdered(@ForAll("starts") InitialState start, @ForAll("temperatures") InverseTemperature betaB) {
        Ergotropy work = work(start, betaB);
        Real ergotropy = work.ergotropy().orElseThrow();
        assertThat(ergotropy.sign()).isEqualTo(work.isPassive().orElseThrow() ? Sign.ZERO : Sign.POSITIVE);
        Real total = work.totalErgotropy().orElseThrow();
        assertThat(total.subtract(ergotropy).sign()).isNotEqualTo(Sign.NEGATIVE);
        if (work.freeEnergyExcess() instanceof Outcome.Finite excess && !isZero(excess.value())) {
            assertThat(excess.value().subtract(total).sign()).isEqualTo(Sign.POSITIVE);
        }
    }

    private static boolean isZero(Real number) {
        return number.isExact() && number.sign() == Sign.ZERO;
    }

    @Property(tries = 50)
    void spectrumIsEvenInTheBath(@ForAll("starts") InitialState start,
            @ForAll("temperatures") InverseTemperature betaB) {
        Ergotropy hot = work(start, betaB.abs().negate());
        Ergotropy cold = work(start, betaB.abs());
        assertThat(hot.passiveEnergy().round(SHORT)).isEqualTo(cold.passiveEnergy().round(SHORT));
        assertThat(hot.equivalentInverseTemperature().toDouble())
                .isEqualTo(cold.equivalentInverseTemperature().toDouble());
    }

    /** Checks that independent spins at x* have the entropy of the state. */
    @Property(tries = 50)
    void equivalentTemperatureHasTheEntropy(@ForAll("starts") InitialState start,
            @ForAll("temperatures") InverseTemperature betaB) {
        CollectiveSteadyState state = CollectiveSteadyState.of(start, betaB);
        Outcome equivalent = Ergotropy.of(state).equivalentInverseTemperature();
        InverseTemperature beta = equivalent instanceof Outcome.Finite finite
                ? InverseTemperature.of(finite.value().round(Precision.digits(40))) : InverseTemperature.INFINITY;
        Precision precision = Precision.digits(30);
        BigDecimal entropy = state.inBath(beta).thermalEntropy().round(precision);
        assertThat(entropy.subtract(state.entropy().round(precision)).abs())
                .isLessThanOrEqualTo(entropy.scaleByPowerOfTen(-28));
    }

    /** Checks that a thermal start leads to a passive state if and only if |ln r_ns − ln r_J0| ≤ x. */
    @Property(tries = 100)
    void thermalStartsFollowTheirRule(@ForAll("ensembles") SpinEnsemble ensemble,
            @ForAll("temperatures") InverseTemperature beta0, @ForAll("temperatures") InverseTemperature betaB) {
        Assume.that(betaB.sign() == Sign.POSITIVE && !betaB.isInfinite() && !beta0.isInfinite());
        double span = Stream.of(ensemble.largestTotalSpin(), ensemble.smallestTotalSpin())
                .mapToDouble(totalSpin -> logPartition(totalSpin, beta0) - logPartition(totalSpin, betaB))
                .reduce((largest, smallest) -> Math.abs(largest - smallest)).orElseThrow();
        double x = betaB.toFraction().doubleValue();
        Assume.that(Math.abs(span - x) > CLOSE.value);
        assertThat(work(InitialState.thermal(ensemble, beta0), betaB).isPassive())
                .contains(ensemble.n() == 1 || span < x);
    }

    private static double logPartition(HalfInteger totalSpin, InverseTemperature beta) {
        return Block.of(totalSpin, beta).logPartition().toDouble();
    }
}
