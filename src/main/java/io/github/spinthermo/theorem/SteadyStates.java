package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.thermal.InverseTemperature;
import org.apache.commons.numbers.fraction.BigFraction;

/** The steady state at a point, and those that theorems compare it with. Each is computed once, when asked. */
final class SteadyStates {

    private static final InverseTemperature ONE = InverseTemperature.of(BigFraction.ONE);

    private final Point point;
    private final CollectiveSteadyState here;
    private final CollectiveSteadyState fromOppositeStart;
    private final CollectiveSteadyState inOppositeBath;
    private final CollectiveSteadyState fromCompanion;

    SteadyStates(Point point, CollectiveSteadyState here) {
        this.point = point;
        this.here = here;
        this.fromOppositeStart = CollectiveSteadyState.of(point.ensemble(), point.beta0().negate(), point.betaB());
        this.inOppositeBath = here.inBath(point.betaB().negate());
        this.fromCompanion = CollectiveSteadyState.of(point.ensemble(), companion(point.beta0()), point.betaB());
    }

    /** The x_0 that a point is compared with: half of it from 1 on, twice below; 1 for 0 and ±∞. */
    static InverseTemperature companion(InverseTemperature beta0) {
        if (beta0.isZero() || beta0.isInfinite()) {
            return ONE;
        }
        BigFraction x = beta0.toFraction();
        return InverseTemperature.of(beta0.abs().compareTo(ONE) < 0 ? x.multiply(2) : x.divide(2));
    }

    Point point() {
        return point;
    }

    CollectiveSteadyState here() {
        return here;
    }

    CollectiveSteadyState fromOppositeStart() {
        return fromOppositeStart;
    }

    CollectiveSteadyState inOppositeBath() {
        return inOppositeBath;
    }

    CollectiveSteadyState fromCompanion() {
        return fromCompanion;
    }
}
