package io.github.spinthermo.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.testing.SpinDomain;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;

/** Identities of steady states of two domains, the larger of up to 10^8 spins, in baths of any temperature. */
@Domain(SpinDomain.class)
@Domain(DomainContext.Global.class)
class TwoDomainProperties {

    private static final int TRIES = 30;
    private static final Precision DIGITS = Precision.digits(30);

    /** Draws two sizes, one of up to 12 spins, spins up to 2, any projections; an eighth are equal sizes. */
    @Provide
    Arbitrary<TwoDomainStart> starts() {
        Arbitrary<Long> large = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(1, 20)),
                Tuple.of(2, Arbitraries.longs().between(21, 100_000_000)));
        Arbitrary<Long> small = Arbitraries.longs().between(1, 12);
        return Combinators.combine(large, small, Arbitraries.integers().between(0, 7),
                Arbitraries.longs().between(1, 4), shares(), shares()).as(TwoDomainProperties::start)
                .withoutEdgeCases();
    }

    /** Returns places between −j and j as shares; every second is at an end or in the middle. */
    private static Arbitrary<Double> shares() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(0.0, 0.5, 1.0)),
                Tuple.of(1, Arbitraries.doubles().between(0, 1)));
    }

    private static TwoDomainStart start(long large, long small, int form, long twiceS, double share1, double share2) {
        long n1 = form == 0 || form > 4 ? small : large;
        long n2 = form == 0 || form <= 4 ? small : large;
        return TwoDomainStart.dicke(n1, n2, HalfInteger.ofTwice(twiceS), at(share1, n1 * twiceS),
                at(share2, n2 * twiceS));
    }

    private static HalfInteger at(double share, long twiceJ) {
        return HalfInteger.ofTwice(2 * Math.min(twiceJ, Math.round(share * twiceJ)) - twiceJ);
    }

    private static DickePair pair(TwoDomainStart start) {
        return start.weights().keySet().iterator().next();
    }

    private static TwoDomainStart start(TwoDomainStart like, DickePair pair, boolean isExchanged) {
        return isExchanged
                ? TwoDomainStart.mixture(like.n2(), like.n1(), like.ground(),
                        Map.of(pair, BigFraction.ONE))
                : TwoDomainStart.mixture(like.n1(), like.n2(), like.ground(),
                        Map.of(pair, BigFraction.ONE));
    }

    private static String text(Real number) {
        return number.decimal(DIGITS).toString();
    }

    private static Real half(HalfInteger number) {
        return Real.ratio(BigInteger.valueOf(number.twice()), BigInteger.TWO);
    }

    /** Checks a start upside down in a bath upside down. */
    @Tag("slow")
    @Property(tries = TRIES)
    void areUpsideDownInABathUpsideDown(@ForAll("starts") TwoDomainStart start, @ForAll InverseTemperature betaB) {
        DickePair p = pair(start);
        DickePair upsideDown = new DickePair(p.j1(), p.m1().negate(), p.j2(), p.m2().negate());
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, betaB);
        TwoDomainSteadyState other = TwoDomainSteadyState.of(start(start, upsideDown, false), betaB.negate());
        assertThat(text(other.jz1())).isEqualTo(text(state.jz1().negate()));
        assertThat(text(other.jz2())).isEqualTo(text(state.jz2().negate()));
        assertThat(text(state.inBath(betaB.negate()).jz1())).isEqualTo(text(state.jz1().negate()));
        assertThat(text(other.entropy().orElseThrow())).isEqualTo(text(state.entropy().orElseThrow()));
    }

    @Property(tries = TRIES)
    void exchangeWithTheDomains(@ForAll("starts") TwoDomainStart start, @ForAll InverseTemperature betaB) {
        DickePair p = pair(start);
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, betaB);
        TwoDomainSteadyState other =
                TwoDomainSteadyState.of(start(start, new DickePair(p.j2(), p.m2(), p.j1(), p.m1()), true), betaB);
        assertThat(List.of(text(other.jz2()), text(other.jz1()), text(other.relative2()), text(other.relative1()),
                text(other.energy()), text(other.entropy().orElseThrow())))
                .containsExactly(text(state.jz1()), text(state.jz2()), text(state.relative1()),
                        text(state.relative2()), text(state.energy()), text(state.entropy().orElseThrow()));
        if (p.j1().equals(p.j2())) {
            assertThat(state.jz1().compare(state.jz2())).isEqualTo(Sign.ZERO);
        }
    }

    @Property(tries = TRIES)
    void haveTheEnergyOfBoth(@ForAll("starts") TwoDomainStart start, @ForAll InverseTemperature betaB) {
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, betaB);
        BigDecimal sum = state.jz1().round(DIGITS).add(state.jz2().round(DIGITS))
                .add(half(start.ground()).round(DIGITS));
        assertThat(sum.subtract(state.energy().round(DIGITS)).abs())
                .isLessThan(BigDecimal.valueOf(start.ground().twice()).scaleByPowerOfTen(-28));
        DickePair p = pair(start);
        for (int i = 0; i < 2; i++) {
            Real jz = i == 0 ? state.jz1() : state.jz2();
            BigDecimal j = half(i == 0 ? p.j1() : p.j2()).round(DIGITS);
            assertThat(jz.round(DIGITS).abs()).isLessThanOrEqualTo(j);
            assertThat(jz.sign() == Sign.ZERO).isEqualTo(jz.isExact() && jz.exact().orElseThrow().signum() == 0);
        }
        if (betaB.isZero()) {
            assertThat(state.jz1().exact()).contains(BigFraction.ZERO);
            assertThat(state.jz2().exact()).contains(BigFraction.ZERO);
        }
    }

    @Property(tries = TRIES)
    void keepTheSquareOfTheAngularMomentum(@ForAll("starts") TwoDomainStart start) {
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, InverseTemperature.INFINITY);
        List<BigFraction> weights = state.weights().stream().map(p -> p.exact().orElseThrow()).toList();
        List<HalfInteger> totalSpins = state.totalSpins();
        assertThat(Fractions.sum(weights)).isEqualTo(BigFraction.ONE);
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            assertThat(weights.get(i).signum()).isNotNegative();
            BigInteger square = BigInteger.valueOf(totalSpins.get(i).twice())
                    .multiply(BigInteger.valueOf(totalSpins.get(i).twice() + 2));
            sum = sum.add(weights.get(i).multiply(BigFraction.of(square, BigInteger.valueOf(4))));
        }
        assertThat(state.squaredAngularMomentum().exact()).contains(sum);
        DickePair p = pair(start);
        long lowest = Math.max(Math.abs(p.j1().twice() - p.j2().twice()), Math.abs(p.m1().twice() + p.m2().twice()));
        assertThat(totalSpins.get(0).twice()).isEqualTo(lowest);
        assertThat(totalSpins.get(totalSpins.size() - 1)).isEqualTo(start.ground());
    }

    /** Checks domains of 10^8 and 100 spins to 28 digits, as rounded from 60. */
    @Property(tries = 10)
    void areRoundedFromMoreDigits(@ForAll InverseTemperature betaB, @ForAll("parts") double share1,
            @ForAll("parts") double share2) {
        TwoDomainStart start = TwoDomainStart.dicke(100_000_000, 100, HalfInteger.HALF,
                at(share1, 100_000_000), at(share2, 100));
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, betaB);
        for (Real number : List.of(state.jz1(), state.jz2(), state.energy(), state.entropy().orElseThrow())) {
            BigDecimal more = number.round(Precision.digits(60));
            assertThat(number.round(Precision.digits(28)))
                    .isEqualByComparingTo(more.round(new MathContext(28, RoundingMode.HALF_EVEN)));
        }
    }

    @Provide
    Arbitrary<Double> parts() {
        return shares();
    }

    /** Compares the energies in two baths: that in the warmer one is never the smaller one. */
    @Property(tries = TRIES)
    void haveMoreEnergyInAWarmerBath(@ForAll("starts") TwoDomainStart start, @ForAll InverseTemperature one,
            @ForAll InverseTemperature other) {
        TwoDomainSteadyState state = TwoDomainSteadyState.of(start, one);
        int order = one.compareTo(other);
        if (order != 0 && state.totalSpins().get(state.totalSpins().size() - 1).twice() > 0) {
            BigDecimal first = state.energy().round(DIGITS);
            BigDecimal second = state.inBath(other).energy().round(DIGITS);
            assertThat(first.compareTo(second) * order).isNotPositive();
        }
    }
}
