package io.github.spinthermo.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.SpinLindblad;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** All six channels together beside the master equation of 2^n states, from starts of every kind. */
class DickeDynamicsLindbladTest {

    /** The error that eigenvalues near 0 cause in lengths and entropies, and that of the steps. */
    private static final double ROUNDING = 2e-11;

    /** A start: as the library knows it, and in the full space. */
    private enum Kind {
        INVERTED {
            @Override
            InitialState state(SpinEnsemble spins) {
                return InitialState.thermal(spins, InverseTemperature.NEGATIVE_INFINITY);
            }

            @Override
            void start(SpinLindblad full, int n) {
                full.pulse();
            }
        },
        THERMAL {
            @Override
            InitialState state(SpinEnsemble spins) {
                return InitialState.thermal(spins, InverseTemperature.parse("0.7"));
            }

            @Override
            void start(SpinLindblad full, int n) {
                full.start(diagonal(n, state -> Math.exp(-0.7 * Integer.bitCount(state))));
            }
        },
        W {
            @Override
            InitialState state(SpinEnsemble spins) {
                return InitialState.w(spins);
            }

            @Override
            void start(SpinLindblad full, int n) {
                double[] amplitudes = new double[1 << n];
                for (int k = 0; k < n; k++) {
                    amplitudes[1 << k] = 1 / Math.sqrt(n);
                }
                full.startPure(amplitudes);
            }
        },
        ONE_UP {
            @Override
            InitialState state(SpinEnsemble spins) {
                return InitialState.upDown(spins, 1, Copies.EVEN);
            }

            @Override
            void start(SpinLindblad full, int n) {
                full.start(diagonal(n, state -> Integer.bitCount(state) == 1 ? 1 : 0));
            }
        },
        GIVEN {
            @Override
            InitialState state(SpinEnsemble spins) {
                HalfInteger largest = HalfInteger.ofTwice(spins.n());
                BigFraction[] populations = new BigFraction[(int) spins.n() + 1];
                Arrays.fill(populations, BigFraction.ZERO);
                populations[0] = BigFraction.of(1, 4);
                populations[populations.length - 1] = BigFraction.of(3, 4);
                return InitialState.ofWeights(spins, Map.of(largest, BigFraction.ONE), Copies.EVEN,
                        Map.of(largest, List.of(populations)));
            }

            @Override
            void start(SpinLindblad full, int n) {
                full.start(diagonal(n, state -> state == 0 ? 0.25 : state == (1 << n) - 1 ? 0.75 : 0));
            }
        };

        abstract InitialState state(SpinEnsemble spins);

        abstract void start(SpinLindblad full, int n);

        private static double[] diagonal(int n, IntToDoubleFunction weight) {
            double[] diagonal = new double[1 << n];
            Arrays.setAll(diagonal, weight);
            double sum = Arrays.stream(diagonal).sum();
            return Arrays.stream(diagonal).map(p -> p / sum).toArray();
        }
    }

    @Tag("slow")
    @Property(tries = 30)
    void agreeWithTheMasterEquation(@ForAll @IntRange(min = 1, max = 4) int n, @ForAll Kind kind,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[] rates = random.doubles(6, 0, 2).map(rate -> rate < 0.5 ? 0 : rate - 0.4).toArray();
        rates[random.nextInt(6)] = 1;
        List<Double> times = List.of(0.0, 0.3, 0.8);
        NoiseTrajectory course = DickeDynamics.of(kind.state(SpinEnsemble.of(n, HalfInteger.ofTwice(1))),
                new NoiseRates(rates[0], rates[1], rates[2], rates[3], rates[4], rates[5]))
                .trajectory(times, true, share -> { });
        assertThat(course.tolerance()).isLessThan(1e-12);
        SpinLindblad full = new SpinLindblad(n);
        kind.start(full, n);
        double reached = 0;
        for (int k = 0; k < times.size(); k++) {
            full.evolve(rates, times.get(k) - reached);
            reached = times.get(k);
            NoisePoint point = course.points().get(k);
            assertThat(point.energy()).isCloseTo(full.excitation() + n / 2.0, within(ROUNDING));
            assertThat(point.length()).isCloseTo(full.length(), within(ROUNDING));
            assertThat(point.meanLength()).isCloseTo(full.meanLength(), within(ROUNDING));
            assertThat(point.intensity()).isCloseTo(rates[0] * full.emission(), within(ROUNDING));
            assertThat(point.localIntensity()).isCloseTo(rates[3] * (full.excitation() + n / 2.0), within(ROUNDING));
            assertThat(point.entropy()).isCloseTo(full.entropy(), within(ROUNDING));
        }
    }
}
