package io.github.spinthermo.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.Regime;
import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.initial.SpinGroup;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Theorems after starts of every kind, and the counterexamples to those that hold for thermal ones only. */
@Tag("slow")
class AnyStartTheoremsTest {

    private static final SpinEnsemble FOUR = SpinEnsemble.of(4, HalfInteger.HALF);
    private static final SpinEnsemble ONES = SpinEnsemble.of(3, HalfInteger.ofTwice(2));

    /** The theorems that say something about thermal starts only. */
    private static final Set<String> THERMAL = Set.of("energy-positive-bath", "energy-negative-bath",
            "evenness-energy", "evenness-entropy", "monotone-energy", "monotone-entropy", "entropy",
            "entropy-mitigation", "bounds-thermal", "bounds-plus", "local-non-thermality", "decohered-temperature",
            "coherence-sign");

    private static InverseTemperature beta(String text) {
        return InverseTemperature.parse(text);
    }

    private static HalfInteger spin(String text) {
        return HalfInteger.parse(text);
    }

    private static InitialState product(SpinEnsemble ensemble, String... betas) {
        return InitialState.product(ensemble, Stream.of(betas).map(InverseTemperature::parse).toList());
    }

    private static SpinGroup group(long n, String s, String beta0) {
        return new SpinGroup(SpinEnsemble.of(n, spin(s)), beta(beta0));
    }

    static Stream<InitialState> starts() {
        BigFraction half = BigFraction.of(1, 2);
        return Stream.of(
                InitialState.ghz(FOUR), InitialState.w(ONES), InitialState.spinCoherent(ONES, BigFraction.of(6, 5)),
                InitialState.spinCoherentOfCosine(FOUR, BigFraction.ONE),
                InitialState.dicke(FOUR, spin("1"), spin("-1"), Copies.EVEN),
                InitialState.dicke(FOUR, spin("0"), spin("0")), InitialState.dicke(ONES, spin("2"), spin("1")),
                InitialState.upDown(FOUR, 2), InitialState.upDown(FOUR, 2, Copies.EVEN), InitialState.upDown(ONES, 1),
                product(FOUR, "2", "0.3", "-0.7", "1.1"), product(FOUR, "2", "2", "-0.5", "-0.5"),
                product(FOUR, "0", "0", "3", "0"), product(FOUR, "inf", "-inf", "inf", "inf"),
                product(ONES, "0.4", "0.4", "1.5"),
                InitialState.groups(List.of(group(2, "1/2", "0.6"), group(1, "1", "0.6"))),
                InitialState.groups(List.of(group(2, "1/2", "inf"), group(1, "3/2", "-0.2"))),
                InitialState.ofWeights(FOUR, Map.of(spin("1"), half, spin("2"), half), Copies.ONE),
                InitialState.ofWeights(FOUR, Map.of(spin("0"), half, spin("2"), half), Copies.EVEN,
                        Map.of(spin("0"), List.of(BigFraction.ONE), spin("2"),
                                List.of(half, BigFraction.ZERO, half, BigFraction.ZERO, BigFraction.ZERO))));
    }

