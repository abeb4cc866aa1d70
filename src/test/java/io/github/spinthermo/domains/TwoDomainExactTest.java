package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.coupling.ClebschGordan;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact fractions: the closed forms of the paper at zero temperature, and the values that are exactly 0. */
class TwoDomainExactTest {

    private static TwoDomainSteadyState state(long n1, long n2, long twiceM1, long twiceM2, String betaB) {
        TwoDomainStart start = TwoDomainStart.dicke(n1, n2, HalfInteger.HALF, HalfInteger.ofTwice(twiceM1),
                HalfInteger.ofTwice(twiceM2));
        return TwoDomainSteadyState.of(start, InverseTemperature.parse(betaB));
    }

    private static BigFraction exact(Real number) {
        return number.exact().orElseThrow();
    }

    /** Checks [D S9], of which [D S8] is the case m1 = N1/2, also upside down with the opposite sign. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 50})
    void oneSpinBesideAny(long n1) {
        for (long twiceM1 = -n1; twiceM1 <= n1; twiceM1 += 2) {
            BigFraction expected = BigFraction.of(BigInteger.valueOf(twiceM1 * n1 - 2 * n1 - 1),
                    BigInteger.valueOf(2 * (n1 + 1) * (n1 + 1)));
            TwoDomainSteadyState state = state(n1, 1, twiceM1, -1, "inf");
            assertThat(exact(state.jz2())).isEqualTo(expected);
            assertThat(exact(state(n1, 1, -twiceM1, 1, "-inf").jz2())).isEqualTo(expected.negate());
            assertThat(exact(state.weights().get(state.weights().size() - 1)))
                    .isEqualTo(BigFraction.of((int) (n1 - twiceM1 + 2), (int) (2 * n1 + 2)));
        }
        BigFraction excited = BigFraction.of((int) (n1 * n1 - 2 * n1 - 1), (int) (2 * (n1 + 1) * (n1 + 1)));
        assertThat(exact(state(n1, 1, n1, -1, "inf").jz2())).isEqualTo(excited);
    }

    @ParameterizedTest
    @CsvSource({"4, 1, 7, 50", "1, 1, -1, 4"})
    void theNumbersOfThePaper(long n1, long n2, int numerator, int denominator) {
        assertThat(exact(state(n1, n2, n1, -n2, "inf").jz2())).isEqualTo(BigFraction.of(numerator, denominator));
    }

    @Test
    void theWeightsOfThePaper() {
        assertThat(state(3, 2, 3, -2, "1").weights()).extracting(TwoDomainExactTest::exact)
                .containsExactly(BigFraction.of(1, 2), BigFraction.of(2, 5), BigFraction.of(1, 10));
        assertThat(state(3, 2, 3, -2, "1").totalSpins()).containsExactlyElementsOf(
                List.of(HalfInteger.HALF, HalfInteger.ofTwice(3), HalfInteger.ofTwice(5)));
    }

    @Test
    void infiniteTemperatureLeavesNothing() {
        TwoDomainSteadyState state = state(5, 3, 5, -1, "0");
        assertThat(List.of(state.jz1(), state.jz2(), state.relative1(), state.relative2()))
                .allSatisfy(number -> assertThat(exact(number)).isEqualTo(BigFraction.ZERO));
        assertThat(exact(state.energy())).isEqualTo(BigFraction.of(4));
    }

    /**
     * Checks coefficients that are 0 although no rule excludes them: every second J of equal domains in the middle.
     */
    @Test
    void weightsThatVanishByAccident() {
        List<Real> weights = state(6, 6, 0, 0, "1").weights();
        for (int totalSpin = 0; totalSpin <= 6; totalSpin++) {
            assertThat(exact(weights.get(totalSpin)).signum()).isEqualTo(totalSpin % 2 == 0 ? 1 : 0);
        }
    }

