package io.github.spinthermo.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The few lowest states, which are positive and exact, beside the expansion at many more bits. */
class ColdPopulationsProperties {

    @Provide
    static Arbitrary<InverseTemperature> cold() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(20_000, 220_000)
                        .withDistribution(RandomDistribution.uniform())
                        .map(i -> InverseTemperature.parse(i + "e-3"))),
                Tuple.of(1, Arbitraries.just(InverseTemperature.INFINITY))).withoutEdgeCases();
    }

    @Property
    void agreeWithTheExpansion(@ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @IntRange(min = 2, max = 9) int twiceS, @ForAll("cold") InverseTemperature beta0,
            @ForAll("cold") InverseTemperature betaB, @ForAll @IntRange(min = 20, max = 130) int bits) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        LocalStart start = new LocalStart(ensemble, beta0);
        ColdPopulations cold = new ColdPopulations(start, betaB);
        Assume.that(cold.isCold(bits) && !beta0.equals(betaB));
        Ball[] few = cold.populations(bits);
        int absolute = 4000;
        Ball[] many = MultipolePopulations.of(start.multipoles(absolute), betaB, absolute);
        for (int i = 0; i <= twiceS; i++) {
            assertThat(many[i].certainBits()).isGreaterThan(bits + 20);
            Inclusion.check(few[i], many[i], bits - 1);
        }
    }

    /** Checks that warm spins are left to other sums, as these would be long. */
    @Property
    void areLeftToOthersWhereWarm(@ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @IntRange(min = 2, max = 9) int twiceS, @ForAll("cold") InverseTemperature cold) {
        SpinEnsemble ensemble = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        InverseTemperature warm = InverseTemperature.parse("0.5");
        assertThat(new ColdPopulations(new LocalStart(ensemble, cold), warm).isCold(60)).isFalse();
        assertThat(new ColdPopulations(new LocalStart(ensemble, warm), cold).isCold(60)).isFalse();
    }
}
