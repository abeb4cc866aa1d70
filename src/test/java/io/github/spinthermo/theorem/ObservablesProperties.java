package io.github.spinthermo.theorem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Values of other programs. */
class ObservablesProperties {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

    private static Observables of(SteadyInput input) {
        return Observables.at(new Point(input.ensemble(), input.beta0(), input.betaB())).within(TOLERANCE);
    }

    /** Checks that whatever is honest violates nothing when it is off by half the tolerance. */
    @Tag("slow")
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(SpinDomain.class)
    @Domain(DomainContext.Global.class)
    void honestValuesViolateNothing(@ForAll SteadyInput input, @ForAll boolean above) {
        Assume.that(!TheoremProperties.needsManyDigits(input));
        BigDecimal error = new BigDecimal(above ? "9e-10" : "-9e-10");
        Observables library = of(input);
        Observables given = library;
        for (Observable observable : Observable.values()) {
            if (library.value(observable) instanceof Outcome.Finite finite) {
                BigDecimal value = finite.value().round(Precision.digits(30)).setScale(20, RoundingMode.HALF_EVEN);
                given = given.with(observable, value.add(error));
            }
        }
        for (Theorem theorem : Theorems.all()) {
            Finding finding = theorem.at(given);
            assertThat(finding.verdict()).as("%s", finding).isNotEqualTo(Verdict.VIOLATED);
        }
    }

    /** Checks that E_th in place of E is found wherever the two differ by more than the tolerance tells. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    @Domain(SpinDomain.class)
    @Domain(DomainContext.Global.class)
    void thermalEnergiesAreFound(@ForAll SteadyInput input) {
        Assume.that(!TheoremProperties.needsManyDigits(input));
        Observables library = of(input);
        BigDecimal wrong = library.finite(Observable.THERMAL_ENERGY).round(Precision.digits(30))
                .setScale(30, RoundingMode.HALF_EVEN);
        BigDecimal difference = input.state().differences().orElseThrow().energyOverThermal()
                .round(Precision.digits(5)).abs();
        boolean told = difference.compareTo(new BigDecimal("2.0001e-9")) > 0;
        Statistics.label("told").collect(told).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).count(count -> count > 0);
        });
        Observables given = library.with(Observable.ENERGY, wrong);
        boolean found = Theorems.all().stream()
                .filter(theorem -> theorem.compared().contains(Observable.ENERGY))
                .anyMatch(theorem -> theorem.at(given).verdict() == Verdict.VIOLATED);
        if (told) {
            assertThat(found).isTrue();
        }
        if (difference.compareTo(TOLERANCE) < 0) {
            assertThat(found).isFalse();
        }
    }

    private static Finding entropy(String beta0, String value) {
        return Theorems.named("entropy").at(of(SteadyInput.of(2, 1, beta0, "1"))
                .with(Observable.ENTROPY, new BigDecimal(value)));
    }

    /** Checks S_th = 1.16440621777... beside S = 1.1884... at x_0 = 0; at x_0 = 1 + 1e-20 both are alike. */
    @Test
    void valuesTooCoarseAreJudgedOnlyWhereTheyAreOut() {
        assertThat(entropy("0", "1.1644062177764").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(entropy("0", "1.18").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(entropy("1.00000000000000000001", "1.1644062177764").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(entropy("1.00000000000000000001", "1.1644062180").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(entropy("1.00000000000000000001", "1.1644062200").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(entropy("1", "1.1644062170").verdict()).isEqualTo(Verdict.EQUAL);
        Finding coldest = Theorems.named("energy-negative-bath").at(of(SteadyInput.of(2, 1, "1e6", "-1e6"))
                .with(Observable.ENERGY, BigDecimal.valueOf(2)));
        assertThat(coldest.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(entropy("1", "1.1644062160").verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void theMarginOfAViolationIsBelowZeroAndTheCommandFindsIt() {
        Finding finding = entropy("0", "1.1644062177764359");
        assertThat(finding.margin().orElseThrow().toDouble()).isNegative();
        assertThat(finding.command()).isEqualTo("spinthermo theorems --n 2 --s 1/2 --beta0=0 --betaB=1 --name entropy"
                + " --with entropy=1.1644062177764359 --tolerance 1e-9");
        assertThat(RoundedFinding.of(finding, Precision.digits(3)).text()).contains("violated")
                .endsWith("    " + finding.command());
        assertThat(finding.toString()).contains("violated at n = 2, s = 1/2, beta0 = 0, betaB = 1");
    }

    @Test
    void whatATheoremDoesNotCompareDoesNotMatter() {
        Observables values = of(SteadyInput.of(2, 1, "0", "1")).with(Observable.ENERGY, BigDecimal.TEN);
        assertThat(Theorems.named("entropy").at(values).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(values.value(Observable.ENERGY).orElseThrow().toDouble()).isEqualTo(10);
        assertThat(values.replaced()).containsOnlyKeys(Observable.ENERGY);
    }

    @Test
    void tellWhatIsNoQuantityAndNoError() {
        assertThat(Observable.named("energyPlus")).isEqualTo(Observable.ENERGY_PLUS);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Observable.named("enthalpy"))
                .withMessageContaining("energy, thermalEnergy");
        Observables values = of(SteadyInput.of(2, 1, "0", "1"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> values.within(new BigDecimal("-1e-9")))
                .matches(e -> e.parameter().equals("tolerance"));
    }
}
