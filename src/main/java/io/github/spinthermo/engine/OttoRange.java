package io.github.spinthermo.engine;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Range of cold baths in which an Otto engine gains by collective coupling, for one hot bath at β_h ≥ 0.
 *
 * <p>The gain over 1 − λ is D(λβ_c) − D(β_h) with D(y) = E_th(y) − E(y), which grows from D(0) = 0 to its maximum at
 * β_l and falls to D(|β_0|) = 0, or towards 0 for |β_0| = ∞ ({@link OttoOptimum}). So collective spins do more work
 * exactly if β_h &lt; β_l and β_h &lt; λβ_c &lt; y*, where y* &gt; β_l has D(y*) = D(β_h).
 *
 * <p><b>The root.</b> At y* the difference D(β_h) − D(y) goes from negative to positive; both signs are proven on
 * either side of the returned digits. That D has one maximum is proven for |β_0| = ∞, and for finite β_0 what all
 * computed cases show.
 *
 * <p>Units: ħ = k_B = ω = 1. Even in β_0.
 *
 * <p><b>Accuracy.</b> β_l and y* enclose their value at any precision; y* is exact at β_h = 0.
 *
 * <p><b>Cost.</b> That of an {@link OttoOptimum}, and as much again for y*; more where β_h is close to β_l, where the
 * two roots of D(y) = D(β_h) are close.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), section VIII.1, which says that the
 * range is finite for β_h &gt; 0; its end is derived.
 *
 * @derivation 6.8
 */
public final class OttoRange {

    /** A temperature above every β_l. */
    private static final InverseTemperature ABOVE_LIMIT = InverseTemperature.of(BigFraction.of(2));

    /** The bits to which β_l − β_h is known where the search begins. */
    private static final int GAP_BITS = 8;
    private static final int FIRST_BITS = 64;
    private static final int GUARD = 8;

    /** The bits that squares of the largest J cancel, for each of its own. */
    private static final int LOST_TO_BLOCKS = 6;

    /** The time of y* in units of that of a crossing, for the ends of its interval are looked at, too. */
    private static final double CROSSINGS = 2;

    private final OttoOptimum optimum;
    private final SpinEnsemble ensemble;
    private final InverseTemperature beta0;
    private final InverseTemperature betaHot;
    private final InverseTemperature coldness;
    private final CollectiveSteadyState hot;
    private final int lostBits;
    private final Once<Outcome> coldLimit = new Once<>(this::newColdLimit);

    private OttoRange(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaHot) {
        this.optimum = OttoOptimum.of(ensemble, beta0);
        this.ensemble = ensemble;
        this.beta0 = beta0;
        this.betaHot = betaHot;
        this.coldness = beta0.abs();
        this.hot = CollectiveSteadyState.of(ensemble, beta0, betaHot);
        this.lostBits = 2 * Smallness.of(coldness) + Smallness.of(betaHot);
    }

    /**
     * Makes the range for spins that start in a thermal state.
     *
     * @param ensemble n spins s
     * @param beta0 β_0, of either sign, also 0 and ±∞
     * @param betaHot β_h, at least 0 and finite
     * @return the range; nothing is computed yet
     * @throws InvalidInputException if β_h is negative or infinite; it names {@code betaHot}
     */
    public static OttoRange of(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaHot) {
        Objects.requireNonNull(beta0, "beta0");
        if (betaHot.isInfinite() || betaHot.sign() == Sign.NEGATIVE) {
            throw new InvalidInputException("out-of-range", "betaHot", betaHot,
                    "is out of range; write 0 or a positive number");
        }
        return new OttoRange(ensemble, beta0, betaHot);
    }

    /**
     * Estimates the memory and time needed to round both quantities.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public Estimate estimate(Precision precision) {
        Estimate limit = optimum.estimate(precision);
        if (isFlat() || betaHot.isZero()) {
            return limit;
        }
        int block = ensemble.largestTotalSpin().dimension().bitLength();
        return limit.plus(CrossingCost.of(hot, lostBits + LOST_TO_BLOCKS * block, precision).repeated(CROSSINGS));
    }

    private boolean isFlat() {
        return ensemble.n() == 1 || coldness.isZero();
    }

    /**
     * Returns the β_h from which on no cold bath helps, β_l, the place of the maximum of D. [L G.4]
     *
     * @return β_l, above 0 and below 2 and |β_0|; undefined for n = 1 and for β_0 = 0
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the
     *     free memory; it names {@code n}
     */
    public Outcome betaLimit() {
        return optimum.betaLimit();
    }

