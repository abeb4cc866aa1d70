package io.github.spinthermo.testkit;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Ensembles of n spins s, with bounds for both: from {@link SpinArbitraries#ensembles()}.
 *
 * <p>An eighth of them have the smallest n, another eighth the next one; small n and s are drawn more often
 * than large ones. They shrink to the smallest n and s.
 */
public final class EnsembleArbitrary extends ArbitraryDecorator<SpinEnsemble> {

    private final SpinEnsemble least;
    private final SpinEnsemble most;

    EnsembleArbitrary(SpinEnsemble least, SpinEnsemble most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Returns the same arbitrary with other numbers of spins.
     *
     * @param fewest the smallest n, at least 1
     * @param most the largest n
     * @return a new arbitrary
     * @throws InvalidInputException if fewest is below 1 or above most; it names {@code n}
     * @throws ResourceLimitException if n or 2ns can exceed 9·10^18; it names {@code n}
     */
    public EnsembleArbitrary n(long fewest, long most) {
        SpinArbitraries.requireOrder("n", fewest, most);
        return new EnsembleArbitrary(SpinEnsemble.of(fewest, least.s()), SpinEnsemble.of(most, this.most.s()));
    }

    /**
     * Returns the same arbitrary with other sizes.
     *
     * @param smallest the smallest s, at least 1/2
     * @param largest the largest s
     * @return a new arbitrary
     * @throws InvalidInputException if smallest is below 1/2 or above largest; it names {@code s}
     * @throws ResourceLimitException if 2ns can exceed 9·10^18; it names {@code n}
     */
    public EnsembleArbitrary s(HalfInteger smallest, HalfInteger largest) {
        SpinArbitraries.requireOrder("s", smallest, largest);
        return new EnsembleArbitrary(SpinEnsemble.of(least.n(), smallest), SpinEnsemble.of(most.n(), largest));
    }

    /** Returns the smallest n. */
    long fewest() {
        return least.n();
    }

    @Override
    protected Arbitrary<SpinEnsemble> arbitrary() {
        Arbitrary<Long> n = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(least.n(), most.n())),
                Tuple.of(1, Arbitraries.just(least.n())),
                Tuple.of(1, Arbitraries.just(Math.min(least.n() + 1, most.n()))));
        return Combinators.combine(n, SpinArbitraries.halfIntegers(least.s(), most.s()))
                .as(SpinEnsemble::of)
                .withoutEdgeCases();
    }
}
