package io.github.spinthermo.battery;

import static io.github.spinthermo.testing.OpenSystem.add;
import static io.github.spinthermo.testing.OpenSystem.mean;
import static io.github.spinthermo.testing.OpenSystem.product;
import static io.github.spinthermo.testing.OpenSystem.scaled;
import static io.github.spinthermo.testing.OpenSystem.transposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.testing.OpenSystem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests emitters in a cavity beside the full space of emitters and photons, and beside closed forms. */
class DampedCavityTest {

    private static final List<Double> TWENTY = IntStream.rangeClosed(1, 20).mapToObj(k -> k / 10.0).toList();

    private static CavityCourse course(DampedCavity cavity, List<Double> times) {
        return cavity.course(times, share -> { });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheOpenSystemOfAllEmittersAndPhotons(long n) {
        DampedCavity cavity = new DampedCavity(n, 0.9, 2.3, 0.8, 0.35, 0.12);
        CavityCourse course = course(cavity, List.of(0.7));
        FullCavity full = new FullCavity((int) n, cavity);
        double[] expected = full.after(0.7);
        CavitySample sample = course.samples().get(0);
        assertThat(List.of(sample.excitation(), sample.photons(), sample.emitted(), sample.lost(),
                sample.length() * (sample.length() + 1)))
                .zipSatisfy(Arrays.stream(expected).boxed().toList(), (value, wanted) ->
                        assertThat(value).isCloseTo(wanted, within(1e-12)));
        assertThat(course.tolerance()).isBetween(1e-15, 1e-12);
    }

    /** Tests the differences that eliminating the cavity makes, for cavities that are ever more damped. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.1220", "1, 100, 0.01767", "1, 1000, 0.001725", "2, 10, 0.1484", "2, 100, 0.01951",
        "2, 1000, 0.001950", "4, 10, 0.2104", "4, 100, 0.02640", "4, 1000, 0.002686", "6, 10, 0.2774",
        "6, 100, 0.03783", "6, 1000, 0.003854"})
    void eliminationErrsInProportionToTheRateOverTheDamping(long n, double kappa, double expected) {
        DampedCavity cavity = new DampedCavity(n, Math.sqrt(kappa) / 2, kappa, 0, 0, 0);
        CavityCourse course = course(cavity, TWENTY);
        double largest = 0;
        for (int k = 0; k < TWENTY.size(); k++) {
            double difference = course.samples().get(k).excitation()
                    - course.eliminatedExcitation().orElseThrow().get(k);
            largest = Math.max(largest, Math.abs(difference) / n);
        }
        assertThat(largest).isCloseTo(expected, within(expected * 5e-4));
        assertThat(cavity.collectiveGamma().orElseThrow()).isCloseTo(1, within(1e-15));
    }

    /** Tests one emitter beside its amplitude: (κ/2 ± w)/2 are its rates, w² = κ²/4 − 4g². */
    @ParameterizedTest
    @CsvSource({"1, 3", "1, 1e6", "1000, 1e9", "0.01, 1"})
    void oneEmitterHasAnAmplitudeInClosedForm(double g, double kappa) {
        double time = 1 / (4 * g * g / kappa);
        double square = kappa * kappa / 16 - g * g;
        double root = Math.sqrt(Math.abs(square));
        double slow = square > 0 ? g * g / (kappa / 4 + root) : kappa / 4;
        double ratio = kappa / 4 / root;
        double amplitude = square > 0
                ? Math.exp(-slow * time) * ((1 + ratio) / 2 + (1 - ratio) / 2 * Math.exp(-2 * root * time))
                : Math.exp(-slow * time) * (Math.cos(root * time) + ratio * Math.sin(root * time));
        CavityCourse course = course(new DampedCavity(1, g, kappa, 0, 0, 0), List.of(time));
        assertThat(course.samples().get(0).excitation()).isCloseTo(amplitude * amplitude - 0.5, within(1e-12));
        assertThat(course.tolerance()).isLessThan(1e-9);
    }

    @Test
    void quantaAreNeitherMadeNorLost() {
        CavityCourse course = course(new DampedCavity(4, 5, 100, 30, 0.3, 0.2), List.of(0.0, 0.1, 0.5, 3.0));
        for (CavitySample sample : course.samples()) {
            assertThat(2 + sample.excitation() + sample.photons() + sample.emitted() + sample.lost())
                    .isCloseTo(4, within(1e-12));
        }
        assertThat(course.samples().get(0)).isEqualTo(new CavitySample(0, 2, 0, 2, 0, 0));
    }

    @Test
    void anIdealCavityGivesEverythingBack() {
        DampedCavity cavity = new DampedCavity(1, 1, 0, 0, 0, 0);
        CavityCourse course = course(cavity, List.of(Math.PI));
        assertThat(course.samples().get(0).excitation()).isCloseTo(0.5, within(1e-13));
        assertThat(cavity.collectiveGamma()).isEmpty();
        assertThat(course.eliminatedExcitation()).isEmpty();
        assertThat(new DampedCavity(1, 2, 0, -3, 0, 0).collectiveShift().orElseThrow()).isEqualTo(-4.0 / 3);
    }

    @Test
    void refusesWhatIsNoCavityOrTooLarge() {
        assertThatThrownBy(() -> new DampedCavity(7, 1, 1, 0, 0, 0)).isInstanceOf(ResourceLimitException.class)
                .hasMessageContaining("n = 7");
        assertThatThrownBy(() -> new DampedCavity(2, -1, 1, 0, 0, 0)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("g = -1");
        assertThatThrownBy(() -> new DampedCavity(2, 1, 1, Double.NaN, 0, 0))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("detuning");
        assertThatThrownBy(() -> new DampedCavity(2, 1, 1, 2e100, 0, 0)).isInstanceOf(ResourceLimitException.class);
        DampedCavity cavity = new DampedCavity(2, 1, 1, 0, 0, 0);
        assertThatThrownBy(() -> course(cavity, List.of(1.0, 1.0))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("times");
        assertThatThrownBy(() -> course(cavity, List.of(1e12))).isInstanceOf(ResourceLimitException.class)
                .hasMessageContaining("tolerance");
    }

    /** The emitters and the photons one by one. */
    private static final class FullCavity {

        private final int n;
        private final int photons;
        private final DampedCavity cavity;
        private final double[][] lowering;
        private final double[][] leaving;

        FullCavity(int n, DampedCavity cavity) {
            this.n = n;
            this.photons = n + 1;
            this.cavity = cavity;
            this.lowering = zero();
            for (int k = 0; k < n; k++) {
                add(lowering, lowering(k), 1);
            }
            this.leaving = zero();
            for (int state = 0; state < 1 << n; state++) {
                for (int k = 1; k < photons; k++) {
                    leaving[state * photons + k - 1][state * photons + k] = Math.sqrt(k);
                }
            }
        }

        private double[][] zero() {
            return new double[photons << n][photons << n];
        }

        private double[][] lowering(int k) {
            double[][] one = zero();
            for (int state = 0; state < 1 << n; state++) {
                for (int j = 0; (state >> k & 1) == 1 && j < photons; j++) {
                    one[(state - (1 << k)) * photons + j][state * photons + j] = 1;
                }
            }
            return one;
        }

        private double[][] inversion(int k) {
            double[][] z = scaled(product(transposed(lowering(k)), lowering(k)), 2);
            for (int i = 0; i < z.length; i++) {
                z[i][i] -= 1;
            }
            return z;
        }

        double[] after(double time) {
            double[][] exchange = product(lowering, transposed(leaving));
            add(exchange, product(transposed(lowering), leaving), -1);
            double[][] number = product(transposed(leaving), leaving);
            double[][] z = zero();
            OpenSystem equation = new OpenSystem(photons << n).turn(cavity.g(), exchange)
                    .hamiltonian(cavity.detuning(), number).jump(cavity.kappa(), leaving);
            for (int k = 0; k < n; k++) {
                equation.jump(cavity.gamma(), lowering(k)).jump(cavity.dephasing(), inversion(k));
                add(z, inversion(k), 0.5);
            }
            double[][] square = product(transposed(lowering), lowering);
            add(square, product(z, z), 1);
            add(square, z, -1);
            double[][][] state = {zero(), zero()};
            state[0][(photons << n) - photons][(photons << n) - photons] = 1;
            double[][] integral = equation.evolve(state, time);
            double emitted = cavity.kappa() * mean(number, integral);
            double lost = cavity.gamma() * (mean(z, integral) + n / 2.0 * time);
            return new double[] {mean(z, state[0]), mean(number, state[0]), emitted, lost, mean(square, state[0])};
        }
    }
}