    /**
     * Returns the λβ_c up to which collective spins do more work than independent ones, y*.
     *
     * @return y*, above β_l and at most |β_0|; |β_0| itself, exact or infinite, at β_h = 0; undefined for β_h ≥ β_l,
     *     for n = 1 and for β_0 = 0
     * @throws ResourceLimitException if exact multiplicities do not fit into the free memory; it names {@code n}
     */
    public Outcome coldLimit() {
        return coldLimit.get();
    }

    private Outcome newColdLimit() {
        if (isFlat()) {
            return optimum.betaLimit().named("coldLimit");
        }
        if (betaHot.isZero()) {
            return coldness.toOutcome().named("coldLimit");
        }
        Real gap = optimum.betaLimit().orElseThrow().subtract(Real.of(betaHot.toFraction()));
        return isBeyondLimit(gap)
                ? new Outcome.Undefined("coldLimit", "betaHot is not below betaLimit, so that no cold bath helps")
                : Outcome.of(root(betaHot.toFraction().add(approximate(gap))));
    }

    /** Tells whether β_h ≥ β_l; where β_h is above every β_l, without one. */
    private boolean isBeyondLimit(Real gap) {
        return betaHot.compareTo(ABOVE_LIMIT) >= 0 || betaHot.compareTo(coldness) >= 0
                || gap.sign() != Sign.POSITIVE;
    }

    /** Returns a positive number to its first bits, as a fraction. */
    private static BigFraction approximate(Real gap) {
        int bits = FIRST_BITS;
        Ball ball = Enclosures.ball(gap.enclose(bits));
        while (ball.certainBits() < GAP_BITS) {
            Interruption.check();
            bits *= 2;
            ball = Enclosures.ball(gap.enclose(bits));
        }
        Ball rounded = new Arithmetic(FIRST_BITS).round(ball);
        BigFraction unit = BigFraction.of(BigInteger.TWO).pow(Math.toIntExact(rounded.exponent()));
        return BigFraction.of(rounded.midpoint()).multiply(unit);
    }

    /**
     * Returns y* from the nearer end of [m, M], m near β_l and M beyond y*: there D(β_h) − D goes from negative to
     * positive. Where β_h is small y* is next to |β_0|, and its distance from there is what can be told.
     */
    private Real root(BigFraction low) {
        BigFraction high = beyond(low);
        BigFraction span = high.subtract(low);
        Real inMiddle = fall(low.add(span.divide(2)));
        if (inMiddle.sign() != Sign.NEGATIVE) {
            return root(low, span, new Crossing(t -> fall(low.add(t.multiply(span))), 1));
        }
        Ball guess = Ball.ONE.scale(Math.min(0, top(fall(high)) - top(inMiddle)));
        return root(high, span.negate(), new Crossing(t -> fall(high.subtract(t.multiply(span))).negate(), guess));
    }

    private static long top(Real number) {
        return Enclosures.ball(number.enclose(FIRST_BITS)).top();
    }

    private static Real root(BigFraction end, BigFraction span, Crossing crossing) {
        return Real.refining(bits -> {
            Arithmetic a = new Arithmetic(bits + GUARD);
            Ball part = a.multiply(crossing.at(bits + GUARD).hull(), a.ratio(span));
            return Enclosures.of(a.add(a.ratio(end), part));
        });
    }

    /** Returns a temperature at which D is below D(β_h): |β_0|, where it is 0, or the first that doubling finds. */
    private BigFraction beyond(BigFraction low) {
        if (!coldness.isInfinite()) {
            return coldness.toFraction();
        }
        BigFraction high = low.multiply(2);
        while (fall(high).sign() != Sign.POSITIVE) {
            Interruption.check();
            high = high.multiply(2);
        }
        return high;
    }

    /** Returns D(β_h) − D(y), which is small as β_h x_0² is where both are. */
    private Real fall(BigFraction y) {
        Real difference = gain(hot).subtract(gain(hot.inBath(InverseTemperature.of(y))));
        return Real.refining(bits -> difference.enclose(bits + lostBits));
    }

    private static Real gain(CollectiveSteadyState state) {
        return state.thermalEnergy().subtract(state.energy());
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code OttoRange[n = 4, s = 1/2, beta0 = inf, betaHot = 0.1]}
     */
    @Override
    public String toString() {
        return "OttoRange[" + ensemble + ", beta0 = " + beta0 + ", betaHot = " + betaHot + "]";
    }
}
