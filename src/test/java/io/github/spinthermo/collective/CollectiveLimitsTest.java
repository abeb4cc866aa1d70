package io.github.spinthermo.collective;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limits and asymptotic forms, with the order of what they leave out (spec 1.9): small x by how fast the
 * error falls from x to x/10, large x by its leading term e^−kx.
 */
class CollectiveLimitsTest {

    private static final String SMALL = "1e-5";
    private static final String[] LARGE = {"40", "60", "-50"};
    private static final double NEARLY = 1e-6;

    static Stream<Arguments> ensembles() {
        return Stream.of(Arguments.of(2, 1), Arguments.of(5, 1), Arguments.of(4, 3), Arguments.of(10, 2),
                Arguments.of(3, 9));
    }

    /** Returns ensembles, each with several starts. */
    static Stream<Arguments> starts() {
        return ensembles().flatMap(spins -> Stream.of("0", "0.3", "-2", "inf")
                .map(beta0 -> Arguments.of(spins.get()[0], spins.get()[1], beta0)));
    }

    private static CollectiveSteadyState state(int n, int twiceS, String beta0, String betaB) {
        return SteadyInput.of(n, twiceS, beta0, betaB).state();
    }

    private static Real number(String decimal) {
        return Real.of(new BigDecimal(decimal));
    }

    /** Returns p/q · x^power. */
    private static Real term(BigInteger numerator, long denominator, Real x, int power) {
        Real product = Real.ratio(numerator, BigInteger.valueOf(denominator));
        for (int i = 0; i < power; i++) {
            product = product.multiply(x);
        }
        return product;
    }

    /** Returns 4 J(J+1), from 2J. */
    private static BigInteger fourCasimirs(long twiceJ) {
        return BigInteger.valueOf(twiceJ).multiply(BigInteger.valueOf(twiceJ + 2));
    }

    /** Checks that the rest falls by 10^order from x to x/10, on both sides of 0. */
    private static void assertOrder(Function<String, Real> error, int order) {
        for (String sign : new String[] {"", "-"}) {
            BigDecimal x = new BigDecimal(sign + SMALL);
            Real ratio = error.apply(x.toString()).divide(error.apply(x.scaleByPowerOfTen(-1).toString()));
            assertThat(ratio.toDouble() / Math.pow(10, order)).as("order %d", order)
                    .isCloseTo(1, Offset.offset(NEARLY));
        }
    }

    /** Checks [L 27] and [L 28]: E_+/ns = 1 − (ns+1) x/3 + O(x³), E_th/ns = 1 − (s+1) x/3 + O(x³). */
    @ParameterizedTest
    @MethodSource("ensembles")
    void energiesAtHighTemperature(int n, int twiceS) {
        Real middle = Real.ratio(BigInteger.valueOf((long) n * twiceS), BigInteger.TWO);
        assertOrder(x -> state(n, twiceS, "1", x).energyPlus().divide(middle).subtract(Real.of(1))
                .add(term(BigInteger.valueOf((long) n * twiceS + 2), 6, number(x), 1)), 3);
        assertOrder(x -> state(n, twiceS, "1", x).thermalEnergy().divide(middle).subtract(Real.of(1))
                .add(term(BigInteger.valueOf(twiceS + 2), 6, number(x), 1)), 3);
    }

    /** Checks [L 42] and [L 43]: S_+ = ln(2ns+1) − x² ns(ns+1)/6 + O(x⁴), S_th = n ln d − x² ns(s+1)/6 + O(x⁴). */
    @ParameterizedTest
    @MethodSource("ensembles")
    void entropiesAtHighTemperature(int n, int twiceS) {
        CollectiveSteadyState hot = state(n, twiceS, "1", "0");
        assertThat(hot.entropyPlus().toDouble()).isEqualTo(Math.log(n * twiceS + 1), Offset.offset(1e-14));
        assertThat(hot.thermalEntropy().toDouble()).isEqualTo(n * Math.log(twiceS + 1), Offset.offset(1e-13));
        assertOrder(x -> state(n, twiceS, "1", x).entropyPlus().subtract(hot.entropyPlus())
                .add(term(fourCasimirs((long) n * twiceS), 24, number(x), 2)), 4);
        BigInteger localCasimirs = BigInteger.valueOf(n).multiply(fourCasimirs(twiceS));
        assertOrder(x -> state(n, twiceS, "1", x).thermalEntropy().subtract(hot.thermalEntropy())
                .add(term(localCasimirs, 24, number(x), 2)), 4);
    }

    /** Returns ⟨J(J+1)⟩ = ns(s+1) + n(n−1) e_s(x_0)². */
    private static Real moment(int n, int twiceS, String beta0) {
        Real local = block(twiceS, beta0).energy();
        return term(BigInteger.valueOf(n).multiply(fourCasimirs(twiceS)), 4, Real.of(1), 0)
                .add(local.multiply(local).multiply(Real.of(n * (n - 1L))));
    }

