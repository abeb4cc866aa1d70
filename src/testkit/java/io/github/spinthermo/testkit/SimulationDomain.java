package io.github.spinthermo.testkit;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Domain of jqwik for simulations of few spins in doubles. With {@code @Domain(SimulationDomain.class)} it provides
 * parameters of type {@link SpinEnsemble}, {@link InverseTemperature}, {@link TemperaturePair} and {@link
 * Point}.
 *
 * <p>2 to 6 spins of size 1/2 to 3/2; finite positive temperatures from 1/16 to 8, each of which a {@code
 * double} holds exactly. They shrink to n = 2, s = 1/2. For other bounds, negative temperatures, 0 and ±∞
 * write such a domain of your own, with {@link SpinArbitraries}.
 */
public final class SimulationDomain extends DomainContextBase {

    private static final EnsembleArbitrary ENSEMBLES =
            SpinArbitraries.ensembles().n(2, 6).s(HalfInteger.HALF, HalfInteger.ofTwice(3));
    private static final InverseTemperatureArbitrary TEMPERATURES =
            SpinArbitraries.inverseTemperatures().physical().doubles(1.0 / 16, 8);

    /** Makes the domain; jqwik calls this. */
    public SimulationDomain() { }

    @Provide
    Arbitrary<SpinEnsemble> ensembles() {
        return ENSEMBLES;
    }

    @Provide
    Arbitrary<InverseTemperature> inverseTemperatures() {
        return TEMPERATURES;
    }

    @Provide
    Arbitrary<TemperaturePair> pairs() {
        return TEMPERATURES.pairs();
    }

    @Provide
    Arbitrary<Point> points() {
        return SpinArbitraries.points(ENSEMBLES, TEMPERATURES);
    }
}
