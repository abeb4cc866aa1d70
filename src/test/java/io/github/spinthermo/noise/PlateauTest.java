package io.github.spinthermo.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plateaus beside closed forms, the printed values, and the full dynamics with slow noise. */
class PlateauTest {

    private static InverseTemperature beta(double x) {
        return InverseTemperature.of(x);
    }

    private static Plateau cold(int n, double x) {
        return Plateau.of(n, InverseTemperature.INFINITY, beta(x));
    }

    private static PlateauValues values(Plateau plateau, Double... times) {
        return plateau.values(List.of(times), share -> assertThat(share).isBetween(0.0, 1.0));
    }

    /** Checks the closed form of two spins: the slow rate Δ²/κ (1 + cosh x)/(1 + 2 cosh x), with V = Δ²/2. (7.5) */
    @Property(tries = 50)
    void twoDetunedSpins(@ForAll @DoubleRange(min = -6, max = 6) double x,
            @ForAll @DoubleRange(min = 0, max = 3) double difference, @ForAll @DoubleRange(min = 0, max = 9) double t) {
        double variance = (difference + 0.01) * (difference + 0.01) / 2;
        double rate = 2 * variance * (1 + Math.cosh(x)) / (1 + 2 * Math.cosh(x));
        PlateauValues values = values(cold(2, x).withDetuningVariance(variance), t / rate);
        assertThat(values.slowestRate().orElseThrow()).isCloseTo(rate, within(1e-13 * rate));
        assertThat(values.crossoverTime().orElseThrow()).isCloseTo(1 / rate, within(1e-13 / rate));
        double leaving = variance / (1 + 2 * Math.cosh(x));
        assertThat(values.leavingRate().orElseThrow()).isCloseTo(leaving, within(1e-13 * leaving));
        double thermal = 2 / (Math.exp(x) + 1);
        double energy = thermal + (values.plateauEnergy() - thermal) * Math.exp(-t);
        assertThat(values.steadyEnergy()).isCloseTo(thermal, within(2 * values.tolerance()));
        assertThat(values.energies().get(0)).isCloseTo(energy, within(2 * values.tolerance()));
        assertThat(values.slope()).isCloseTo((thermal - values.plateauEnergy()) * rate, within(1e-13 * rate));
    }

    /** Checks the rates from which J = n/2 is left, in units V/κ at x = 1. (7.5) */
    @ParameterizedTest
    @CsvSource({"2, 0.244728", "3, 0.395542", "4, 0.469259", "5, 0.491747"})
    void detuningsLeaveTheLargestSpin(int n, double rate) {
        assertThat(values(cold(n, 1).withDetuningVariance(1)).leavingRate().orElseThrow())
                .isCloseTo(rate, within(5e-7));
    }

    /** Checks the slowest rates over κ_L at x = 1, at one temperature, and with dephasing. (7.4) */
    @ParameterizedTest
    @CsvSource({"6, 0, 1.152", "20, 0, 1.0442", "50, 0, 1.0082", "20, 0.5, 1.432"})
    void slowestRates(int n, double dephasing, double expected) {
        Plateau plateau = cold(n, 1).withLocalBath(1e-3, beta(1)).withLocalDephasing(dephasing * 1e-3);
        assertThat(values(plateau).slowestRate().orElseThrow() / 1e-3).isCloseTo(expected, within(6e-4));
    }

    /** Checks the rate of leaving J = n/2 by its closed form in k = n/2 + M. (7.4) */
    @Property(tries = 40)
    void leavingInClosedForm(@ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @DoubleRange(min = -4, max = 4) double x, @ForAll @DoubleRange(min = -3, max = 3) double local,
            @ForAll @DoubleRange(min = 0, max = 2) double dephasing) {
        double down = 1 / (1 + Math.exp(-local));
        double up = 1 / (1 + Math.exp(local));
        double sum = 0;
        double rate = 0;
        for (int k = 0; k <= n; k++) {
            double p = Math.exp(-k * x);
            sum += p;
            rate += p * (down * k * (k - 1) + up * (n - k) * (n - k - 1) + 4 * dephasing * k * (n - k)) / n;
        }
        PlateauValues values = values(cold(n, x).withLocalBath(1, beta(local)).withLocalDephasing(dephasing));
        assertThat(values.leavingRate().orElseThrow()).isCloseTo(rate / sum, within(1e-12 * rate / sum));
    }

