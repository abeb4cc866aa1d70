package io.github.spinthermo.weights;

import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.testing.DirectSums;
import io.github.spinthermo.testing.Inclusion;
import io.github.spinthermo.testing.StartDomain;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Weights on the way down against their definition. */
@Domain(StartDomain.class)
@Domain(DomainContext.Global.class)
class DescendingWeightsProperties {

    /** Bits that the steps from the largest block to the smallest may take. */
    private static final int STEPS = 10;

    @Property(tries = 60)
    void ofCopies(@ForAll StartDomain.Start start, @ForAll @IntRange(min = 30, max = 160) int bits) {
        DirectSums direct = start.direct(500);
        Arithmetic a = direct.arithmetic();
        List<BigInteger> copies = Multiplicities.of(start.ensemble()).ascending();
        DescendingWeights walk = start.weights().copies(bits, direct.top(), direct.smallest());
        for (int d = direct.top(); d >= direct.smallest(); d -= 2) {
            Ball all = a.multiply(walk.weight(), Ball.of(copies.get((d - direct.smallest()) / 2)));
            Inclusion.check(all, direct.weight(d), bits - STEPS);
            walk.advance();
        }
    }

    @Property(tries = 60)
    void ofHalfSpins(@ForAll StartDomain.Start any, @ForAll @IntRange(min = 30, max = 160) int bits) {
        StartDomain.Start start = new StartDomain.Start(any.n(), 1, any.beta0(), any.betaB(), any.wanted());
        DirectSums direct = start.direct(500);
        DescendingWeights walk = start.weights().halfSpins(bits, direct.top());
        for (int d = direct.top(); d >= direct.smallest(); d -= 2) {
            Inclusion.check(walk.weight(), direct.weight(d), bits - STEPS);
            walk.advance();
        }
    }
}
