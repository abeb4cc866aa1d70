package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Spins, ensembles and inverse temperatures for properties: {@code @Domain(SpinDomain.class)}.
 *
 * <p>Special values are drawn with stated frequencies in place of jqwik's own edge cases, so that the
 * probability of each regime is known ({@link Regimes}).
 */
public final class SpinDomain extends DomainContextBase {

    private static final int MOST_SPINS = 60;
    private static final int MANY_SPINS = 200;
    private static final int FEW_SPINS = 6;
    private static final InverseTemperature HARDLY_ANYTHING = InverseTemperature.parse("1e-100");
    private static final int LARGEST_TWICE_S = 9;

    /** Multiples of 1/2 of either sign: small ones, any, and those at the limits. */
    @Provide
    Arbitrary<HalfInteger> halfIntegers() {
        long limit = HalfInteger.LARGEST_TWICE;
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(-100, 100)),
                Tuple.of(3, Arbitraries.longs().between(-limit, limit)),
                Tuple.of(1, Arbitraries.of(0L, 1L, -1L, limit - 1, limit, -limit)))
                .withoutEdgeCases().map(HalfInteger::ofTwice);
    }

    /** n ≤ 60 spins of size s ≤ 9/2, an eighth of them single spins, another eighth pairs. */
    @Provide
    Arbitrary<SpinEnsemble> ensembles() {
        return ensembles(Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(1)),
                Tuple.of(1, Arbitraries.just(2)),
                Tuple.of(6, Arbitraries.integers().between(1, MOST_SPINS))));
    }

    private static Arbitrary<SpinEnsemble> ensembles(Arbitrary<Integer> n) {
        Arbitrary<Integer> twiceS = Arbitraries.integers().between(1, LARGEST_TWICE_S);
        return Combinators.combine(n, twiceS)
                .as((count, twice) -> SpinEnsemble.of(count, HalfInteger.ofTwice(twice)))
                .withoutEdgeCases();
    }

    /** A total spin of such an ensemble; every third the largest or the smallest. */
    @Provide
    Arbitrary<Sector> sectors() {
        return ensembles().flatMap(ensemble -> Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(ensemble.largestTotalSpin(), ensemble.smallestTotalSpin())),
                Tuple.of(2, Arbitraries.of(ensemble.totalSpins().toList())))
                .map(totalSpin -> new Sector(ensemble, totalSpin)))
                .withoutEdgeCases();
    }

    /**
     * Zero, ±∞ and finite ones: 1/8, 1/8, and a quarter each in (0, 1e-3), [1e-3, 50], (50, 1e6]; both signs
     * alike.
     */
    @Provide
    Arbitrary<InverseTemperature> inverseTemperatures() {
        Arbitrary<InverseTemperature> magnitudes = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(InverseTemperature.ZERO)),
                Tuple.of(1, Arbitraries.just(InverseTemperature.INFINITY)),
                Tuple.of(2, tiny().map(InverseTemperature::of)),
                Tuple.of(2, decimals(1, 50_000, -3, -3).map(InverseTemperature::of)),
                Tuple.of(2, large().map(InverseTemperature::of)));
        return Combinators.combine(magnitudes, Arbitraries.of(false, true))
                .as((x, negative) -> negative ? x.negate() : x)
                .withoutEdgeCases();
    }

    private static Arbitrary<BigDecimal> tiny() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, decimals(1, 999_999, -60, -9)),
                Tuple.of(1, decimals(1, 999_999, -1000, -61)),
                Tuple.of(1, Arbitraries.of(new BigDecimal("1e-30"), new BigDecimal("1e-1000"))));
    }

    private static Arbitrary<BigDecimal> large() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, decimals(50_001, 1_000_000, -3, 0)),
                Tuple.of(1, Arbitraries.of(new BigDecimal("1e4"), new BigDecimal("1e6"))));
    }

    /** mantissa · 10^power. */
    private static Arbitrary<BigDecimal> decimals(int lowest, int highest, int lowestPower,
            int highestPower) {
        return Combinators.combine(
                Arbitraries.integers().between(lowest, highest),
                Arbitraries.integers().between(lowestPower, highestPower).shrinkTowards(highestPower))
                .as((mantissa, power) -> new BigDecimal(mantissa).scaleByPowerOfTen(power));
    }

    /** Blocks of any temperature: an eighth of one state, a half small, the others up to 2J = 9e18. */
    @Provide
    Arbitrary<BlockInput> blocks() {
        Arbitrary<Long> twice = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 60)),
                Tuple.of(2, Arbitraries.longs().between(61, HalfInteger.LARGEST_TWICE)),
                Tuple.of(1, Arbitraries.just(HalfInteger.LARGEST_TWICE)));
        return Combinators.combine(twice, inverseTemperatures())
                .as((twiceJ, beta) -> new BlockInput(HalfInteger.ofTwice(twiceJ), beta))
                .withoutEdgeCases();
    }

    /**
     * Steady states of such ensembles, one in 16 of 61 to 200 spins, but at most 6 where a temperature asks for
     * thousands of digits: both temperatures as above, 5 of 32 each equal and opposite, one close to that, and
     * the others drawn independently.
     */
    @Provide
    Arbitrary<SteadyInput> steadyInputs() {
        Arbitrary<SpinEnsemble> ensembles = Arbitraries.frequencyOf(
                Tuple.of(15, ensembles()),
                Tuple.of(1, ensembles(Arbitraries.integers().between(MOST_SPINS + 1, MANY_SPINS))));
        Arbitrary<InverseTemperature> one = inverseTemperatures();
        Arbitrary<Boolean> sides = Arbitraries.of(false, true);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(ensembles, one)
                        .as((spins, x) -> new SteadyInput(spins, x, x))),
                Tuple.of(5, Combinators.combine(ensembles, one)
                        .as((spins, x) -> new SteadyInput(spins, x, x.negate()))),
                Tuple.of(1, Combinators.combine(ensembles, one, Arbitraries.integers().between(1, 40), sides)
                        .as((spins, x, digits, opposite) ->
                                new SteadyInput(spins, x, near(opposite ? x.negate() : x, digits)))),
                Tuple.of(21, Combinators.combine(ensembles, one, one).as(SteadyInput::new)))
                .map(SpinDomain::affordable).withoutEdgeCases();
    }

    private static SteadyInput affordable(SteadyInput input) {
        if (!needsThousandsOfDigits(input.beta0()) && !needsThousandsOfDigits(input.betaB())) {
            return input;
        }
        SpinEnsemble few = SpinEnsemble.of(1 + (input.ensemble().n() - 1) % FEW_SPINS, input.ensemble().s());
        return new SteadyInput(few, input.beta0(), input.betaB());
    }

    private static boolean needsThousandsOfDigits(InverseTemperature x) {
        return !x.isZero() && x.abs().compareTo(HARDLY_ANYTHING) < 0;
    }

    /** A number that agrees in that many digits; zero and infinity have none. */
    private static InverseTemperature near(InverseTemperature x, int digits) {
        if (x.isZero() || x.isInfinite()) {
            return x;
        }
        BigFraction step = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(digits));
        boolean up = x.toFraction().abs().compareTo(BigFraction.ONE) < 0;
        BigFraction factor = up ? step.add(1) : BigFraction.ONE.subtract(step);
        return InverseTemperature.of(x.toFraction().multiply(factor));
    }
}