    /** Checks that one temperature, and dephasing alone, end thermal; and that the plateau is the steady state. */
    @Property(tries = 40)
    void oneTemperatureEndsThermal(@ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll @DoubleRange(min = -5, max = 5) double x0, @ForAll @DoubleRange(min = -5, max = 5) double x,
            @ForAll boolean isDephasing) {
        Plateau plateau = Plateau.of(n, beta(x0), beta(x));
        Plateau noisy = isDephasing ? plateau.withLocalDephasing(0.1) : plateau.withLocalBath(0.3, beta(x));
        PlateauValues values = values(noisy, 0.0, 1e9);
        assertThat(values.steadyEnergy()).isCloseTo(n / (Math.exp(x) + 1), within(n * values.tolerance()));
        assertThat(values.energies().get(0)).isCloseTo(values.plateauEnergy(), within(n * values.tolerance()));
        assertThat(values.energies().get(1)).isCloseTo(values.steadyEnergy(), within(n * values.tolerance()));
        assertThat(values.plateauEnergy()).isEqualTo(CollectiveSteadyState.of(
                SpinEnsemble.of(n, HalfInteger.HALF), beta(x0), beta(x)).energy().toDouble());
        assertThat(values.tolerance()).isLessThan(1e-10);
    }

    /** Checks that turning everything over changes only the sign of what is counted from the middle. */
    @Property(tries = 30)
    void isTheMirrorImageOfTheOppositeTemperatures(@ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @DoubleRange(min = -5, max = 5) double x, @ForAll @DoubleRange(min = -5, max = 5) double local) {
        PlateauValues values = values(Plateau.of(n, beta(0.8), beta(x)).withLocalBath(0.1, beta(local))
                .withDetuningVariance(0.02), 3.0);
        PlateauValues mirror = values(Plateau.of(n, beta(-0.8), beta(-x)).withLocalBath(0.1, beta(-local))
                .withDetuningVariance(0.02), 3.0);
        double error = n * (values.tolerance() + mirror.tolerance());
        assertThat(values.steadyEnergy()).isCloseTo(n - mirror.steadyEnergy(), within(error));
        assertThat(values.energies().get(0)).isCloseTo(n - mirror.energies().get(0), within(error));
        assertThat(values.slope()).isCloseTo(-mirror.slope(), within(error));
        double rate = values.slowestRate().orElseThrow();
        assertThat(mirror.slowestRate().orElseThrow()).isCloseTo(rate, within(1e-11 * rate));
    }

    /** Checks that the full dynamics with noise 10^−4 of the bath follows the chain to about that part. (7.4) */
    @Test
    void isTheLimitOfSlowNoise() {
        double slow = 1e-4;
        double down = 1 / (1 + Math.exp(-1));
        InitialState start = InitialState.thermal(SpinEnsemble.of(20, HalfInteger.HALF), InverseTemperature.INFINITY);
        List<Double> times = List.of(0.01 / slow, 0.1 / slow, 1 / slow);
        NoiseTrajectory full = DickeDynamics.of(start,
                new NoiseRates(down, 1 - down, 0, slow * down, slow * (1 - down), 0)).trajectory(times, true, s -> { });
        PlateauValues chain = cold(20, 1).withLocalBath(slow, beta(1)).values(times, share -> { });
        double[] printed = {0.6302007, 1.0431988, 3.6447376};
        for (int k = 0; k < 3; k++) {
            assertThat(full.points().get(k).energy()).isCloseTo(printed[k], within(6e-8));
            assertThat(chain.energies().get(k)).isCloseTo(printed[k], within(2e-6));
        }
        assertThat(full.steadyState().orElseThrow().energy()).isCloseTo(chain.steadyEnergy(), within(1e-11));
    }

    @Test
    void lastsWhereNothingIsSlow() {
        for (Plateau plateau : List.of(Plateau.of(4, beta(2), beta(1)),
                Plateau.of(1, beta(2), beta(1)).withLocalBath(1, beta(3)).withDetuningVariance(1))) {
            PlateauValues values = values(plateau, 0.0, 5.0);
            assertThat(values.slope()).isZero();
            assertThat(values.leavingRate()).isEmpty();
            assertThat(values.slowestRate()).isEmpty();
            assertThat(values.crossoverTime()).isEmpty();
            assertThat(values.energies()).containsExactly(values.plateauEnergy(), values.steadyEnergy());
        }
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> Plateau.of(3, beta(1), InverseTemperature.INFINITY))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> assertThat(e.parameter()).isEqualTo("betaB"));
        assertThatThrownBy(() -> cold(3, 1).withLocalDephasing(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cold(3, 1).withLocalDephasing(1.7e308)).isInstanceOf(ResourceLimitException.class)
                .hasMessage("localDephasing = 1.7e308 is out of range; it is 0, or from 1e-100 to 1e100");
        assertThatThrownBy(() -> cold(3, 1).withLocalBath(1e-101, InverseTemperature.INFINITY))
                .isInstanceOf(ResourceLimitException.class).hasMessageStartingWith("localRate = 1e-101");
        assertThatThrownBy(() -> cold(3, 1).withDetuningVariance(Double.NaN)).isInstanceOf(InvalidInputException.class);
    }
}
