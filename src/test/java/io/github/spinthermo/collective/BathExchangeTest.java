package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes from bath to bath, mostly where energies and entropies themselves tell nothing of their difference. */
class BathExchangeTest {

    private static final SpinEnsemble FOUR = SpinEnsemble.of(4, HalfInteger.HALF);

    private static BathExchange exchange(SpinEnsemble spins, String beta0, String earlier, String later) {
        return BathExchange.from(InverseTemperature.parse(earlier),
                CollectiveSteadyState.of(spins, InverseTemperature.parse(beta0), InverseTemperature.parse(later)));
    }

    private static String text(Real number) {
        return number.decimal(Precision.digits(25)).toString();
    }

    private static SectorWeights weights(Map<Integer, BigFraction> byTotalSpin) {
        return SectorWeights.of(FOUR, byTotalSpin.entrySet().stream().collect(Collectors.toMap(
                entry -> HalfInteger.ofTwice(2L * entry.getKey()), Map.Entry::getValue)));
    }

    /**
     * Checks the cold form S_J = φ_J (1 + x + ε) with |ε| ≤ 2 e^−x, which is used from where 2 e^−x is below the
     * precision: both forms agree there, for a start at each side, integer and half-integer J, and with blocks of one
     * level.
     */
    @ParameterizedTest
    @CsvSource({"4, 1, 0.3", "4, 1, 0", "5, 1, 1", "3, 2, -0.01", "2, 1, 40", "6, 3, 0.5", "60, 1, 0.002"})
    void coldEntropiesAreThoseOfTheStates(long n, int twiceS, String beta0) {
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        for (String baths : new String[] {"70 69", "75 140", "-80 200", "120 -121", "300 300.000001", "150 inf",
            "-inf 90", "1 400", "400 0"}) {
            String earlier = baths.split(" ", -1)[0];
            String later = baths.split(" ", -1)[1];
            InverseTemperature x0 = InverseTemperature.parse(beta0);
            Real difference = CollectiveSteadyState.of(spins, x0, InverseTemperature.parse(later)).entropy()
                    .subtract(CollectiveSteadyState.of(spins, x0, InverseTemperature.parse(earlier)).entropy());
            assertThat(text(exchange(spins, beta0, earlier, later).entropyChange())).as(baths)
                    .isEqualTo(text(difference));
        }
    }

    /** Checks that enclosures of the cold form at few bits hold the number that many bits show. */
    @Test
    void coldEntropiesAreEnclosed() {
        Real entropy = exchange(FOUR, "0", "12", "11").entropyChange();
        BigFraction value = Real.of(entropy.round(Precision.digits(200))).exact().orElseThrow();
        for (int bits = 8; bits < 60; bits++) {
            assertThat(entropy.enclose(bits).contains(value)).as("%d bits", bits).isTrue();
        }
    }

    /** Checks that energies agree in 40 000 digits with that of ∞, and in all but 40 with each other. */
    @ParameterizedTest
    @CsvSource({"0, 100000, 90000", "0.5, -100000, -100000.0000000000000000000000000000000000000001",
        "inf, 1e6, 999999", "-3, -1e6, -inf", "0, inf, 70000"})
    void heatsOfColdBaths(String beta0, String earlier, String later) {
        BathExchange exchange = exchange(FOUR, beta0, earlier, later);
        Real ratio = exchange.heat().divide(exchange.thermalHeat());
        double all = beta0.equals("0") ? 1 - 2.0 / 16 : beta0.equals("0.5") ? 1 - 2 / Math.pow(2 * Math.cosh(0.25), 4)
                : beta0.equals("-3") ? 1 - 2 / Math.pow(2 * Math.cosh(1.5), 4) : 1;
        assertThat(ratio.toDouble() * 4).isBetween(all - 1e-14, all + 1e-14);
        Sign hotter = Sign.of(InverseTemperature.parse(earlier).compareTo(InverseTemperature.parse(later)));
        assertThat(exchange.heat().sign()).isEqualTo(hotter);
        assertThat(exchange.thermalHeat().sign()).isEqualTo(hotter);
    }

