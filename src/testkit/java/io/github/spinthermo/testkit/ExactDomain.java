package io.github.spinthermo.testkit;

import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.theorem.Point;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.SectorWeights;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * All that the library answers for, with {@code @Domain(ExactDomain.class)}: parameters of type {@link
 * SpinEnsemble}, {@link InverseTemperature}, {@link TemperaturePair}, {@link Point} and {@link
 * SectorWeights}.
 *
 * <p>1 to 60 spins of size 1/2 to 9/2; temperatures of either sign from 1e-1000 to 1e6, 0 and ±∞. For other
 * bounds write such a domain of your own, with {@link SpinArbitraries}.
 */
public final class ExactDomain extends DomainContextBase {

    /** Makes the domain; jqwik calls this. */
    public ExactDomain() { }

    @Provide
    Arbitrary<SpinEnsemble> ensembles() {
        return SpinArbitraries.ensembles();
    }

    @Provide
    Arbitrary<InverseTemperature> inverseTemperatures() {
        return SpinArbitraries.inverseTemperatures();
    }

    @Provide
    Arbitrary<TemperaturePair> pairs() {
        return SpinArbitraries.inverseTemperatures().pairs();
    }

    @Provide
    Arbitrary<Point> points() {
        return SpinArbitraries.points(SpinArbitraries.ensembles(), SpinArbitraries.inverseTemperatures());
    }

    @Provide
    Arbitrary<SectorWeights> weights() {
        return SpinArbitraries.ensembles().flatMap(SpinArbitraries::weights);
    }
}
