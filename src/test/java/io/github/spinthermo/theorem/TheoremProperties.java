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

    private static final InverseTemperature HARDLY_ANYTHING = InverseTemperature.parse("1e-20");

    private static final InverseTemperature NEXT_TO_NOTHING = InverseTemperature.parse("1e-60");

    /** Tells whether many spins, or large ones, take seconds at an input. */
    static boolean needsManyDigits(SteadyInput input) {
        return isBelow(HARDLY_ANYTHING, input);
    }

    private static boolean isBelow(InverseTemperature limit, SteadyInput input) {
        return isBelow(limit, input.beta0()) || isBelow(limit, input.betaB());
    }

    private static boolean isBelow(InverseTemperature limit, InverseTemperature beta) {
        return !beta.isZero() && beta.abs().compareTo(limit) < 0;
    }

    /** Takes fewer and smaller spins next to infinite temperature: many of them take seconds there. */
    private static SteadyInput affordable(SteadyInput input) {
        if (isBelow(NEXT_TO_NOTHING, input)) {
            return smaller(input, 3, 1);
        }
        return needsManyDigits(input) ? smaller(input, 6, 2) : input;
    }

    private static SteadyInput smaller(SteadyInput input, long mostSpins, int largestTwiceSpin) {
        HalfInteger s = HalfInteger.ofTwice(Math.min(largestTwiceSpin, input.ensemble().s().twice()));
        SpinEnsemble ensemble = SpinEnsemble.of(Math.min(mostSpins, input.ensemble().n()), s);
        return new SteadyInput(ensemble, input.beta0(), input.betaB());
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
