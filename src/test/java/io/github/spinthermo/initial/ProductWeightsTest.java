package io.github.spinthermo.initial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of products against the integral over rotations, and starts that are one another. */
class ProductWeightsTest {

    private static final InverseTemperature BATH = InverseTemperature.parse("0.8");

    /** Groups as texts n x s @ beta0, with s = twice the spin. */
    private static InitialState groups(String text) {
        return InitialState.groups(Stream.of(text.split(",", -1)).map(ProductWeightsTest::group).toList());
    }

    private static SpinGroup group(String text) {
        String[] parts = text.split("[x@]", -1);
        return new SpinGroup(SpinEnsemble.of(Long.parseLong(parts[0]), HalfInteger.ofTwice(Long.parseLong(parts[1]))),
                InverseTemperature.parse(parts[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2x1@0.5,1x1@-1.2", "1x1@2,1x2@0.3,1x3@-0.7", "3x2@0.4,2x1@1.5", "4x1@0.9,1x4@0.1",
        "1x1@0.2,1x1@0.4,1x1@0.6,1x1@-0.8,1x1@1"})
    void weightsAreIntegralsOverRotations(String text) {
        InitialState start = groups(text);
        start.spins().multiplicities().keySet().forEach(totalSpin -> {
            double weight = start.weights().getOrDefault(totalSpin, Real.of(0)).toDouble();
            assertThat(weight).as("J = %s", totalSpin)
                    .isCloseTo(integral(text, (int) totalSpin.twice()), within(1e-12));
        });
    }

    /**
     * Returns w_J = (2J+1)/(πZ) ∫_0^π dψ ∫_−1^1 du sin ψ sin((2J+1)ψ) Π U_2s(c), c = cos ψ cosh(β/2) − i u sin ψ
     * sinh(β/2): the midpoint rule in ψ and 16 Gauss-Legendre nodes in u are exact here.
     */
    private static double integral(String text, int twiceJ) {
        int points = 64;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double psi = Math.PI * (i + 0.5) / points;
            for (int k = 1; k <= 16; k++) {
                double[] node = legendre(16, k);
                sum += node[1] * Math.sin(psi) * Math.sin((twiceJ + 1) * psi) * product(text, psi, node[0]);
            }
        }
        return (twiceJ + 1) * sum / points;
    }

    /** Returns Re Π_k U_2s(c_k)/Z_s(β_k). */
    private static double product(String text, double psi, double u) {
        Complex product = Complex.ONE;
        for (String part : text.split(",", -1)) {
            SpinGroup group = group(part);
            double half = group.beta0().toFraction().doubleValue() / 2;
            int twice = (int) group.spins().s().twice();
            Complex c = new Complex(Math.cos(psi) * Math.cosh(half), -u * Math.sin(psi) * Math.sinh(half));
            double z = 0;
            for (int level = -twice; level <= twice; level += 2) {
                z += Math.exp(level * half);
            }
            for (long spin = 0; spin < group.spins().n(); spin++) {
                product = product.multiply(chebyshev(twice, c)).divide(z);
            }
        }
        return product.getReal();
    }

    private static Complex chebyshev(int degree, Complex c) {
        Complex before = Complex.ZERO;
        Complex here = Complex.ONE;
        for (int i = 0; i < degree; i++) {
            Complex next = c.multiply(2).multiply(here).subtract(before);
            before = here;
            here = next;
        }
        return here;
    }

    /** Returns the k-th node of a Gauss-Legendre rule, and its weight, by Newton's method. */
    private static double[] legendre(int n, int k) {
        double x = Math.cos(Math.PI * (k - 0.25) / (n + 0.5));
        double slope = 1;
        for (int step = 0; step < 50; step++) {
            double before = 1;
            double here = x;
            for (int i = 2; i <= n; i++) {
                double next = ((2 * i - 1) * x * here - (i - 1) * before) / i;
                before = here;
                here = next;
            }
            slope = n * (x * here - before) / (x * x - 1);
            x -= here / slope;
        }
        return new double[] {x, 2 / ((1 - x * x) * slope * slope)};
    }

    @Test
    void equalTemperaturesAreAThermalStart() {
        InitialState start = groups("2x1@0.5,1x1@0.50,1x1@1/2");
        assertThat(start.beta0()).contains(InverseTemperature.parse("0.5"));
        CollectiveSteadyState thermal = CollectiveSteadyState.of(SpinEnsemble.of(4, HalfInteger.HALF),
                InverseTemperature.parse("0.5"), BATH);
        assertThat(CollectiveSteadyState.of(start, BATH).energyDerivative().orElseThrow().decimal(Precision.digits(40)))
                .isEqualTo(thermal.energyDerivative().orElseThrow().decimal(Precision.digits(40)));
    }

    /** Checks that an even spread has more entropy than one copy, by Σ w ln l, and the same energy. */
    @Test
    void copiesAddTheLogarithmOfTheirNumber() {
        SpinEnsemble three = SpinEnsemble.of(3, HalfInteger.HALF);
        Map<HalfInteger, BigFraction> weights = Map.of(HalfInteger.HALF, BigFraction.ONE);
        CollectiveSteadyState one =
                CollectiveSteadyState.of(InitialState.ofWeights(three, weights, Copies.ONE), InverseTemperature.of(1));
        CollectiveSteadyState even =
                CollectiveSteadyState.of(InitialState.ofWeights(three, weights, Copies.EVEN), InverseTemperature.of(1));
        assertThat(one.entropy().toDouble()).isCloseTo(0.582203108888, within(1e-12));
        assertThat(even.entropy().toDouble()).isCloseTo(1.27535028945, within(1e-11));
        assertThat(even.entropy().toDouble() - one.entropy().toDouble()).isCloseTo(Math.log(2), within(1e-14));
        assertThat(even.energy().toDouble()).isEqualTo(one.energy().toDouble());
        assertThat(List.of(one.copies().orElseThrow(), even.copies().orElseThrow()))
                .containsExactly(Copies.ONE, Copies.EVEN);
    }

    /** Checks that enclosures of few bits hold those of many. */
    @ParameterizedTest
    @ValueSource(strings = {"2x1@0.5,1x1@-1.2", "1x1@2,1x2@0.3,1x3@-0.7", "3x2@40,2x1@-60"})
    void enclosuresHold(String text) {
        groups(text).weights().values().forEach(weight ->
                assertThat(weight.enclose(40).contains(fraction(weight))).isTrue());
    }

    /** Returns a fraction next to a number, to 400 bits. */
    private static BigFraction fraction(Real weight) {
        var fine = weight.enclose(400);
        return fine.exponent() >= 0
                ? BigFraction.of(fine.midpoint().shiftLeft((int) fine.exponent()))
                : BigFraction.of(fine.midpoint(), BigInteger.ONE.shiftLeft((int) -fine.exponent()));
    }
}
