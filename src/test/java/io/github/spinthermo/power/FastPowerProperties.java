package io.github.spinthermo.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.currents.Bath;
import io.github.spinthermo.currents.HeatCurrents;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Tests that the fastest strokes are two baths at once, whose currents have certain digits (7.7, 8). */
class FastPowerProperties {

    @Provide
    Arbitrary<String> temperatures() {
        return Arbitraries.of("0.1", "0.5", "-0.3", "1", "-2", "3", "0.001");
    }

    @Tag("slow")
    @Property(tries = 40)
    void fastestStrokesAreBothBathsAtOnce(@ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 3) int twiceS, @ForAll("temperatures") String beta0,
            @ForAll("temperatures") String hot, @ForAll("temperatures") String cold,
            @ForAll @IntRange(min = 1, max = 7) int duty, @ForAll @IntRange(min = 1, max = 4) int rate) {
        SpinEnsemble spins = SpinEnsemble.of(n, HalfInteger.ofTwice(twiceS));
        BigFraction half = BigFraction.of(1, 2);
        FiniteTimeOtto engine = FiniteTimeOtto.of(spins, InverseTemperature.parse(beta0),
                InverseTemperature.parse(hot), InverseTemperature.parse(cold), half).withRates(rate, 1);
        double fast = engine.cycle(duty / 8.0, 1 - duty / 8.0, share -> { }).collective().fastPower();
        double current = HeatCurrents.of(InitialState.thermal(spins, InverseTemperature.parse(beta0)), List.of(
                Bath.of(InverseTemperature.parse(hot)).withRate(BigFraction.of(duty * rate, 8)),
                Bath.of(InverseTemperature.parse(cold).times(half)).withRate(BigFraction.of(8 - duty, 8))))
                .currents().get(0).toDouble();
        assertThat(Math.abs(fast - current / 2)).isLessThanOrEqualTo(1e-12 * Math.abs(current));
    }
}