    private static Map<String, Verdict> verdicts(Observables values) {
        return Theorems.at(values).stream().collect(Collectors.toMap(
                finding -> finding.theorem().name(), Finding::verdict));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void noneIsViolated(InitialState start) {
        for (String betaB : List.of("0.7", "-0.4", "0", "inf", "-inf", "1e-30", "40")) {
            Point point = new Point(start, beta(betaB));
            for (Finding finding : Theorems.at(Observables.at(point))) {
                assertThat(finding.verdict()).as("%s", finding).isNotEqualTo(Verdict.VIOLATED);
                if (THERMAL.contains(finding.theorem().name())) {
                    assertThat(finding.verdict()).as("%s", finding).isEqualTo(Verdict.NOT_APPLICABLE);
                }
            }
        }
    }

    /** Checks that what a bath leaves as it is produces no entropy, and that nothing else does so. */
    @ParameterizedTest
    @MethodSource("starts")
    void entropyIsProducedUnlessTheStartIsDark(InitialState start) {
        Point point = new Point(start, beta("0.7"));
        Finding positive = Theorems.named("entropy-production-positive").at(point);
        boolean isUnknown = !start.energy().isFinite() || start.copies().isEmpty();
        assertThat(positive.verdict()).isEqualTo(isUnknown ? Verdict.NOT_APPLICABLE
                : start.isDark() ? Verdict.EQUAL : Verdict.HOLDS);
        Finding smaller = Theorems.named("entropy-production").at(point);
        assertThat(smaller.verdict()).isEqualTo(isUnknown ? Verdict.NOT_APPLICABLE : Verdict.HOLDS);
    }

    /** Checks GHZ states: the energy changes more than that of independent spins, though nothing is inverted. */
    @Test
    void energiesAreAmplifiedWithoutInversion() {
        CollectiveSteadyState state = CollectiveSteadyState.of(InitialState.ghz(FOUR), beta("0.5"));
        assertThat(state.energy().toDouble()).isCloseTo(1.094366633, offset(1e-9));
        assertThat(state.thermalEnergy().toDouble()).isCloseTo(1.510162675, offset(1e-9));
        assertThat(state.initialEnergy().toDouble()).isEqualTo(2);
        assertThat(state.regime()).contains(Regime.AMPLIFICATION);
    }

    /** Checks |1,−1⟩ on even copies: the entropy changes more than that of independent spins. */
    @Test
    void entropiesAreNotMitigatedAlways() {
        CollectiveSteadyState state = CollectiveSteadyState.of(
                InitialState.dicke(FOUR, spin("1"), spin("-1"), Copies.EVEN), beta("2"));
        assertThat(state.initialEntropy().toDouble()).isCloseTo(1.098612289, offset(1e-9));
        assertThat(state.entropy().toDouble()).isCloseTo(1.539669733, offset(1e-9));
        assertThat(state.thermalEntropy().toDouble()).isCloseTo(1.461335420, offset(1e-9));
        Finding finding = Theorems.named("entropy-mitigation").judge(Observables.at(new Point(
                InitialState.dicke(FOUR, spin("1"), spin("-1"), Copies.EVEN), beta("2"))), Claim.none("not thermal"));
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    /** Checks the dark state, which is far from independent spins and produces no entropy. */
    @Test
    void darkStatesProduceNoEntropy() {
        Point point = new Point(InitialState.dicke(FOUR, spin("0"), spin("0")), beta("0.5"));
        Finding finding = Theorems.named("entropy-production").at(point);
        assertThat(finding.left().orElseThrow().exact()).contains(BigFraction.ZERO);
        assertThat(finding.right().toDouble()).isCloseTo(2.896307937, offset(1e-9));
        assertThat(Theorems.named("slope").at(point).verdict()).isEqualTo(Verdict.EQUAL);
    }

    /** Checks what is not known: each reason is told, and is that of the quantity. */
    @Test
    void whatIsNotKnownIsNotApplicable() {
        Finding weights = Theorems.named("free-energy").at(new Point(
                InitialState.ofWeights(FOUR, Map.of(spin("1"), BigFraction.ONE), Copies.ONE), beta("1")));
        assertThat(weights.left()).isInstanceOfSatisfying(Outcome.Undefined.class, undefined ->
                assertThat(undefined.reason()).isEqualTo("the initial state is known by its weights only"));
        Finding three = Theorems.named("saving").at(new Point(product(ONES, "1", "2", "3"), beta("1")));
        assertThat(three.left()).isInstanceOfSatisfying(Outcome.Undefined.class, undefined ->
                assertThat(undefined.reason()).isEqualTo(
                        "entropyProduction is not computed: three or more temperatures"));
        Finding sizes = Theorems.named("entropy").at(new Point(InitialState.groups(
                List.of(group(2, "1/2", "1"), group(1, "1", "1"))), beta("2")));
        assertThat(sizes.left()).isInstanceOfSatisfying(Outcome.Undefined.class, undefined ->
                assertThat(undefined.reason()).isEqualTo("it is stated for spins of one size"));
    }

    /** Checks entropies of another program where the library knows bounds only: n = 3, brute force 2.16905. */
    @ParameterizedTest
    @CsvSource({"2.16905, HOLDS", "2.19167, VIOLATED", "1, HOLDS"})
    void entropiesOfThreeTemperaturesAreHeldAgainstTheirBounds(BigDecimal entropy, Verdict verdict) {
        InitialState start = InitialState.groups(List.of(group(1, "1/2", "1.2"), group(1, "1/2", "-0.4"),
                group(1, "1", "0.9")));
        Observables values = Observables.at(new Point(start, beta("0.8"))).within(new BigDecimal("1e-6"))
                .with(Observable.ENTROPY, entropy);
        assertThat(verdicts(values)).containsEntry("entropy-bound-upper", verdict);
        assertThat(verdicts(Observables.at(new Point(start, beta("0.8"))))).containsEntry("entropy-bound-upper",
                Verdict.NOT_APPLICABLE);
    }

    /** Checks spins all but one of which start at infinite temperature: turned at random, they are fully mixed. */
    @Test
    void onePolarisedSpinIsMixedByABathOfInfiniteTemperature() {
        for (InitialState start : List.of(product(FOUR, "0", "3", "0", "0"), product(ONES, "0", "0", "-inf"))) {
            assertThat(verdicts(Observables.at(new Point(start, beta("0"))))).containsEntry("entropy-production",
                    Verdict.EQUAL).containsEntry("saving", Verdict.EQUAL).containsEntry("entropy-bound-upper",
                    Verdict.EQUAL);
            assertThat(start.endsAsIndependent(beta("0.1"))).isFalse();
        }
        assertThat(product(FOUR, "0", "3", "3", "0").endsAsIndependent(beta("0"))).isFalse();
    }

    @Test
    void pointsOfEqualThermalStartsAreEqual() {
        Point point = new Point(FOUR, beta("0.10"), beta("1"));
        assertThat(point).isEqualTo(new Point(FOUR, beta("1e-1"), beta("1"))).hasSameHashCodeAs(
                new Point(FOUR, beta("0.1"), beta("1"))).isNotEqualTo(new Point(FOUR, beta("0.2"), beta("1")));
        assertThat(new Point(InitialState.ghz(FOUR), beta("1")).options())
                .isEqualTo("--n 4 --s 1/2 --start=... --betaB=1");
        assertThat(new Point(InitialState.ghz(FOUR), beta("1"))).hasToString("n = 4, s = 1/2, ghz, betaB = 1");
    }
}
