package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.radiation.Radiation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Identities that products of any temperatures obey. */
class StartProperties {

    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    private static List<InverseTemperature> betas(int n, Random random) {
        return Stream.generate(() -> switch (random.nextInt(8)) {
            case 0 -> InverseTemperature.INFINITY;
            case 1 -> InverseTemperature.ZERO;
            case 2 -> InverseTemperature.parse("-inf");
            default -> InverseTemperature.of(random.nextInt(400) / 100.0 - 2);
        }).limit(n).toList();
    }

    private static double sum(Stream<Real> terms) {
        return terms.mapToDouble(Real::toDouble).sum();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void weights(@ForAll @IntRange(min = 2, max = 7) int n, @ForAll @IntRange(min = 1, max = 3) int twiceS,
            @ForAll Random random) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        List<InverseTemperature> betas = betas(n, random);
        InitialState start = InitialState.product(ensemble, betas);
        assertThat(sum(start.weights().values().stream())).isCloseTo(1, CLOSE);
        double s = twiceS / 2.0;
        double[] energies = betas.stream().mapToDouble(beta -> Block.of(ensemble.s(), beta).energy().toDouble())
                .toArray();
        double mean = 0;
        double squares = 0;
        for (double energy : energies) {
            mean += energy;
            squares += energy * energy;
        }
        double expected = n * s * (s + 1) + mean * mean - squares;
        assertThat(sum(start.weights().entrySet().stream().map(entry -> entry.getValue().multiply(Real.of(
                entry.getKey().toFraction().multiply(entry.getKey().toFraction().add(1)))))))
                .isCloseTo(expected, Offset.offset(1e-11));
        List<InverseTemperature> permuted = new ArrayList<>(betas);
        Collections.shuffle(permuted, random);
        InitialState other = InitialState.product(ensemble, permuted);
        start.weights().forEach((totalSpin, weight) ->
                assertThat(other.weights().get(totalSpin).toDouble()).isCloseTo(weight.toDouble(), CLOSE));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void steadyStates(@ForAll @IntRange(min = 2, max = 6) int n, @ForAll @IntRange(min = 1, max = 2) int twiceS,
            @ForAll Random random) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature x = InverseTemperature.of(random.nextInt(1, 300) / 100.0);
        CollectiveSteadyState state =
                CollectiveSteadyState.of(InitialState.product(ensemble, betas(n, random)), x);
        CollectiveSteadyState reflected = state.inBath(x.negate());
        assertThat(reflected.energy().toDouble()).isCloseTo(n * twiceS - state.energy().toDouble(), CLOSE);
        assertThat(state.entropyLower().toDouble()).isLessThanOrEqualTo(state.entropyUpper().toDouble());
        Radiation radiation = Radiation.of(state);
        assertThat(radiation.emission().toDouble() * Math.exp(x.toFraction().doubleValue()))
                .isCloseTo(radiation.absorption().toDouble(), Offset.offset(1e-10));
        assertThat(radiation.secondOrderCorrelation().orElseThrow().toDouble())
                .isCloseTo(Radiation.of(reflected).secondOrderCorrelation().orElseThrow().toDouble(), CLOSE);
        if (state.entropyProduction() instanceof Outcome.Finite produced) {
            assertThat(produced.value().toDouble()).isBetween(-1e-13,
                    state.thermalEntropyProduction().orElseThrow().toDouble() + 1e-13);
        }
    }
}
