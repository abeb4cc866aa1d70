package io.github.spinthermo.noise;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * The plateau of n spins 1/2 that a collective bath has brought to their steady state, and its slow end by local noise
 * or different detunings. Let these be slow beside κ = γ↓ + γ↑ of the bath. Then each total spin J keeps the
 * populations π_J(M) = e^(−Mx)/Z_J(x), and the weights of the J move slowly from neighbour to neighbour,
 * <pre>
 * dw_J/dt = Σ_{J' = J±1} (R(J'→J) w_J' − R(J→J') w_J),   E = Σ w_J e_J(x) + n/2,
 * </pre>
 * with the rates of local noise in the mean over π_J, and those of detunings to second order.
 *
 * <p>This is <b>first-order perturbation theory</b> in the slow rates over κ, right at times far above 1/κ, with a
 * relative error of about that quotient. With detunings and n ≥ 3 the slowest rate and the crossover time are those of
 * this chain, that is of the start of the decay: detunings also turn the copies of one J into each other, which is
 * slower still. Times are in units of 1/κ and rates in units of κ.
 *
 * <p><b>Accuracy.</b> {@link PlateauValues#tolerance()} bounds what the solution of the chain errs by. Rates are sums
 * of positive numbers and have a relative error δ of 72 roundings, with detunings 6 more for each spin; relative
 * changes δ of all rates change a stationary weight and the slowest rate by at most nδ of itself, and weights in time
 * by δ for each jump in the mean.
 *
 * <p><b>Cost.</b> n²/4 levels for the rates, 0.1 μs each, and some n² products of n/2 numbers until the end is reached.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * <p>Source: derived.
 *
 * @derivation 7.4
 * @derivation 7.5
 */
public final class Plateau {

    /** The largest rate and variance; those above 0 are at least its reciprocal. */
    private static final double LARGEST = 1e100;

    /** The digits that tell any two doubles apart. */
    private static final Precision DOUBLES = Precision.digits(17);

    private final SpinEnsemble spins;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final LocalNoise noise;

    private Plateau(SpinEnsemble spins, InverseTemperature beta0, InverseTemperature betaB, LocalNoise noise) {
        this.spins = spins;
        this.beta0 = beta0;
        this.betaB = betaB;
        this.noise = noise;
    }

    /**
     * Makes a plateau that lasts for ever.
     *
     * @param n the number of spins, at least 1
     * @param beta0 x_0 of their start, of either sign, also 0 and ±∞
     * @param betaB x of the collective bath, finite
     * @return the plateau
     * @throws InvalidInputException if n is not positive (it names {@code n}) or x is infinite (it names {@code betaB})
     */
    public static Plateau of(long n, InverseTemperature beta0, InverseTemperature betaB) {
        if (betaB.isInfinite()) {
            throw new InvalidInputException("infinite", "betaB", betaB,
                    "is infinite, where the slow motion has no such theory; give a finite inverse temperature");
        }
        return new Plateau(SpinEnsemble.of(n, HalfInteger.ofTwice(1)), Objects.requireNonNull(beta0, "beta0"), betaB,
                new LocalNoise(0, 0, 0, 0));
    }

    /**
     * Returns the same plateau with a bath of each spin's own.
     *
     * @param rate κ_L = γ↓ + γ↑ of it
     * @param betaLocal its inverse temperature, of either sign, also 0 and ±∞
     * @return the plateau
     * @throws InvalidInputException if the rate is negative or no number; it names {@code localRate}
     * @throws ResourceLimitException if the rate, above 0, is above 10^100 or below 10^−100; it names the same
     */
    public Plateau withLocalBath(double rate, InverseTemperature betaLocal) {
        BathRates bath = BathRates.ofBeta(betaLocal);
        requireRate("localRate", rate);
        return with(new LocalNoise(rate * bath.gammaDown(), rate * bath.gammaUp(), noise.dephasing(),
                noise.variance()));
    }

    /**
     * Returns the same plateau with dephasing of each spin.
     *
     * @param rate γ_φ of γ_φ Σ_k D[σ_k^z]
     * @return the plateau
     * @throws InvalidInputException if the rate is negative or no number; it names {@code localDephasing}
     * @throws ResourceLimitException if the rate, above 0, is above 10^100 or below 10^−100; it names the same
     */
    public Plateau withLocalDephasing(double rate) {
        requireRate("localDephasing", rate);
        return with(new LocalNoise(noise.emission(), noise.absorption(), rate, noise.variance()));
    }

    /**
     * Returns the same plateau with spins of different frequencies.
     *
     * @param variance V = Σ_k (δ_k − δ̄)²/(n − 1) of their detunings, in κ²
     * @return the plateau
     * @throws InvalidInputException if the variance is negative or no number; it names {@code detuningVariance}
     * @throws ResourceLimitException if the variance, above 0, is above 10^100 or below 10^−100; it names the same
     */
    public Plateau withDetuningVariance(double variance) {
        requireRate("detuningVariance", variance);
        return with(new LocalNoise(noise.emission(), noise.absorption(), noise.dephasing(), variance));
    }

    private Plateau with(LocalNoise other) {
        return new Plateau(spins, beta0, betaB, other);
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0)) {
            throw new InvalidInputException("negative", name, rate, "is not possible; give a number of 0 or above");
        }
        if (rate > LARGEST || (rate > 0 && rate < 1 / LARGEST)) {
            throw new ResourceLimitException(name, rate,
                    "is out of range; it is 0, or from " + Fault.show(1 / LARGEST) + " to " + Fault.show(LARGEST));
        }
    }

    /** Tells whether the collective steady state lasts for ever. */
    private boolean lasts() {
        return spins.n() == 1 || noise.isNone();
    }

    private CollectiveSteadyState state() {
        return CollectiveSteadyState.of(spins, beta0, betaB);
    }

    /**
     * Estimates the computation.
     *
     * @param times the times that are asked for
     * @return memory and time
     */
    public Estimate estimate(List<Double> times) {
        Estimate state = state().estimateDoubles(false);
        return lasts() ? state : state.plus(start().estimate(DOUBLES))
                .plus(PlateauSolution.estimate((double) spins.n(), betaB.toFraction().doubleValue(), noise, times));
    }

    private InitialState start() {
        return InitialState.thermal(spins, beta0);
    }

    /**
     * Computes all that is told of the plateau.
     *
     * @param times the times, ascending from 0 or later; there may be none
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the values
     * @throws ResourceLimitException if there is not memory enough; it names {@code n}
     */
    public PlateauValues values(List<Double> times, DoubleConsumer progress) {
        Budget.MEMORY_ONLY.admit("n", spins.n(), estimate(times));
        double energy = state().energy().toDouble();
        if (lasts()) {
            return new PlateauValues(energy, 0, Optional.empty(), Optional.empty(), Optional.empty(), energy,
                    Collections.nCopies(times.size(), energy), PlateauSolution.ofNothing((double) spins.n()));
        }
        int n = (int) spins.n();
        BathRates bath = BathRates.ofBeta(betaB);
        CollectiveBlocks blocks = new CollectiveBlocks(n, betaB.toFraction().doubleValue(), bath.gammaDown(),
                bath.gammaUp());
        return new PlateauSolution(n, blocks, noise, weights(n)).values(energy, times, progress);
    }

    /** Returns the weights of the start, from J = n/2 down. */
    private double[] weights(int n) {
        double[] weights = new double[n / 2 + 1];
        start().weights().forEach((totalSpin, weight) ->
                weights[(int) (n - totalSpin.twice()) / 2] = weight.toDouble());
        return weights;
    }
}
