package io.github.spinthermo.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.relaxation.Relaxation;
import io.github.spinthermo.relaxation.RelaxationCourse;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The properties of 7.7 on noise, over spins, temperatures and rates. */
class NoiseProperties {

    private static final List<Double> TIMES = List.of(0.0, 0.03, 0.4, 5.0);

    @Provide
    Arbitrary<String> temperatures() {
        return Arbitraries.of("0", "0.3", "-0.3", "1", "-2", "4");
    }

    private static InitialState start(int n, String beta0) {
        return InitialState.thermal(SpinEnsemble.of(n, HalfInteger.HALF), InverseTemperature.parse(beta0));
    }

    private static double thermal(int n, String beta) {
        return n / (1 + Math.exp(Double.parseDouble(beta)));
    }

    private static NoiseTrajectory course(InitialState start, NoiseRates rates) {
        return DickeDynamics.of(start, rates).trajectory(TIMES, false, share -> { });
    }

    /** Checks that spins without collective noise are independent, whatever their dephasing (7.7, 11). */
    @Property(tries = 20)
    void localNoiseActsOnEachSpin(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll("temperatures") String beta0,
            @ForAll @DoubleRange(min = 0.01, max = 3) double down, @ForAll @DoubleRange(min = 0, max = 3) double up,
            @ForAll @DoubleRange(min = 0, max = 2) double dephasing) {
        NoiseTrajectory course = course(start(n, beta0), new NoiseRates(0, 0, 0, down, up, dephasing));
        double end = n * up / (down + up);
        for (int k = 0; k < TIMES.size(); k++) {
            double energy = end + (thermal(n, beta0) - end) * Math.exp(-(down + up) * TIMES.get(k));
            assertThat(course.points().get(k).energy()).isCloseTo(energy, within(n * course.tolerance() + 1e-12 * n));
        }
    }

    /** Checks that spins without local noise relax as in 7.1 (7.7, 11). */
    @Property(tries = 20)
    void collectiveNoiseIsRelaxation(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll("temperatures") String beta0,
            @ForAll("temperatures") String betaB) {
        BathRates bath = BathRates.ofBeta(InverseTemperature.parse(betaB));
        NoiseTrajectory course = course(start(n, beta0),
                new NoiseRates(bath.gammaDown(), bath.gammaUp(), 1, 0, 0, 0));
        RelaxationCourse relaxation = Relaxation.of(start(n, beta0), bath).course(TIMES, false, share -> { });
        for (int k = 0; k < TIMES.size(); k++) {
            assertThat(course.points().get(k).energy()).isCloseTo(relaxation.points().get(k).energy(),
                    within(n * (course.tolerance() + relaxation.tolerance()) + 1e-12 * n));
        }
    }

    /** Checks that a thermal state stays where all channels have its temperature (7.7, 12). */
    @Property(tries = 20)
    void thermalStatesStay(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll("temperatures") String beta,
            @ForAll @DoubleRange(min = 0, max = 3) double collective,
            @ForAll @DoubleRange(min = 0.01, max = 3) double local) {
        BathRates bath = BathRates.ofBeta(InverseTemperature.parse(beta));
        NoiseTrajectory course = course(start(n, beta), new NoiseRates(collective * bath.gammaDown(),
                collective * bath.gammaUp(), 0, local * bath.gammaDown(), local * bath.gammaUp(), 0));
        assertThat(course.points()).allSatisfy(point -> assertThat(point.energy())
                .isCloseTo(thermal(n, beta), within(n * course.tolerance() + 1e-12 * n)));
    }

    /** Checks the slow rate of two spins, (Δ²/κ)(1 + cosh x)/(1 + 2 cosh x) with V = Δ²/2 (7.7, 13). */
    @Property(tries = 30)
    void twoSpinsLeaveThePlateauAsInTheClosedForm(@ForAll("temperatures") String betaB,
            @ForAll @IntRange(min = 2, max = 8) int power) {
        double variance = Math.pow(10, -power);
        double x = Double.parseDouble(betaB);
        double rate = 2 * variance * (1 + Math.cosh(x)) / (1 + 2 * Math.cosh(x));
        PlateauValues values = Plateau.of(2, InverseTemperature.INFINITY, InverseTemperature.parse(betaB))
                .withDetuningVariance(variance).values(List.of(), share -> { });
        assertThat(values.slowestRate().orElseThrow()).isCloseTo(rate, within(1e-12 * rate));
    }
}
