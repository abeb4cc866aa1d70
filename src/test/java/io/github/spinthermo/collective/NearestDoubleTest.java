package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/**
 * Doubles of energy and entropy are the rounded values of 34 digits from the kernel, and the intervals of the screens
 * contain those: 10 000 of them, a million in the profile {@code thorough}.
 */
class NearestDoubleTest {

    private static final boolean THOROUGH = System.getProperty("spinthermo.thorough") != null;
    private static final int STARTS = THOROUGH ? 100_000 : 1000;
    private static final int BATHS = 5;

    /** The largest share of screens that do not decide. */
    private static final double LARGEST_SHARE = 0.01;

    /** The factor by which the bounds could be smaller before a value is found outside. */
    private static final double SLACK = 0x1p-12;

    private static final Precision PRECISION = Precision.digits(34);

    private final Random random = new Random(7);
    private int asked;
    private int undecided;
    private double worst;

    @Test
    void doublesAreRoundedValues() {
        for (int i = 0; i < STARTS; i++) {
            HalfInteger s = HalfInteger.ofTwice(random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(8));
            SpinEnsemble ensemble = SpinEnsemble.of((long) logUniform(2, s.twice() == 1 ? 2000 : 150), s);
            InverseTemperature beta0 = beta();
            StartWeights start = new StartWeights(ensemble, beta0.abs().toFraction());
            CollectiveSteadyState first = CollectiveSteadyState.of(ensemble, beta0, beta());
            for (int j = 0; j < BATHS; j++) {
                CollectiveSteadyState state = first.inBath(beta());
                ApproximateState screen =
                    ApproximateState.of(ensemble, state.betaB(), Optional.of(start)).orElseThrow();
                compare(screen.energy(), state.energy());
                compare(screen.entropy(), state.entropy());
            }
        }
        System.out.println(asked + " doubles, " + undecided + " not decided, largest error/bound " + worst);
        assertThat((double) undecided / asked).isLessThan(LARGEST_SHARE);
        assertThat(worst).as("a bound that is too small is found").isGreaterThan(SLACK);
    }

    private void compare(Approximation screen, Real real) {
        BigDecimal value = real.round(PRECISION);
        double nearest = value.doubleValue();
        assertThat(real.toDouble()).isEqualTo(nearest);
        asked++;
        if (screen.nearest().isEmpty()) {
            undecided++;
        } else {
            assertThat(screen.nearest()).hasValue(nearest);
            BigDecimal found = new BigDecimal(screen.value().hi()).add(new BigDecimal(screen.value().lo()));
            double error = found.subtract(value).abs().doubleValue();
            worst = Math.max(worst, error / screen.error());
            assertThat(error).isLessThanOrEqualTo(screen.error());
        }
    }

    private InverseTemperature beta() {
        double magnitude = logUniform(1e-6, 30);
        return InverseTemperature.of(random.nextBoolean() ? magnitude : -magnitude);
    }

    private double logUniform(double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }
}
