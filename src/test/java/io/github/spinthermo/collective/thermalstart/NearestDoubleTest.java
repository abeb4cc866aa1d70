package io.github.spinthermo.collective.thermalstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Doubles of energy and entropy are the rounded values of 34 digits from the kernel, and the intervals of the screens
 * contain those: 10 000 of them, a million in the profile {@code thorough}, and some thousands of the other quantities,
 * of which those that are differences are not decided where they are small.
 */
class NearestDoubleTest {

    private static final boolean THOROUGH = System.getProperty("spinthermo.thorough") != null;
    private static final int STARTS = THOROUGH ? 100_000 : 1000;
    private static final int BATHS = 5;

    /** The largest share of screens of energies and entropies that do not decide, and of the others. */
    private static final double LARGEST_SHARE = 0.01;
    private static final double LARGEST_SHARE_OF_OTHERS = 0.4;

    /** The factor by which the bounds could be smaller before a value is found outside. */
    private static final double SLACK = 0x1p-12;

    private static final Precision PRECISION = Precision.digits(34);

    private final Random random = new Random(7);
    private final Count means = new Count();
    private final Count others = new Count();

    @Tag("slow")
    @Test
    void doublesAreRoundedValues() {
        for (int i = 0; i < STARTS; i++) {
            HalfInteger s = HalfInteger.ofTwice(random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(8));
            SpinEnsemble ensemble = SpinEnsemble.of(number(s.twice() == 1 ? 2000 : 150), s);
            InverseTemperature beta0 = beta();
            StartWeights start = new StartWeights(ensemble, beta0.abs().toFraction());
            CollectiveSteadyState first = CollectiveSteadyState.of(ensemble, beta0, beta());
            for (int j = 0; j < BATHS; j++) {
                compare(first.inBath(beta()), beta0, start);
            }
        }
        System.out.println("energy and entropy: " + means + "; others: " + others);
        assertThat(means.share()).isLessThan(LARGEST_SHARE);
        assertThat(others.share()).isLessThan(LARGEST_SHARE_OF_OTHERS);
        assertThat(means.worst).as("a bound that is too small is found").isGreaterThan(SLACK);
    }

    /** Checks ⟨k⟩ where blocks at x_0 are just saturated: their t_D lacks more than the roundings. */
    @ParameterizedTest
    @CsvSource({"2, 20, 1.47383", "2, 19, 1.55571", "3, 11, 1.80663", "4, 9, 1.659"})
    void startsOfSaturatedBlocks(long n, int twiceS, String x0) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature beta0 = InverseTemperature.parse(x0);
        Approximation steps = new StartWeights(ensemble, beta0.toFraction()).approximate().orElseThrow().steps();
        Real coldest = CollectiveSteadyState.of(ensemble, beta0, InverseTemperature.parse("inf")).energy();
        assertThat(error(steps, coldest.round(PRECISION))).isLessThanOrEqualTo(steps.error());
    }

    private static double error(Approximation screen, BigDecimal value) {
        BigDecimal found = new BigDecimal(screen.value().hi()).add(new BigDecimal(screen.value().lo()));
        return found.subtract(value).abs().doubleValue();
    }

    /** Compares energy and entropy, and of every twelfth state all quantities. */
    private void compare(CollectiveSteadyState state, InverseTemperature beta0, StartWeights start) {
        ApproximateState screen = ApproximateState.of(state.ensemble(), beta0, state.betaB(), Optional.of(start))
            .orElseThrow();
        means.compare(screen.energy(), state.energy());
        means.compare(screen.entropy(), state.entropy());
        if (random.nextInt(12) == 0) {
            others.compare(screen.heat(), state.heat().orElseThrow());
            others.compare(screen.thermalHeat(), state.thermalHeat().orElseThrow());
            others.compare(screen.entropyProduction(), state.entropyProduction().orElseThrow());
            others.compare(screen.thermalEntropyProduction(), state.thermalEntropyProduction().orElseThrow());
            others.compare(screen.freeEnergyChange(), state.freeEnergyChange().orElseThrow());
            others.compare(screen.thermalFreeEnergyChange(), state.thermalFreeEnergyChange().orElseThrow());
            others.compare(screen.energyVariance(), state.energyVariance());
            others.compare(screen.heatCapacity(), state.heatCapacity());
            others.compare(screen.energyDerivative(), state.energyDerivative().orElseThrow());
        }
    }

    /** A number of spins, more often a small one. */
    private long number(double most) {
        return (long) (2 * Math.pow(most / 2, Math.pow(random.nextDouble(), 1.5)));
    }

    private InverseTemperature beta() {
        double magnitude = logUniform(1e-6, 30);
        return InverseTemperature.of(random.nextBoolean() ? magnitude : -magnitude);
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    /** Doubles that were compared. */
    private static final class Count {

        private int asked;
        private int undecided;
        private double worst;

        void compare(Approximation screen, Real real) {
            BigDecimal value = real.round(PRECISION);
            double nearest = value.doubleValue();
            assertThat(real.toDouble()).isEqualTo(nearest);
            asked++;
            if (screen.nearest().isEmpty()) {
                undecided++;
            } else {
                assertThat(screen.nearest()).hasValue(nearest);
                double error = error(screen, value);
                worst = Math.max(worst, error / screen.error());
                assertThat(error).isLessThanOrEqualTo(screen.error());
            }
        }

        double share() {
            return (double) undecided / asked;
        }

        @Override
        public String toString() {
            return asked + " doubles, " + undecided + " not decided, largest error/bound " + worst;
        }
    }
}
