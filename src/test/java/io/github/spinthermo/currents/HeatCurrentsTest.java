package io.github.spinthermo.currents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Currents between baths beside the master equation, exact zeros, ties and identities. */
class HeatCurrentsTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-11);
    private static final SpinEnsemble THREE = SpinEnsemble.of(3, HalfInteger.HALF);

    private static InverseTemperature beta(String text) {
        return InverseTemperature.parse(text);
    }

    private static BigFraction fraction(double value) {
        return BigFraction.from(value);
    }

    private static HeatCurrents currents(SpinEnsemble spins, String beta0, Bath... baths) {
        return HeatCurrents.of(InitialState.thermal(spins, beta(beta0)), List.of(baths));
    }

    private static boolean isZero(Real number) {
        return number.isExact() && number.sign() == Sign.ZERO;
    }

    /** Returns J_− of n spins 1/2 on all 2^n states. */
    private static RealMatrix lowering(int n) {
        RealMatrix lowering = new Array2DRowRealMatrix(1 << n, 1 << n);
        for (int state = 0; state < 1 << n; state++) {
            for (int k = 0; k < n; k++) {
                if ((state >> k & 1) == 1) {
                    lowering.setEntry(state ^ 1 << k, state, 1);
                }
            }
        }
        return lowering;
    }

    /** Adds rate · D[o], as a matrix on vec(ρ), to a generator. */
    private static void dissipate(double[][] generator, RealMatrix o, double rate) {
        int d = o.getRowDimension();
        RealMatrix square = o.transpose().multiply(o);
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                for (int i = 0; i < d; i++) {
                    generator[a * d + b][i * d + b] -= rate * square.getEntry(a, i) / 2;
                    generator[a * d + b][a * d + i] -= rate * square.getEntry(i, b) / 2;
                    for (int j = 0; j < d; j++) {
                        generator[a * d + b][i * d + j] += rate * o.getEntry(a, i) * o.getEntry(b, j);
                    }
                }
            }
        }
    }

    /** Follows three spins between two baths in long steps of the implicit Euler method, which has the same end. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.2, 0.7, 0.6", "-1.2, -0.5, 2, 3", "0, 1, 1.5, 0.1"})
    void theMasterEquationHasTheSame(double beta0, double hot, double cold, double rate) {
        Bath first = Bath.of(InverseTemperature.of(hot));
        Bath second = Bath.of(InverseTemperature.of(cold)).withRate(fraction(rate));
        RealMatrix lowering = lowering(3);
        double[][] generator = new double[64][64];
        for (Bath bath : List.of(first, second)) {
            dissipate(generator, lowering, bath.emission().toDouble());
            dissipate(generator, lowering.transpose(), bath.absorption().toDouble());
        }
        RealMatrix rho = end(generator, beta0);
        double emission = lowering.transpose().multiply(lowering).multiply(rho).getTrace();
        double absorption = lowering.multiply(lowering.transpose()).multiply(rho).getTrace();
        HeatCurrents currents = HeatCurrents.of(InitialState.thermal(THREE, InverseTemperature.of(beta0)),
                List.of(first, second));
        assertThat(currents.currents().get(0).toDouble()).isCloseTo(
                first.absorption().toDouble() * absorption - first.emission().toDouble() * emission, CLOSE);
        assertThat(currents.intensity().toDouble()).isCloseTo(
                emission * (first.emission().toDouble() + second.emission().toDouble()), CLOSE);
    }

    private static RealMatrix end(double[][] generator, double beta0) {
        RealMatrix step = new Array2DRowRealMatrix(64, 64);
        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < 64; j++) {
                step.setEntry(i, j, (i == j ? 1 : 0) - 1e3 * generator[i][j]);
            }
        }
        RealMatrix state = new Array2DRowRealMatrix(64, 1);
        for (int a = 0; a < 8; a++) {
            state.setEntry(a * 9, 0, Math.exp(-beta0 * Integer.bitCount(a)) / Math.pow(1 + Math.exp(-beta0), 3));
        }
        for (int i = 0; i < 6; i++) {
            state = new LUDecomposition(step).getSolver().solve(state);
        }
        RealMatrix rho = new Array2DRowRealMatrix(8, 8);
        for (int i = 0; i < 64; i++) {
            rho.setEntry(i / 8, i % 8, state.getEntry(i, 0));
        }
        return rho;
    }

    @Test
    void equalTemperaturesGiveNothing() {
        HeatCurrents currents = currents(SpinEnsemble.of(4, HalfInteger.ofTwice(2)), "0.3",
                Bath.of(beta("0.5")).withFrequency(fraction(2)), Bath.of(beta("1/2")).withGamma(fraction(3)));
        assertThat(currents.currents()).allMatch(HeatCurrentsTest::isZero);
        assertThat(isZero(currents.power())).isTrue();
        assertThat(isZero(currents.entropyProductionRate().orElseThrow())).isTrue();
        assertThat(currents.betaEffective().orElseThrow().exact()).contains(BigFraction.of(1, 2));
    }

    /** Checks that infinite temperature is found where several rates only together balance each other. */
    @Test
    void balanceIsFoundAmongSeveralRates() {
        HeatCurrents currents = currents(SpinEnsemble.of(5, HalfInteger.HALF), "1",
                Bath.of(beta("0.5")), Bath.of(beta("-0.5")).withRate(BigFraction.of(2, 5)),
                Bath.of(beta("-0.5")).withRate(BigFraction.of(3, 5)).withFrequency(BigFraction.of(2)),
                Bath.of(beta("0")).withFrequency(BigFraction.of(7)),
                Bath.of(beta("1")).withGamma(BigFraction.of(2)), Bath.of(beta("-inf")).withRate(BigFraction.of(2)));
        assertThat(isZero(currents.betaEffective().orElseThrow())).isTrue();
        assertThat(currents.energy().exact()).contains(BigFraction.of(5, 2));
        assertThat(isZero(currents.currents().get(3))).isTrue();
        assertThat(currents.entropyProductionRate()).isInstanceOf(Outcome.Infinite.class);
        Real sum = currents.currents().stream().reduce(Real.of(0), Real::add);
        assertThat(Math.abs(sum.enclose(200).midpoint().bitLength() + sum.enclose(200).exponent())).isGreaterThan(150);
    }

    @Test
    void powerVanishesExactlyWhereItCancels() {
        Bath middle = Bath.of(beta("0")).withFrequency(BigFraction.of(2));
        assertThat(isZero(currents(THREE, "1", Bath.of(beta("1")), middle, Bath.of(beta("-1"))).power())).isTrue();
        assertThat(currents(THREE, "1", Bath.of(beta("1")), middle).power().sign()).isEqualTo(Sign.POSITIVE);
    }

    @Test
    void darkSpinsConductNothing() {
        SpinEnsemble four = SpinEnsemble.of(4, HalfInteger.HALF);
        HeatCurrents currents = HeatCurrents.of(InitialState.dicke(four, HalfInteger.ZERO, HalfInteger.ZERO),
                List.of(Bath.of(beta("1")), Bath.of(beta("inf"))));
        assertThat(currents.currents()).allMatch(HeatCurrentsTest::isZero);
        assertThat(isZero(currents.entropyProductionRate().orElseThrow())).isTrue();
        assertThat(currents.energy().exact()).contains(BigFraction.of(2));
        assertThat(isZero(currents.currentRatio().orElseThrow())).isTrue();
        assertThat(currents.thermalEntropyProductionRate()).isInstanceOf(Outcome.Infinite.class);
    }

    /** Checks values that end after two digits and are asked for with one. */
    @Test
    void tiesAreDecided() {
        HeatCurrents one = currents(SpinEnsemble.of(1, HalfInteger.HALF), "1",
                Bath.of(beta("0")), Bath.of(beta("inf")));
        assertThat(one.energy().round(Precision.digits(1))).isEqualByComparingTo("0.2");
        assertThat(one.currentRatio().round(Precision.digits(3))).isEqualByComparingTo("1");
        SpinEnsemble ones = SpinEnsemble.of(4, HalfInteger.ofTwice(2));
        HeatCurrents quarter = HeatCurrents.of(InitialState.ofWeights(ones,
                Map.of(HalfInteger.ofTwice(2), BigFraction.ONE), Copies.EVEN),
                List.of(Bath.of(beta("1")), Bath.of(beta("3"))));
        assertThat(quarter.currentRatio().round(Precision.digits(1))).isEqualByComparingTo("0.2");
        HeatCurrents cold = currents(SpinEnsemble.of(25, HalfInteger.HALF), "inf",
                Bath.of(beta("1e-900")), Bath.of(beta("2e-900")));
        assertThat(cold.energy().round(Precision.digits(2))).isEqualByComparingTo("12");
    }

    @Test
    void coldBathsEmitNothing() {
        HeatCurrents currents = currents(THREE, "1", Bath.of(beta("inf")), Bath.of(beta("inf")).withRate(fraction(2)));
        assertThat(isZero(currents.intensity())).isTrue();
        assertThat(currents.currentRatio().isFinite()).isFalse();
        assertThat(currents.betaEffective()).isInstanceOf(Outcome.Infinite.class);
    }

    @Test
    void refusesWhatIsNoBath() {
        Bath bath = Bath.of(beta("-1"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> bath.withGamma(BigFraction.ONE))
                .matches(e -> e.parameter().equals("gamma"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> bath.withRate(BigFraction.ZERO))
                .matches(e -> e.parameter().equals("rate"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> bath.withFrequency(BigFraction.ZERO))
                .matches(e -> e.parameter().equals("frequency"));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> currents(THREE, "1"))
                .matches(e -> e.parameter().equals("baths"));
        assertThat(bath).isEqualTo(Bath.of(beta("-1.0"))).hasSameHashCodeAs(Bath.of(beta("-1.0")))
                .isNotEqualTo(bath.withRate(BigFraction.of(2))).hasToString("beta = -1, rate = 1, frequency = 1");
    }

    /** Checks the table of the fast limit, γ = 1, which also is the ratio of powers of engines. */
    @ParameterizedTest
    @CsvSource({"2, 1.33027939645373", "10, 3.80020777109757", "50, 9.39193784850838"})
    void ratiosOfTheSpecification(int n, BigDecimal expected) {
        HeatCurrents currents = currents(SpinEnsemble.of(n, HalfInteger.HALF), "inf",
                Bath.of(beta("0.1")).withGamma(BigFraction.ONE), Bath.of(beta("0.5")).withGamma(BigFraction.ONE));
        assertThat(currents.currentRatio().round(Precision.digits(expected.precision())))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 34, 100})
    void manyDigitsBeginLikeFew(int digits) {
        HeatCurrents currents = currents(SpinEnsemble.of(40, HalfInteger.HALF), "0.4",
                Bath.of(beta("0.3")), Bath.of(beta("-1.7")).withRate(fraction(0.25)),
                Bath.of(beta("2")).withGamma(fraction(0.5)).withFrequency(fraction(-3)));
        Precision more = Precision.digits(digits + 30);
        for (Real number : List.of(currents.energy(), currents.power(), currents.currents().get(2),
                currents.thermalIntensity(), currents.entropyProductionRate().orElseThrow())) {
            assertThat(number.round(more).round(new MathContext(digits, RoundingMode.HALF_EVEN)))
                    .isEqualByComparingTo(number.round(Precision.digits(digits)));
        }
    }

    /** Checks that equal baths are one, that σ ≥ 0, Σ j = 0, the bounds of x_eff, and what a mirror shows. */
    @Property(tries = 40)
    void identities(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll @IntRange(min = 1, max = 3) int twiceS,
            @ForAll @DoubleRange(min = -3, max = 3) double beta0, @ForAll @DoubleRange(min = -8, max = 8) double x,
            @ForAll @DoubleRange(min = -8, max = 8) double y, @ForAll @DoubleRange(min = 0.01, max = 9) double rate) {
        InitialState start = InitialState.thermal(SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS)),
                InverseTemperature.of(beta0));
        Bath first = Bath.of(InverseTemperature.of(x)).withRate(fraction(rate));
        Bath second = Bath.of(InverseTemperature.of(y));
        HeatCurrents pair = HeatCurrents.of(start, List.of(first, second));
        HeatCurrents three = HeatCurrents.of(start, List.of(first, second.withRate(fraction(0.25)),
                second.withRate(fraction(0.75))));
        double largest = pair.intensity().toDouble() + 1e-300;
        assertThat(three.currents().get(0).toDouble()).isCloseTo(pair.currents().get(0).toDouble(),
                Offset.offset(1e-13 * largest));
        assertThat(three.energy().toDouble()).isCloseTo(pair.energy().toDouble(), Offset.offset(1e-12 * n * twiceS));
        assertThat(pair.entropyProductionRate().toDouble()).isGreaterThanOrEqualTo(0);
        assertThat(IntStream.range(0, 3).mapToDouble(b -> three.currents().get(b).toDouble()).sum())
                .isCloseTo(0, Offset.offset(1e-12 * largest));
        assertThat(pair.betaEffective().toDouble()).isBetween(Math.min(x, y), Math.max(x, y));
        HeatCurrents mirror = HeatCurrents.of(start, List.of(Bath.of(InverseTemperature.of(-x))
                .withRate(fraction(rate)), Bath.of(InverseTemperature.of(-y))));
        assertThat(mirror.currents().get(0).toDouble()).isCloseTo(-pair.currents().get(0).toDouble(),
                Offset.offset(1e-13 * largest));
    }
}
