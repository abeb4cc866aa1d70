package io.github.spinthermo.collective.thermalstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockDifferences;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.blocksum.words.WordForms;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.Units;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import io.github.spinthermo.words.WordBall;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Every quantity on machine words against the same formula in the arithmetic of the kernel. */
class WordSumsProperties {

    private static final int BITS = 320;

    /** A number of levels whose square may be too large for words, or too inexact. */
    private static final double LARGE = 1e5;

    private static final Map<String, SteadyStateQuantity> QUANTITIES = quantities();

    private static Map<String, SteadyStateQuantity> quantities() {
        Map<String, SteadyStateQuantity> all = new LinkedHashMap<>();
        all.put("J(J+1)", SteadyStateSums::squaredTotalSpin);
        all.put("phi", SteadyStateSums::excitation);
        all.put("E", SteadyStateSums::energy);
        all.put("E_0", SteadyStateSums::initialExcitation);
        all.put("S_0", SteadyStateSums::initialEntropy);
        all.put("E_th", SteadyStateSums::thermalExcitation);
        all.put("S_th", SteadyStateSums::thermalEntropy);
        all.put("E_+", SteadyStateSums::largestExcitation);
        all.put("S_+", SteadyStateSums::largestEntropy);
        all.put("heat", SteadyStateSums::heat);
        all.put("heat of inversion", SteadyStateSums::heatOfInversion);
        all.put("polarization", SteadyStateSums::initialPolarization);
        all.put("thermal heat", SteadyStateSums::thermalHeat);
        all.put("thermal heat of inversion", SteadyStateSums::thermalHeatOfInversion);
        all.put("S", SteadyStateSums::entropy);
        all.put("S - S_+", SteadyStateSums::entropyOverLargest);
        all.put("S - S_th", SteadyStateSums::entropyOverThermal);
        all.put("E - E_th", SteadyStateSums::energyOverThermal);
        all.put("E - E_+", SteadyStateSums::energyOverLargest);
        all.put("divergence", SteadyStateSums::weightDivergence);
        all.put("Var E", SteadyStateSums::energyVariance);
        all.put("v", SteadyStateSums::blockVariance);
        all.put("C", SteadyStateSums::heatCapacity);
        all.put("covariance", SteadyStateSums::covariance);
        all.put("production", SteadyStateSums::entropyProduction);
        all.put("thermal production", SteadyStateSums::thermalEntropyProduction);
        all.put("inverted", SteadyStateSums::invertedEntropyProduction);
        all.put("thermal inverted", SteadyStateSums::invertedThermalEntropyProduction);
        all.put("excess", SteadyStateSums::excessOfInversion);
        all.put("thermal excess", SteadyStateSums::thermalExcessOfInversion);
        return all;
    }

    private static InverseTemperature temperature(Random random, double least, double most) {
        double x = least * Math.exp(random.nextDouble() * Math.log(most / least));
        return switch (random.nextInt(3)) {
            case 0 -> InverseTemperature.of(new BigDecimal(Math.max(1, Math.round(x))));
            case 1 -> InverseTemperature.of(new BigDecimal(x));
            default -> InverseTemperature.parse(Math.max(1, Math.round(7 * x)) + "/7");
        };
    }

    private static void check(SpinEnsemble spins, InverseTemperature beta0, InverseTemperature betaB) {
        Optional<WordForms> words = WordForms.of(spins, beta0, betaB);
        Assume.that(words.isPresent());
        SteadyStateSums<WordBall> onWords = words
                .map(forms -> new SteadyStateSums<>(forms, forms.differences(), beta0, betaB)).orElseThrow();
        ClosedForms forms = ClosedForms.of(spins, beta0, betaB, BITS);
        BlockDifferences differences = BlockDifferences.of(
                new StartWeights(spins, beta0.toFraction()), betaB, forms, Averages.ALL);
        SteadyStateSums<Ball> inKernel = new SteadyStateSums<>(forms, differences, beta0, betaB);
        double top = spins.largestTotalSpin().dimension().doubleValue();
        QUANTITIES.forEach((name, quantity) -> {
            WordBall word = quantity.of(onWords);
            Ball exact = quantity.of(inKernel);
            if (!word.isKnown()) {
                assertThat(top).as(name).isGreaterThan(LARGE);
                return;
            }
            double off = Units.off(word.ball().midpoint(), exact, WordBall.BITS);
            assertThat(Inclusion.meet(word.ball(), exact)).as("%s: %s contains %s", name, word.ball(), exact).isTrue();
            assertThat(off).as(name).isLessThanOrEqualTo(word.error() + 1);
            assertThat(word.error()).as("error of %s", name).isLessThan(0x1p20 * top * top);
        });
    }

    @Property(tries = 150)
    void quantities(@ForAll long seed) {
        Random random = new Random(seed);
        long n = Math.round(Math.exp(1 + random.nextDouble() * 16));
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.ofTwice(1 + random.nextInt(n < 1000 ? 30 : 1)));
        double least = Math.sqrt(1500.0 / n);
        check(spins, temperature(random, least, 100), temperature(random, least, 50));
    }

    @Test
    void anExampleOfEachKind() {
        check(SpinEnsemble.of(1000, HalfInteger.HALF), InverseTemperature.parse("5"), InverseTemperature.parse("1"));
        check(SpinEnsemble.of(100, HalfInteger.parse("9/2")), InverseTemperature.parse("2"),
                InverseTemperature.parse("1/3"));
        check(SpinEnsemble.of(1_000_000_000, HalfInteger.HALF), InverseTemperature.parse("0.1"),
                InverseTemperature.parse("0.2"));
        check(SpinEnsemble.of(1_000_000_000_000L, HalfInteger.HALF), InverseTemperature.parse("5"),
                InverseTemperature.parse("3"));
        check(SpinEnsemble.of(30, HalfInteger.parse("99/2")), InverseTemperature.parse("1.5"),
                InverseTemperature.parse("3"));
    }

    @Test
    void thereIsNoneWhereSmallerBlocksCountOrATemperatureIsInfinite() {
        SpinEnsemble spins = SpinEnsemble.of(1000, HalfInteger.HALF);
        InverseTemperature one = InverseTemperature.parse("1");
        assertThat(WordForms.of(spins, InverseTemperature.parse("0.1"), one)).isEmpty();
        assertThat(WordForms.of(spins, InverseTemperature.parse("5"), InverseTemperature.parse("0.1"))).isEmpty();
        assertThat(WordForms.of(spins, InverseTemperature.INFINITY, one)).isEmpty();
        assertThat(WordForms.of(spins, one, InverseTemperature.INFINITY)).isEmpty();
        assertThat(WordForms.of(SpinEnsemble.of(1L << 50, HalfInteger.HALF), one, one)).isEmpty();
    }
}