    /** Checks the projection of a mixture of domains that share J as 1 to 0: (j1, j2) = (J, 0) and (0, J). */
    @Test
    void domainsThatShareNothing() {
        HalfInteger one = HalfInteger.ofTwice(2);
        HalfInteger none = HalfInteger.ZERO;
        TwoDomainStart start = TwoDomainStart.mixture(2, 2, HalfInteger.ofTwice(4),
                Map.of(new DickePair(one, one, none, none), BigFraction.ONE));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse("0.3"));
        assertThat(exact(state.jz2())).isEqualTo(BigFraction.ZERO);
        assertThat(state.jz1().sign().signum()).isEqualTo(-1);
    }

    /** Checks that a singlet is dark in any bath and pure. */
    @Test
    void aSinglet() {
        TwoDomainStart start = TwoDomainStart.mixture(1, 1, HalfInteger.ofTwice(2), Map.of(
                new DickePair(HalfInteger.ZERO, HalfInteger.ZERO, HalfInteger.ZERO, HalfInteger.ZERO),
                BigFraction.ONE));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.parse("0.3"));
        assertThat(exact(state.jz1())).isEqualTo(BigFraction.ZERO);
        assertThat(exact(state.entropy().orElseThrow())).isEqualTo(BigFraction.ZERO);
        assertThat(exact(state.energy())).isEqualTo(BigFraction.ONE);
    }

    /** Checks that −3/4 and −11/20 are ties to one digit; what is above them is nearer to the other side. */
    @ParameterizedTest
    @CsvSource({"1000000, 2, 2, 0, -0.7", "inf, 2, 2, 0, -0.8", "-1000000, 2, -2, 0, 0.7",
        "1000000, 3, 3, -3, -0.5", "inf, 3, 3, -3, -0.6"})
    void tiesThatTheExcitationDecides(String betaB, long n, long twiceM1, long twiceM2, String rounded) {
        Real number = state(n, n, twiceM1, twiceM2, betaB).jz1();
        assertThat(number.decimal(Precision.digits(1)).toString()).isEqualTo(rounded);
    }

    /** Checks that −1/4 is a tie to one digit; a flip in either domain lowers it. */
    @ParameterizedTest
    @CsvSource({"1000000, -1000000, inf, -0.3", "inf, -inf, inf, -0.2", "inf, -1000000, inf, -0.3",
        "1000000, -1000000, -inf, 0.3"})
    void tiesThatTheTemperaturesOfTheStartDecide(String x1, String x2, String betaB, String rounded) {
        TwoDomainSteadyState state = thermal(1, x1, 1, x2, betaB);
        assertThat(state.jz1().decimal(Precision.digits(1)).toString()).isEqualTo(rounded);
        assertThat(state.relative2().decimal(Precision.digits(1)).toString()).isEqualTo(rounded);
    }

    private static TwoDomainSteadyState thermal(long n1, String x1, long n2, String x2, String betaB) {
        return TwoDomainSteadyState.of(TwoDomainStart.thermal(
                SpinEnsemble.of(n1, HalfInteger.HALF), InverseTemperature.parse(x1),
                SpinEnsemble.of(n2, HalfInteger.HALF), InverseTemperature.parse(x2)), InverseTemperature.parse(betaB));
    }

    /** Checks that the direction of a single spin is irrelevant beside a domain at infinite temperature. */
    @ParameterizedTest
    @ValueSource(strings = {"0.3", "-1000000", "inf", "0"})
    void aSpinWithoutDirection(String x) {
        TwoDomainSteadyState state = thermal(1, x, 2, "0", "inf");
        assertThat(state.weights()).extracting(TwoDomainExactTest::exact)
                .containsExactly(BigFraction.of(1, 2), BigFraction.of(1, 2));
        assertThat(exact(state.energy())).isEqualTo(BigFraction.of(1, 2));
        assertThat(exact(thermal(2, "0", 1, x, "inf").jz2())).isEqualTo(exact(state.jz1()));
    }

    /** Computes the probabilities of the total spins of a up and b down from the coefficients that define them. */
    @ParameterizedTest
    @CsvSource({"0, 3", "3, 0", "1, 1", "2, 5", "7, 4", "30, 30"})
    void spinsThatAreNotSymmetrised(long up, long down) {
        HalfInteger u = HalfInteger.ofTwice(up);
        HalfInteger d = HalfInteger.ofTwice(down);
        Map<DickePair, Real> weights = TwoDomainStart.unsymmetrised(up, down, 1, 0).weights();
        assertThat(weights).hasSize((int) Math.min(up, down) + 1);
        weights.forEach((pair, weight) -> assertThat(exact(weight)).isEqualTo(ClebschGordan
                .coefficient(u, u, d, d.negate(), pair.j1(), HalfInteger.ofTwice(up - down)).squared()));
    }
}