    private static Block block(int twiceJ, String beta) {
        return Block.of(HalfInteger.ofTwice(twiceJ), InverseTemperature.parse(beta));
    }

    /** Checks E = ns − (x/3) ⟨J(J+1)⟩ + O(x³), S = S(0) − (x²/6) ⟨J(J+1)⟩ + O(x⁴), C = (x²/3) ⟨J(J+1)⟩ + O(x⁴). */
    @ParameterizedTest
    @MethodSource("starts")
    void anyStartAtHighTemperature(int n, int twiceS, String beta0) {
        CollectiveSteadyState hot = state(n, twiceS, beta0, "0");
        Real third = moment(n, twiceS, beta0).divide(Real.of(3));
        assertSameDigits(hot.energyVariance(), third);
        assertOrder(x -> state(n, twiceS, beta0, x).energy().subtract(hot.energy())
                .add(third.multiply(number(x))), 3);
        assertOrder(x -> state(n, twiceS, beta0, x).entropy().subtract(hot.entropy())
                .add(third.multiply(term(BigInteger.ONE, 2, number(x), 2))), 4);
        assertOrder(x -> state(n, twiceS, beta0, x).heatCapacity()
                .subtract(third.multiply(term(BigInteger.ONE, 1, number(x), 2))), 4);
    }

    /** Checks dE/dx_0 = (2x/3) n(n−1) e_s(x_0) v_s(x_0) + O(x³): the derivative of that slope. */
    @ParameterizedTest
    @MethodSource("ensembles")
    void derivativeAtHighTemperature(int n, int twiceS) {
        Block local = block(twiceS, "0.3");
        Real slope = local.energy().multiply(local.variance())
                .multiply(Real.ratio(BigInteger.valueOf(2L * n * (n - 1)), BigInteger.valueOf(3)));
        assertOrder(x -> state(n, twiceS, "0.3", x).energyDerivative().orElseThrow()
                .subtract(slope.multiply(number(x))), 3);
    }

    /** Checks that energy and entropy change in second order for x_0 → 0, and the derivative in first. */
    @ParameterizedTest
    @MethodSource("ensembles")
    void hotStart(int n, int twiceS) {
        CollectiveSteadyState hot = state(n, twiceS, "0", "0.7");
        assertOrder(x -> state(n, twiceS, x, "0.7").energy().subtract(hot.energy()), 2);
        assertOrder(x -> state(n, twiceS, x, "0.7").entropy().subtract(hot.entropy()), 2);
        assertOrder(x -> state(n, twiceS, x, "0.7").energyDerivative().orElseThrow(), 1);
    }

    private static void assertLeading(Real value, double leading) {
        assertThat(value.toDouble() / leading).isCloseTo(1, Offset.offset(NEARLY));
    }

    /**
     * Checks [L 29] and [L 41]: E_+ → E_th/n and S_+ → S_th/n, up to d e^−dx and (1 + dx) e^−dx. Energies below x = 0
     * are counted from the top.
     */
    @ParameterizedTest
    @MethodSource("ensembles")
    void extremeStartAtLowTemperature(int n, int twiceS) {
        int d = twiceS + 1;
        for (String x : new String[] {"40", "60"}) {
            double small = Math.exp(-d * Double.parseDouble(x));
            CollectiveSteadyState cold = state(n, twiceS, "1", x);
            assertLeading(cold.energyPlus().subtract(share(cold.thermalEnergy(), n)), d * small);
            assertLeading(cold.entropyPlus().subtract(share(cold.thermalEntropy(), n)),
                    (1 + d * Double.parseDouble(x)) * small);
        }
    }

    private static Real share(Real value, int n) {
        return value.divide(Real.of(n));
    }

    /**
     * Checks [L 45] and [L 46]: for x_0 = ∞, ΔF and Σ tend to 1/n of the independent ones as x → ∞, up to e^−dx/x and
     * e^−dx.
     */
    @ParameterizedTest
    @MethodSource("ensembles")
    void savingsAtLowTemperature(int n, int twiceS) {
        for (String x : new String[] {"40", "60"}) {
            double small = Math.exp(-(twiceS + 1) * Double.parseDouble(x));
            CollectiveSteadyState cold = state(n, twiceS, "inf", x);
            assertLeading(share(cold.thermalFreeEnergyChange().orElseThrow(), n)
                    .subtract(cold.freeEnergyChange().orElseThrow()), small / Double.parseDouble(x));
            assertLeading(cold.entropyProduction().orElseThrow()
                    .subtract(share(cold.thermalEntropyProduction().orElseThrow(), n)), small);
        }
    }

