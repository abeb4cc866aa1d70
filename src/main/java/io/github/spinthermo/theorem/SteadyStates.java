package io.github.spinthermo.theorem;

import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.collective.DifferencesFromReference;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.local.LocalState;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Sign;
import org.apache.commons.numbers.fraction.BigFraction;

/** Steady state at a point, and those that theorems compare it with. Each is computed once, when asked. */
final class SteadyStates {

    /** Bits that suffice to compare numbers that agree in few digits. */
    static final int FEWEST_BITS = 64;

    private static final double DIGITS_PER_BIT = Math.log10(2);

    /** Evaluations of a state, at the bits of verdicts and of sides, and of those in the opposite start and bath. */
    private static final int STATES = 12;

    /** Evaluations of the state after another start. */
    private static final int COMPANIONS = 2;

    /** The measured time of the verdicts besides, in seconds. */
    private static final Estimate VERDICTS = new Estimate(0, 1e-2);

    /** Evaluations of the local state: for the digits of sides, for verdicts, and for the emission of single spins. */
    private static final int PASSES_OF_LOCAL = 3;

    private final Point point;
    private final CollectiveSteadyState here;
    private final CollectiveSteadyState inOppositeBath;
    private final Once<CollectiveSteadyState> fromOppositeStart;
    private volatile LocalState local;

    SteadyStates(Point point, CollectiveSteadyState here) {
        this.point = point;
        this.here = here;
        this.inOppositeBath = here.inBath(point.betaB().negate());
        this.fromOppositeStart = new Once<>(() ->
                CollectiveSteadyState.of(point.ensemble(), point.beta0().negate(), point.betaB()));
    }

    Point point() {
        return point;
    }

    CollectiveSteadyState here() {
        return here;
    }

    /** Returns the state after the opposite of a thermal start. */
    CollectiveSteadyState fromOppositeStart() {
        return fromOppositeStart.get();
    }

    CollectiveSteadyState inOppositeBath() {
        return inOppositeBath;
    }

    /** Returns the temperature x_D of the state without local coherences. */
    Outcome decoheredTemperature() {
        return here.beta0().isPresent()
                ? local().decoheredApparentInverseTemperature()
                : new Outcome.NotComputed("decoheredApparentInverseTemperature", "the initial state is not thermal");
    }

    /** Returns the state of one spin after a thermal start. */
    LocalState local() {
        LocalState known = local;
        if (known == null) {
            known = LocalState.in(here).orElseThrow();
            local = known;
        }
        return known;
    }

    /**
     * Returns the bits that tell the sides of most theorems apart. For small temperatures energies differ by x³ or
     * less beside ns, entropies by x_0² min(x_0, x_B)² beside n ln d; at |x_0| = |x_B| (1 + δ) relative
     * entropies differ by δ².
     */
    int expectedBits() {
        if (!point.isThermal()) {
            return FEWEST_BITS + 2 * Smallness.of(point.betaB());
        }
        int start = Smallness.of(point.beta0());
        return FEWEST_BITS + 2 * (start + Math.min(start, Smallness.of(point.betaB())) + closeness());
    }

    /** Returns −log₂ δ. */
    private int closeness() {
        if (point.beta0().isInfinite() || point.betaB().isInfinite() || point.comparedMagnitudes() == Sign.ZERO) {
            return 0;
        }
        BigFraction x0 = point.beta0().abs().toFraction();
        BigFraction xB = point.betaB().abs().toFraction();
        BigFraction ratio = x0.subtract(xB).abs().divide(x0.add(xB));
        return Math.max(0, ratio.getDenominator().bitLength() - ratio.getNumerator().bitLength());
    }

    /**
     * Estimates what it needs to decide and to round: a dozen evaluations of states, and the local state, which is
     * taken from the energy for s = 1/2 and otherwise evaluated a few times.
     */
    Estimate estimate(Precision precision) {
        Precision finest = withBits(precision, expectedBits() + Smallness.of(point.betaB()));
        if (!point.isThermal()) {
            return here.estimate(withBits(finest, coldBits())).repeated(STATES)
                    .plus(point.start().estimateCopies(finest)).plus(VERDICTS);
        }
        CollectiveSteadyState companion =
                CollectiveSteadyState.of(point.ensemble(), EntropyTheorems.companion(point), point.betaB());
        Estimate states = here.estimate(finest).repeated(STATES)
                .plus(companion.estimate(finest).repeated(COMPANIONS)).plus(VERDICTS);
        return point.ensemble().s().twice() == 1 ? states : states.plus(estimateLocal(finest));
    }

    /** Returns the bits in which free energies agree in a cold bath where one block alone has a weight: to e^−x. */
    private int coldBits() {
        return point.betaB().isInfinite() || point.start().blocks() > 1 ? 0
                : (int) (point.betaB().abs().toFraction().doubleValue() / Math.log(2));
    }

    /** Estimates the populations, which differ from each other by the second power of a small x_B or less. */
    private Estimate estimateLocal(Precision finest) {
        Precision finer = withBits(finest, 2 * Smallness.of(point.betaB()));
        return local().estimateOfPopulations(finer).repeated(PASSES_OF_LOCAL);
    }

    private static Precision withBits(Precision precision, int bits) {
        return Precision.digits(precision.digits() + (int) (bits * DIGITS_PER_BIT));
    }

    /** Returns the differences of the steady state from others. */
    DifferencesFromReference differences() {
        return here.differences().orElseThrow();
    }
}
