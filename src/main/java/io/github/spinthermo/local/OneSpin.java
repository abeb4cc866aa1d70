package io.github.spinthermo.local;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Populations of one spin at |x_B|, and the coherence of all, after a start of some kind. */
interface OneSpin {

    /** Tells whether the steady state is, by the arguments alone, that of independent spins. */
    boolean isThermal();

    /** Returns p(−s) … p(s). */
    List<Real> reals();

    /** Returns p(−s) … p(s) to a number of bits, and as many more as they may be close to each other. */
    Ball[] balls(int bits);

    /** Estimates the memory and time needed to round all populations at a working precision of so many bits. */
    Estimate estimate(Precision precision, int bits);

    /** Makes the number of a relative entropy that is not 0, from evaluations of which the latest is kept. */
    static Outcome positive(Latest<Ball> passes) {
        return Outcome.of(Real.refining(bits -> Enclosures.of(passes.at(bits)).above(BigFraction.ZERO)));
    }

    /** Returns the relative entropy of coherence. */
    Outcome coherence();

    /** Estimates the memory and time that the coherence needs at a working precision, if it is not exact. */
    Estimate estimateCoherence(int bits);
}
