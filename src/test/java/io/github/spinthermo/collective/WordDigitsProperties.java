package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.testing.SteadyQuantity;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of states whose smaller blocks count for little or nothing, against so many more that the kernel has them. */
class WordDigitsProperties {

    private static final int MORE = 70;

    private static InverseTemperature temperature(Random random, double least) {
        double magnitude = least * Math.exp(4 * random.nextDouble() * random.nextDouble());
        double x = random.nextInt(4) == 0 ? -magnitude : magnitude;
        return switch (random.nextInt(3)) {
            case 0 -> InverseTemperature.of(x);
            case 1 -> InverseTemperature.of(new BigDecimal(x, new MathContext(3)));
            default -> InverseTemperature.parse(Math.max(1, Math.round(9 * magnitude)) + "/9");
        };
    }

    private static SteadyInput input(Random random) {
        long n = Math.round(Math.exp(2 + random.nextDouble() * random.nextInt(20)));
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.ofTwice(n < 1000 ? 1 + random.nextInt(9) : 1));
        double least = Math.sqrt(1300.0 / n);
        return new SteadyInput(spins, temperature(random, least), temperature(random, least / 2));
    }

    /** Checks that enclosures are as narrow as asked for, also of numbers that are too small for words. */
    @ParameterizedTest
    @CsvSource({"5, 1", "12, 9", "30, 25", "-25, 40", "60, 8"})
    void areEnclosedAsNarrowlyAsAskedFor(String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(1000, 1, beta0, betaB);
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            for (int bits : new int[] {100, 185, 216}) {
                Inclusion.check(() -> quantity.of(input.state()).orElseThrow(), bits);
            }
        }
    }

    @Property(tries = 150)
    void areThoseOfAnyHigherPrecision(@ForAll long seed, @ForAll @IntRange(min = 1, max = 64) int digits) {
        SteadyInput input = input(new Random(seed));
        CollectiveSteadyState state = input.state();
        CollectiveSteadyState fresh = input.state();
        for (SteadyQuantity quantity : SteadyQuantity.values()) {
            BigDecimal fine = new BigDecimal(quantity.text(fresh, digits + MORE));
            assertThat(new BigDecimal(quantity.text(state, digits))).as("%s of %s", quantity, input)
                    .isEqualByComparingTo(fine.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
        }
    }
}