    /** Compares ±x after x_0 = ∞: ΔF(−x) = 2ns − ΔF(x) and Σ(−x) = 2nsx + Σ(x), so that no 1/n is left for x → −∞. */
    @ParameterizedTest
    @MethodSource("ensembles")
    void invertedBathsPumpAllSpins(int n, int twiceS) {
        Real top = Real.of((long) n * twiceS);
        for (String x : new String[] {"0.01", "1", "40"}) {
            CollectiveSteadyState cold = state(n, twiceS, "inf", x);
            CollectiveSteadyState inverted = state(n, twiceS, "inf", "-" + x);
            assertSameDigits(inverted.freeEnergyChange().orElseThrow(),
                    top.subtract(cold.freeEnergyChange().orElseThrow()));
            assertSameDigits(inverted.entropyProduction().orElseThrow(),
                    top.multiply(number(x)).add(cold.entropyProduction().orElseThrow()));
        }
        CollectiveSteadyState inverted = state(n, twiceS, "inf", "-40");
        assertLeading(inverted.freeEnergyChange().orElseThrow(),
                inverted.thermalFreeEnergyChange().orElseThrow().toDouble());
    }

    private static void assertSameDigits(Real actual, Real expected) {
        Precision precision = Precision.digits(30);
        assertThat(actual.decimal(precision)).isEqualTo(expected.decimal(precision));
    }

    /** Checks E_+ → 1/(e^x − 1) for n → ∞, up to (2ns+1) e^−(2ns+1)x. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100, 200})
    void saturation(int n) {
        Real many = state(1000, 1, "inf", "1").energyPlus();
        assertThat(many.round(Precision.digits(30))).hasToString("0.581976706869326424385002005109");
        Real missing = many.subtract(state(n, 1, "inf", "1").energyPlus());
        assertLeading(missing, (n + 1) * Math.exp(-(n + 1)));
        assertSameDigits(state(n, 1, "inf", "1").energy(), state(n, 1, "0", "1").energyPlus());
    }

    /**
     * Checks x_B → ±∞, where energy, entropy, heat capacity and variance come from the first excitation, q = e^−|x|, of
     * the blocks that have one. Those with J = 0 have none.
     */
    @ParameterizedTest
    @MethodSource("ensembles")
    void anyStartAtLowTemperature(int n, int twiceS) {
        double excitable = 1 - weightOfZero(n, twiceS);
        for (String x : LARGE) {
            double side = Math.signum(Double.parseDouble(x));
            double size = Math.abs(Double.parseDouble(x));
            double small = excitable * Math.exp(-size);
            CollectiveSteadyState cold = state(n, twiceS, "0.5", x);
            CollectiveSteadyState frozen = state(n, twiceS, "0.5", side < 0 ? "-inf" : "inf");
            assertLeading(cold.energy().subtract(frozen.energy()), side * small);
            assertLeading(cold.entropy().subtract(frozen.entropy()), (1 + size) * small);
            assertLeading(cold.heatCapacity(), size * size * small);
            double meanJ = Math.abs(n * twiceS / 2.0 - frozen.energy().toDouble());
            assertLeading(cold.energyVariance().subtract(frozen.energyVariance()),
                    small - 2 * meanJ * (1 - excitable) * Math.exp(-size));
        }
    }

    private static double weightOfZero(int n, int twiceS) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        SectorWeights weights = SectorWeights.thermal(ensemble, InverseTemperature.parse("0.5"));
        return n * twiceS % 2 == 1 ? 0 : weights.weight(HalfInteger.ZERO).toDouble();
    }

    /** Checks x_0 → ±∞, where E approaches that of the extreme start as e^−|x_0|, which is its own derivative. */
    @ParameterizedTest
    @MethodSource("ensembles")
    void coldStart(int n, int twiceS) {
        for (String sign : new String[] {"", "-"}) {
            CollectiveSteadyState cold = state(n, twiceS, sign + "40", "0.7");
            CollectiveSteadyState colder = state(n, twiceS, sign + "41", "0.7");
            Real excess = cold.energy().subtract(cold.energyPlus());
            assertLeading(excess.divide(colder.energy().subtract(colder.energyPlus())), Math.E);
            assertLeading(cold.energyDerivative().orElseThrow(),
                    sign.isEmpty() ? -excess.toDouble() : excess.toDouble());
        }
    }

    /** Checks two spins 1/2 at zero temperature: E = w_0 or 1 + w_1, w_0 = 1/(2 cosh(x_0/2))², and S = −Σ w ln w. */
    @Test
    void pairAtZeroTemperature() {
        Precision precision = Precision.digits(30);
        CollectiveSteadyState cold = state(2, 1, "1", "inf");
        CollectiveSteadyState inverted = state(2, 1, "1", "-inf");
        assertThat(cold.energy().round(precision)).hasToString("0.196611933241481852537424733586");
        assertThat(inverted.energy().round(precision)).hasToString("1.80338806675851814746257526641");
        assertThat(cold.entropy().round(precision)).hasToString("0.495669540503715542203343900662");
        assertThat(inverted.entropy().round(precision)).hasToString("0.495669540503715542203343900662");
    }
}