    /** Checks that heats add up from bath to bath and back, and over a third one. */
    @ParameterizedTest
    @CsvSource({"0.5, 1, 2, -1.5", "inf, -3, 0, 5", "2, -inf, 1e-30, 7", "-1, 40, 50, 60"})
    void changesAddUp(String beta0, String first, String second, String third) {
        SpinEnsemble spins = SpinEnsemble.of(5, HalfInteger.ofTwice(2));
        BathExchange one = exchange(spins, beta0, first, second);
        BathExchange two = exchange(spins, beta0, second, third);
        BathExchange both = exchange(spins, beta0, first, third);
        BathExchange back = exchange(spins, beta0, second, first);
        assertThat(text(one.heat().add(two.heat()))).isEqualTo(text(both.heat()));
        assertThat(text(one.thermalHeat().add(two.thermalHeat()))).isEqualTo(text(both.thermalHeat()));
        assertThat(text(one.entropyChange().add(two.entropyChange()))).isEqualTo(text(both.entropyChange()));
        assertThat(text(back.heat())).isEqualTo(text(one.heat().negate()));
        assertThat(text(back.thermalEntropyChange())).isEqualTo(text(one.thermalEntropyChange().negate()));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "inf, inf", "-inf, -inf", "1e-1000, 1e-1000", "0.1, 1e-1"})
    void nothingChangesInEqualBaths(String earlier, String later) {
        BathExchange exchange = exchange(FOUR, "0.7", earlier, later);
        assertThat(new Real[] {exchange.heat(), exchange.thermalHeat(), exchange.entropyChange(),
            exchange.thermalEntropyChange()})
                .allSatisfy(number -> assertThat(number.exact()).contains(BigFraction.ZERO));
    }

    /** Checks that entropies are even. */
    @ParameterizedTest
    @CsvSource({"1, -1", "inf, -inf", "-0.5, 0.50"})
    void entropiesOfOppositeBathsAreEqual(String earlier, String later) {
        BathExchange exchange = exchange(FOUR, "0.7", earlier, later);
        assertThat(exchange.entropyChange().exact()).contains(BigFraction.ZERO);
        assertThat(exchange.thermalEntropyChange().exact()).contains(BigFraction.ZERO);
        assertThat(exchange.heat().sign()).isEqualTo(exchange.thermalHeat().sign()).isNotEqualTo(Sign.ZERO);
    }

    /** Checks that heats are ∓⟨J⟩, exactly, between baths at 0 and ±∞, from a start at 0 or ±∞. */
    @ParameterizedTest
    @CsvSource({"inf, 0, inf, -2", "inf, -inf, inf, -4", "0, 0, inf, -19/16", "0, inf, -inf, 19/8"})
    void rationalHeats(String beta0, String earlier, String later, String heat) {
        assertThat(exchange(FOUR, beta0, earlier, later).heat().exact().orElseThrow().toString().replace(" ", ""))
                .isEqualTo(heat);
    }

    @Test
    void oneSpinIsIndependent() {
        SpinEnsemble one = SpinEnsemble.of(1, HalfInteger.ofTwice(3));
        BathExchange exchange = exchange(one, "0.3", "1", "-2");
        assertThat(exchange.heat()).isSameAs(exchange.thermalHeat());
        assertThat(exchange.entropyChange()).isSameAs(exchange.thermalEntropyChange());
    }

    @Test
    void givenWeights() {
        InverseTemperature cold = InverseTemperature.parse("200000");
        InverseTemperature hot = InverseTemperature.parse("199999");
        CollectiveSteadyState dark = CollectiveSteadyState.of(weights(Map.of(0, BigFraction.ONE)), hot);
        BathExchange singlets = BathExchange.from(cold, dark);
        assertThat(singlets.heat().exact()).contains(BigFraction.ZERO);
        assertThat(singlets.entropyChange().exact()).contains(BigFraction.ZERO);
        assertThat(BathExchange.from(cold.negate(), dark).heat().exact()).contains(BigFraction.ZERO);
        SectorWeights half = weights(Map.of(0, BigFraction.of(1, 2), 2, BigFraction.of(1, 2)));
        BathExchange mixed = BathExchange.from(cold, CollectiveSteadyState.of(half, hot));
        BathExchange extreme = exchange(FOUR, "inf", "200000", "199999");
        assertThat(text(mixed.heat().multiply(Real.of(2)))).isEqualTo(text(extreme.heat()));
        assertThat(text(mixed.entropyChange().multiply(Real.of(2)))).isEqualTo(text(extreme.entropyChange()));
        BathExchange opposite = BathExchange.from(hot.negate(), CollectiveSteadyState.of(half, hot));
        assertThat(opposite.heat().compare(Real.of(-2))).isEqualTo(Sign.POSITIVE);
        assertThat(opposite.heat().decimal(Precision.digits(5))).hasToString("-2.0000");
    }
}
