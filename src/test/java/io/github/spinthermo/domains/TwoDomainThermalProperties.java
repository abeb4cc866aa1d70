package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Domains that start thermal, at any temperatures: also where e^−|x| is far below the digits asked for. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class TwoDomainThermalProperties {

    private static final Precision DIGITS = Precision.digits(30);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Two ensembles of the same small spins. */
    record Sizes(SpinEnsemble first, SpinEnsemble second) {

        private static Sizes of(long n1, long n2, long twiceS) {
            HalfInteger s = HalfInteger.ofTwice(twiceS);
            return new Sizes(SpinEnsemble.of(n1, s), SpinEnsemble.of(n2, s));
        }

        private SpinEnsemble both() {
            return SpinEnsemble.of(first.n() + second.n(), first.s());
        }
    }

    @Provide
    Arbitrary<Sizes> sizes() {
        return Combinators.combine(Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, 3),
                Arbitraries.longs().between(1, 2)).as(Sizes::of).withoutEdgeCases();
    }

    private static TwoDomainSteadyState state(Sizes sizes, InverseTemperature x1, InverseTemperature x2,
            InverseTemperature betaB) {
        return TwoDomainSteadyState.of(TwoDomainStart.thermal(sizes.first, x1, sizes.second, x2), betaB);
    }

    private static void assertClose(Real number, Real expected) {
        BigDecimal value = number.round(DIGITS);
        BigDecimal other = expected.round(DIGITS);
        assertThat(value.subtract(other).abs()).as("%s %s", value, other).isLessThanOrEqualTo(other.ulp());
    }

    /** Checks that nothing happens to spins that are all as warm as the bath. */
    @Tag("slow")
    @Property(tries = 25)
    void stayInEquilibrium(@ForAll("sizes") Sizes sizes, @ForAll InverseTemperature x) {
        TwoDomainSteadyState state = state(sizes, x, x, x);
        ThermalState thermal = ThermalState.of(sizes.both(), x);
        assertClose(state.energy(), thermal.energy());
        assertClose(state.entropy().orElseThrow(), thermal.entropy());
        Real half = Real.of(sizes.both().n()).multiply(Real.ratio(
                BigInteger.valueOf(sizes.first.s().twice()), BigInteger.TWO));
        Real relative = thermal.energy().subtract(half).divide(Real.of(sizes.both().n()));
        if (!x.isZero()) {
            assertClose(state.relative1(), relative);
            assertClose(state.relative2(), relative);
        }
    }

    /**
     * Checks that one digit is within half a unit of 30 digits: the last step is not left open at ties, nor where
     * little is left.
     */
    @Tag("slow")
    @Property(tries = 30)
    void haveTheirFirstDigit(@ForAll("sizes") Sizes sizes, @ForAll InverseTemperature x1,
            @ForAll InverseTemperature x2, @ForAll InverseTemperature betaB) {
        TwoDomainSteadyState state = state(sizes, x1, x2, betaB);
        List<Real> numbers = new ArrayList<>(state.weights());
        numbers.addAll(List.of(state.jz1(), state.jz2(), state.energy(), state.squaredAngularMomentum(),
                state.entropy().orElseThrow()));
        for (Real number : numbers) {
            BigDecimal one = number.round(Precision.digits(1));
            assertThat(number.round(DIGITS).subtract(one).abs()).isLessThanOrEqualTo(one.ulp().multiply(HALF));
        }
    }

    /**
     * Checks that a flip among N cold spins is in the symmetric state, which the bath empties, with probability 1/N.
     */
    @Example
    void keepWhatIsLeftOfColdSpins() {
        for (String x : List.of("100", "1000000")) {
            Sizes sizes = Sizes.of(3, 2, 1);
            InverseTemperature x1 = InverseTemperature.parse(x);
            Real left = state(sizes, x1, InverseTemperature.INFINITY, InverseTemperature.INFINITY).energy();
            Real flips = ThermalState.of(sizes.first, x1).energy();
            assertThat(left.divide(flips).round(DIGITS).subtract(new BigDecimal("0.8")).abs())
                    .isLessThan(new BigDecimal("1e-28"));
        }
    }
}
