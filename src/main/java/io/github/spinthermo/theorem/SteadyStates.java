package io.github.spinthermo.theorem;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.SteadyDifferences;

/** The steady state at a point, and those that theorems compare it with. Each is computed once, when asked. */
final class SteadyStates {

    private final Point point;
    private final CollectiveSteadyState here;
    private final CollectiveSteadyState fromOppositeStart;
    private final CollectiveSteadyState inOppositeBath;

    SteadyStates(Point point, CollectiveSteadyState here) {
        this.point = point;
        this.here = here;
        this.fromOppositeStart = CollectiveSteadyState.of(point.ensemble(), point.beta0().negate(), point.betaB());
        this.inOppositeBath = here.inBath(point.betaB().negate());
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

    /** By what the steady state differs from others. */
    SteadyDifferences differences() {
        return here.differences().orElseThrow();
    }
}
