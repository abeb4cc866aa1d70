package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Weights of the eigenspaces of total spin in an initial state: w_J of all l_J copies together, p_J of
 * one of them. A collective bath never changes them.
 *
 * <p>They come from an initial temperature ({@link #thermal}) or are given ({@link #of}). In both cases Σ_J
 * w_J = 1.
 *
 * <p><b>Accuracy.</b> Weights are exact at x_0 = 0 and ±∞, for n = 1, and when given; otherwise each encloses
 * its value with a relative radius of at most 2^−bits, however small it is.
 *
 * <p><b>Cost.</b> {@link #weights} runs the recurrence of the multiplicities once (about ns steps) and adds a
 * few products for each J; {@link #weight} costs one multiplicity, {@link #copyWeight} a power and an
 * exponential whatever n is.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), [L 9], [L 15].
 *
 * @derivation 1.4
 */
public abstract sealed class SectorWeights permits ThermalWeights, InfiniteTemperatureWeights, GivenWeights {

    /** The bits of a first evaluation beyond those of the digits. */
    private static final int WORKING_BITS = 100;

    /** The time for a weight and its decimal digits; so many times more is added for an exponent of 2^32. */
    private static final LimbCost WEIGHT = new LimbCost(5e-6, 3.5e-8, 1.6);
    private static final double LARGE_EXPONENT = 5;

    private final SpinEnsemble ensemble;
    private final Optional<InverseTemperature> beta0;

    SectorWeights(SpinEnsemble ensemble, Optional<InverseTemperature> beta0) {
        this.ensemble = Objects.requireNonNull(ensemble, "ensemble");
        this.beta0 = beta0;
    }

    /**
     * Makes the weights of a thermal initial state: p_J = Z_J(x_0)/Z_s(x_0)^n, w_J = l_J p_J, even in x_0. Only J =
     * ns has a weight at x_0 = ±∞; w_J = l_J (2J+1)/(2s+1)^n at x_0 = 0.
     *
     * @param ensemble the spins
     * @param beta0 x_0, of either sign, also 0 and ±∞
     * @return the weights; nothing is computed yet
     */
    public static SectorWeights thermal(SpinEnsemble ensemble, InverseTemperature beta0) {
        if (beta0.isInfinite() || ensemble.n() == 1) {
            return GivenWeights.ofLargest(ensemble, beta0);
        }
        return beta0.isZero() ? new InfiniteTemperatureWeights(ensemble) : new ThermalWeights(ensemble, beta0);
    }

    /**
     * Takes given weights, each spread evenly over the l_J copies.
     *
     * @param ensemble the spins
     * @param weights w_J for some total spins J; the others have 0
     * @return the weights
     * @throws InvalidInputException if a J is not a total spin of the ensemble, a weight is negative, or they do
     *     not add up to 1 exactly; it names {@code weights}
     */
    public static SectorWeights of(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights) {
        return GivenWeights.given(ensemble, weights);
    }

    /**
     * Estimates the memory and time needed to round all weights.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    public abstract Estimate estimate(Precision precision);

    /**
     * Returns the spins.
     *
     * @return the ensemble
     */
    public final SpinEnsemble ensemble() {
        return ensemble;
    }

    /**
     * Returns the inverse temperature of the initial state.
     *
     * @return x_0 for the weights of a thermal state, empty for given ones
     */
    public final Optional<InverseTemperature> beta0() {
        return beta0;
    }

    /**
     * Returns the weights as they were given.
     *
     * @return the positive ones by total spin, ascending, unmodifiable; empty for those of a thermal state
     */
    public Map<HalfInteger, BigFraction> given() {
        return Map.of();
    }

    /**
     * Returns the weight of all copies of one total spin.
     *
     * @param totalSpin J, of the parity of 2ns and from 0 to ns
     * @return w_J; 0 for n = 1 and J &lt; s
     * @throws InvalidInputException if J is no such number; it names {@code J}
     * @throws ResourceLimitException if its multiplicity does not fit into the free memory; it names {@code
     *     n}
     */
    public abstract Real weight(HalfInteger totalSpin);

    /**
     * Returns the weight of one copy of one total spin.
     *
     * @param totalSpin J, of the parity of 2ns and from J_0 to ns
     * @return p_J = w_J / l_J
     * @throws InvalidInputException if J is no such number, or occurs in no state (n = 1, J &lt; s); it names
     *     {@code J}
     * @throws ResourceLimitException if the number does not fit into the free memory, or may be below
     *     e^−(2^59); it names {@code n}
     */
    public abstract Real copyWeight(HalfInteger totalSpin);

    /**
     * Returns all weights.
     *
     * @return w_J for J = J_0, …, ns, J ascending; unmodifiable
     * @throws ResourceLimitException if they do not fit into the free memory; it names {@code n}
     */
    public abstract List<Real> weights();

    /** Returns the bits that a weight is computed with. */
    static double workingBits(Precision precision) {
        return precision.bits() + WORKING_BITS;
    }

    /** Returns the time to evaluate and round one weight. */
    static double secondsEach(Precision precision) {
        return WEIGHT.seconds(workingBits(precision));
    }

    /** Returns the time to evaluate and round one weight with an exponent, which adds the square of its length. */
    static double secondsEach(Precision precision, double exponent) {
        double length = Math.log1p(exponent) / Math.log(2) / Integer.SIZE;
        return secondsEach(precision) * (1 + LARGE_EXPONENT * length * length);
    }

    /** Checks that J is a total spin that occurs. */
    final HalfInteger requireOccurring(HalfInteger totalSpin) {
        if (ensemble.stepsBelowLargest(totalSpin) >= ensemble.totalSpinCount()) {
            throw new InvalidInputException("not-a-total-spin", "J", totalSpin, "does not occur for " + ensemble);
        }
        return totalSpin;
    }

    /** Returns the position of J in an ascending list. */
    final long index(HalfInteger totalSpin) {
        return (totalSpin.twice() - ensemble.smallestTotalSpin().twice()) / 2;
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code SectorWeights[n = 4, s = 1/2, beta0 = 1]}
     */
    @Override
    public String toString() {
        return "SectorWeights[" + ensemble + ", "
                + beta0.map(beta -> "beta0 = " + beta).orElseGet(() -> given().size() + " given weights") + "]";
    }
}
