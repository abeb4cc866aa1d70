package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.testkit.InverseTemperatureArbitrary;
import io.github.spinthermo.testkit.SpinArbitraries;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Spins, ensembles and inverse temperatures for properties: {@code @Domain(SpinDomain.class)}.
 *
 * <p>Special values are drawn with stated frequencies in place of jqwik's own edge cases, so that the
 * probability of each regime is known ({@link Regimes}).
 */
public final class SpinDomain extends DomainContextBase {

    private static final InverseTemperature SMALL = InverseTemperature.parse("1e-100");

    /** Returns multiples of 1/2 of either sign: small ones, any, and those at the limits. */
    @Provide
    Arbitrary<HalfInteger> halfIntegers() {
        long limit = HalfInteger.LARGEST_TWICE;
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(-100, 100)),
                Tuple.of(3, Arbitraries.longs().between(-limit, limit)),
                Tuple.of(1, Arbitraries.of(0L, 1L, -1L, limit - 1, limit, -limit)))
                .withoutEdgeCases().map(HalfInteger::ofTwice);
    }

    /** Returns n ≤ 60 spins of size s ≤ 9/2, an eighth of them single spins, another eighth pairs. */
    @Provide
    Arbitrary<SpinEnsemble> ensembles() {
        return SpinArbitraries.ensembles();
    }

    /** Returns a total spin of such an ensemble; every third the largest or the smallest. */
    @Provide
    Arbitrary<Sector> sectors() {
        return ensembles().flatMap(ensemble -> Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(ensemble.largestTotalSpin(), ensemble.smallestTotalSpin())),
                Tuple.of(2, Arbitraries.of(ensemble.totalSpins().toList())))
                .map(totalSpin -> new Sector(ensemble, totalSpin)))
                .withoutEdgeCases();
    }

    /**
     * Returns zero, ±∞ and finite ones: 1/8, 1/8, and a quarter each in (0, 1e-3), [1e-3, 50], (50, 1e6]; both signs
     * alike.
     */
    @Provide
    Arbitrary<InverseTemperature> inverseTemperatures() {
        return SpinArbitraries.inverseTemperatures();
    }

    /** Returns blocks of any temperature: an eighth of one state, a half small, the others up to 2J = 9e18. */
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
     * Returns steady states of such ensembles, one in 16 of 61 to 200 spins: 5 of 32 with equal temperatures, 5 with
     * opposite ones, one close to that, and the others drawn independently. Five in 16 have temperatures of all kinds,
     * the others none that asks for thousands of digits, as such states take seconds.
     */
    @Provide
    Arbitrary<SteadyInput> steadyInputs() {
        InverseTemperatureArbitrary all = SpinArbitraries.inverseTemperatures();
        InverseTemperatureArbitrary some = all.magnitudes(SMALL, InverseTemperature.parse("1e6"));
        return Arbitraries.frequencyOf(
                Tuple.of(5, SpinArbitraries.points(SpinArbitraries.ensembles(), all)),
                Tuple.of(10, SpinArbitraries.points(SpinArbitraries.ensembles(), some)),
                Tuple.of(1, SpinArbitraries.points(SpinArbitraries.ensembles().n(61, 200), some)))
                .map(point -> new SteadyInput(point.ensemble(), point.beta0(), point.betaB()))
                .withoutEdgeCases();
    }
}
