package io.github.spinthermo.theorem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Regimes;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.testing.SteadyInput;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Every theorem over its whole domain: the verdicts of the table of spec 1.8, and none turned round. */
@Tag("slow")
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class TheoremProperties {

    private static final int FEW_SPINS = 8;

    private static final InverseTemperature HARDLY_ANYTHING = InverseTemperature.parse("1e-20");

    /** Tells whether an input has many spins, or one larger than 1, which then take seconds. */
    static boolean needsManyDigits(SteadyInput input) {
        return isTiny(input.beta0()) || isTiny(input.betaB());
    }

    private static boolean isTiny(InverseTemperature beta) {
        return !beta.isZero() && beta.abs().compareTo(HARDLY_ANYTHING) < 0;
    }

    private static SteadyInput affordable(SteadyInput input) {
        HalfInteger s = HalfInteger.ofTwice(Math.min(2, input.ensemble().s().twice()));
        long n = Math.min(FEW_SPINS, input.ensemble().n());
        return needsManyDigits(input)
                ? new SteadyInput(SpinEnsemble.of(n, s), input.beta0(), input.betaB())
                : input;
    }

    @Property
    void verdictsAreThoseOfTheTable(@ForAll SteadyInput drawn) {
        SteadyInput input = affordable(drawn);
        Regimes.cover(input);
        Point point = new Point(input.ensemble(), input.beta0(), input.betaB());
        Observables values = Observables.at(point);
        for (Theorem theorem : Theorems.all()) {
            Finding finding = theorem.at(values);
            assertThat(finding.verdict()).as("%s", finding).isEqualTo(ExpectedVerdict.of(theorem.name(), input));
            assertConsistent(finding);
            if (finding.verdict() == Verdict.HOLDS) {
                Claim reversed = Claim.that(finding.relation().orElseThrow().reversed());
                assertThat(theorem.judge(values, reversed).verdict()).isEqualTo(Verdict.VIOLATED);
            }
        }
    }

    private static void assertConsistent(Finding finding) {
        switch (finding.verdict()) {
            case HOLDS -> {
                assertThat(finding.relation()).isNotEmpty().isNotEqualTo(Optional.of(Relation.EQUAL));
                assertThat(sign(finding.margin())).isEqualTo(Sign.POSITIVE);
            }
            case EQUAL -> {
                assertThat(finding.relation()).contains(Relation.EQUAL);
                assertThat(sign(finding.margin())).isEqualTo(Sign.ZERO);
            }
            default -> {
                assertThat(finding.relation()).isEmpty();
                assertThat(finding.margin()).isInstanceOf(Outcome.Undefined.class);
            }
        }
    }

    private static Sign sign(Outcome margin) {
        return margin instanceof Outcome.Infinite infinite ? infinite.sign() : margin.orElseThrow().sign();
    }
}
