package io.github.spinthermo.radiation;

import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Mean of a quantity of single blocks over the weights of the total spins, Σ w_J f(J). */
final class BlockMean {

    private BlockMean() { }

    /** Returns the mean; exact if all weights and all values are. */
    static Real of(Map<HalfInteger, Real> weights, Function<HalfInteger, Real> quantity) {
        List<Real> terms = new ArrayList<>(weights.size());
        weights.forEach((totalSpin, weight) -> terms.add(weight.multiply(quantity.apply(totalSpin))));
        return RealSum.of(terms);
    }
}
