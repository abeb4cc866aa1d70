package io.github.spinthermo.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.Reals;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class TheoremTest {

    private static Point point(long n, int twiceS, String beta0, String betaB) {
        SteadyInput input = SteadyInput.of(n, twiceS, beta0, betaB);
        return new Point(input.ensemble(), input.beta0(), input.betaB());
    }

    private static Finding find(String theorem, long n, int twiceS, String beta0, String betaB) {
        return Theorems.named(theorem).at(point(n, twiceS, beta0, betaB));
    }

    /** Judges the claim that is printed where it differs from the theorem. */
    private static Verdict printed(String theorem, Relation relation, Point point) {
        return Theorems.named(theorem).judge(Observables.at(point), Claim.that(relation)).verdict();
    }

    /** Checks margins of e^−10^6 and of 10^−80 beside numbers of size 1, and blocks of 10^18 levels. */
    @ParameterizedTest
    @CsvSource({"2000, 1, 1.1, 1", "2, 1, 1e-300, 2e-300", "3, 1, 1e-1000, -3e-1000", "2, 2, 1e6, -1e-1000",
        "60, 1, 1e6, 1", "60, 1, 1, -1e6", "40, 3, 1e6, -999999", "5, 9, -inf, 1e6", "7, 2, 0, -1e6", "4, 2, 0, inf",
        "2000, 1, 1, 1.0000000000000000000000000000000000000001", "30, 2, -0.3, 0.30000000000000000000000000000001",
        "2, 2, 0.717009805542259157735473717276, 1", "1000000000000000000, 1, 1, 2",
        "1000000000000000000, 9, inf, 1e6", "1000000000000000000, 9, -inf, 1e-3"})
    void verdictsOfHardPoints(long n, int twiceS, String beta0, String betaB) {
        for (Finding finding : Theorems.at(Observables.at(point(n, twiceS, beta0, betaB)))) {
            assertThat(finding.verdict()).as("%s", finding).isEqualTo(
                    ExpectedVerdict.of(finding.theorem().name(), SteadyInput.of(n, twiceS, beta0, betaB)));
        }
    }

    /** Checks that equality is a matter of values, not of how they are written. */
    @ParameterizedTest
    @CsvSource({"1, -1.0", "0.1, 1e-1", "inf, -inf", "-2.50, 25e-1", "0, -0.0"})
    void equalTemperaturesAreRecognised(String beta0, String betaB) {
        Observables values = Observables.at(point(3, 1, beta0, betaB));
        for (String theorem : List.of("entropy", "entropy-mitigation", "bounds-thermal")) {
            Finding finding = Theorems.named(theorem).at(values);
            assertThat(finding.verdict()).as(theorem).isEqualTo(Verdict.EQUAL);
            assertThat(finding.margin().orElseThrow().exact().orElseThrow().signum()).isZero();
            assertThat(finding.digits()).isZero();
        }
    }

    /** Checks four spins 1/2, of which E + t (Σ w_J J(J+1) − n/2) = E_th + t ⟨J_z²⟩ tells nothing: both are e^−|x|. */
    @ParameterizedTest
    @CsvSource({"4, -inf, -700000", "4, inf, -1e6", "4, inf, 700000", "4, 1e6, -700000", "3, -inf, -700000",
        "4, -inf, -inf", "4, inf, 0", "400, 2, -1e6"})
    void coherenceIsEnergyInTheHottestBaths(long n, String beta0, String betaB) {
        Finding finding = find("coherence-energy", n, 1, beta0, betaB);
        assertThat(finding.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(finding.left().toDouble()).isGreaterThan(0.1);
    }

    /** Checks a local state that is thermal to 30 digits, which contradicts nothing. */
    @Test
    void nothingIsSaidWhereOneSpinHappensToBeThermal() {
        Finding finding = find("local-non-thermality", 2, 2, "0.717009805542259157735473717276", "1");
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(finding.relation()).isEmpty();
        assertThat(finding.left()).isInstanceOf(Outcome.Undefined.class);
    }

    /** Checks the erratum to [L 24], which is printed for |x_0| > x_B, which every x_0 is for x_B < 0. */
    @Test
    void theSecondLineOf24NeedsTheMagnitudeOfTheBath() {
        Point point = point(2, 1, "0.5", "-1");
        assertThat(printed("energy-negative-bath", Relation.GREATER, point)).isEqualTo(Verdict.VIOLATED);
        assertThat(Theorems.named("energy-negative-bath").at(point).verdict()).isEqualTo(Verdict.HOLDS);
    }

    /** Checks the erratum to the end of App. H: for |x_0| < |x_B| the energy is raised for x_B > 0, not lowered. */
    @Test
    void hotterStartsRaiseTheEnergyAboveAPositiveBath() {
        Point positive = point(3, 2, "0.5", "1");
        Point negative = point(3, 2, "0.5", "-1");
        assertThat(printed("energy-positive-bath", Relation.LESS, positive)).isEqualTo(Verdict.VIOLATED);
        assertThat(printed("energy-negative-bath", Relation.GREATER, negative)).isEqualTo(Verdict.VIOLATED);
        assertThat(Theorems.named("energy-positive-bath").at(positive).relation()).contains(Relation.GREATER);
        assertThat(Theorems.named("energy-negative-bath").at(negative).relation()).contains(Relation.LESS);
    }

    /** Checks the errata to [L 39] and [L F.8], which are printed as strict for all β. */
    @ParameterizedTest
    @CsvSource({"entropy-mitigation, 4, 1, -1", "free-energy, 4, 1, -1", "entropy-mitigation, 1, 2, 1",
        "free-energy, 1, 2, 1"})
    void mitigationIsNotStrictEverywhere(String theorem, long n, String beta0, String betaB) {
        Point point = point(n, 1, beta0, betaB);
        assertThat(printed(theorem, Relation.LESS, point)).isEqualTo(Verdict.VIOLATED);
        assertThat(printed(theorem, Relation.EQUAL, point)).isEqualTo(Verdict.EQUAL);
        assertThat(Theorems.named(theorem).at(point).verdict())
                .isEqualTo(n == 1 ? Verdict.NOT_APPLICABLE : Verdict.EQUAL);
    }

    /** Checks the erratum to [L 16], "thermal iff x_0 = ±x_B": a single spin always is. */
    @Test
    void aSingleSpinIsThermalWhateverItStartsFrom() {
        Point point = point(1, 3, "2", "0.3");
        for (String theorem : List.of("entropy", "bounds-thermal", "energy-positive-bath")) {
            assertThat(printed(theorem, Relation.EQUAL, point)).isEqualTo(Verdict.EQUAL);
            assertThat(printed(theorem, Relation.LESS, point)).isEqualTo(Verdict.VIOLATED);
            assertThat(printed(theorem, Relation.GREATER, point)).isEqualTo(Verdict.VIOLATED);
        }
    }

    private static Theorem about(Sides sides) {
        return Theorem.of("test", "", "", Set.of(), point -> Claim.EQUAL, values -> sides);
    }

    /**
     * Checks that a difference does not prove what the sides themselves contradict, nor does a bound known beforehand.
     */
    @Test
    void wrongImplementationsAreFound() {
        Observables values = Observables.at(point(2, 1, "1", "2"));
        Theorem contradicting = about(Sides.of(Reals.exp(1, 1), Reals.exp(2, 1), () -> Real.of(1)));
        Claim greater = Claim.that(Relation.GREATER);
        assertThat(contradicting.judge(values, greater).verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(contradicting.judge(values, greater).margin().orElseThrow().toDouble()).isNegative();
        Real bounded = Real.refining(bits -> Reals.exp(1, 1).negate().enclose(bits).above(
                Real.of(0).exact().orElseThrow()));
        assertThat(about(Sides.of(bounded, Real.of(0))).judge(values, greater).verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void equalSidesHaveToAgreeToTheDigitsAskedFor() {
        Real number = Reals.exp(1, 1);
        Real other = number.add(Reals.exp(-100, 1));
        Observables values = Observables.at(point(2, 1, "1", "1"));
        Theorem theorem = about(Sides.of(number, other));
        assertThat(theorem.at(values.to(Precision.digits(20))).verdict()).isEqualTo(Verdict.EQUAL);
        Finding finding = theorem.at(values.to(Precision.digits(60)));
        assertThat(finding.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(finding.margin().orElseThrow().toDouble()).isEqualTo(-Math.exp(-100));
    }

    /** Checks v_J − v_J' ≈ (2J'+1)² e^−(2J'+1)x, of which v_J has no digit. */
    @ParameterizedTest
    @CsvSource({"1000000000, 999999999, 1, 2.8e9", "500000000000000000, 499999999999999999, 0.5, 7e17",
        "9/2, 7/2, 1e6, 1e7", "1000, 0, 1e-1000, -30", "1, 1/2, -0.3, 0"})
    void blocksOfAnyLengthAreCompared(String larger, String smaller, String x, double leastBits) {
        Point point = point(2, 1, "1", x);
        Theorem theorem = Theorems.convexLogPartitionRatio(HalfInteger.parse(larger), HalfInteger.parse(smaller));
        Finding finding = theorem.at(point);
        assertThat(finding.verdict()).isEqualTo(Verdict.HOLDS);
        Real margin = finding.margin().orElseThrow();
        assertThat(-Enclosures.ball(margin.enclose(64)).top()).isGreaterThan((long) leastBits);
        assertThat(Theorems.blockOrder(HalfInteger.parse(larger), HalfInteger.parse(smaller)).at(point).verdict())
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void blocksToBeComparedHaveAnOrderAndALimit() {
        HalfInteger one = HalfInteger.parse("1");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Theorems.blockOrder(one, one)).matches(e -> e.parameter().equals("J"));
        Theorem huge = Theorems.convexLogPartitionRatio(HalfInteger.ofTwice(HalfInteger.LARGEST_TWICE), one);
        assertThatExceptionOfType(ResourceLimitException.class)
                .isThrownBy(() -> huge.at(point(2, 1, "1", "1e6"))).matches(e -> e.parameter().equals("J"));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, HOLDS, <", "-2, 2.5, HOLDS, >", "3, -3, EQUAL, =", "inf, 1e6, HOLDS, <", "0, -inf, HOLDS, >"})
    void anyTwoStartsAreCompared(String beta0, String other, Verdict verdict, String relation) {
        Finding finding = Theorems.monotoneEntropy(InverseTemperature.parse(other)).at(point(4, 2, beta0, "0.7"));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.relation().orElseThrow()).hasToString(relation);
    }

    @Test
    void areNamedAndDescribed() {
        assertThat(Theorems.all()).extracting(Theorem::name).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*")).contains("energy-positive-bath", "saving");
        assertThat(Theorems.all()).allSatisfy(theorem -> {
            assertThat(theorem.statement()).isNotBlank();
            assertThat(theorem.source()).isNotBlank().doesNotContainPattern("\\[(?![LDP] )");
            assertThat(Theorems.named(theorem.name())).isSameAs(theorem);
            assertThat(theorem).hasToString(theorem.name());
        });
        assertThat(Theorems.all()).filteredOn(Theorem::isConjectured).extracting(Theorem::name)
                .containsExactly("local-non-thermality", "decohered-temperature", "coherence-sign");
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Theorems.named("energy"))
                .matches(e -> e.parameter().equals("name")).withMessageContaining("energy-positive-bath, ");
    }

    @Test
    void aReportHasAllThatAPersonNeeds() {
        Point first = point(2, 1, "0", "1");
        List<String> lines = Report.of(Theorems.over(Stream.of(first, point(2, 1, "1", "1"))), Precision.digits(5));
        int all = Theorems.all().size();
        assertThat(lines).hasSize(2 * (all + 2) + 2).startsWith("n = 2, s = 1/2, beta0 = 0, betaB = 1", "",
                "energy-positive-bath         holds           0.56859 > 0.53788  margin 0.030709  (24 digits)",
                "energy-negative-bath         not-applicable  betaB is not negative");
        assertThat(lines.get(all + 1)).contains("conjectured");
        assertThat(lines.get(lines.size() - 1)).isEqualTo(
                "54 findings: 23 hold, 23 equal, 8 not applicable, 0 violated");
    }
}
