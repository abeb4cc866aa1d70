package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.Optional;

/** Blocks of a steady state, each thermal at x_B, mixed with the weights of the initial state. */
public interface Mixture {

    /**
     * Shows where the weights come from, for messages.
     *
     * @return for example {@code beta0 = 1}
     */
    String origin();

    /**
     * Returns the energy, counted from the ground state. [L 18]
     *
     * @return E
     */
    Real energy();

    /**
     * Returns the entropy. [L 32]
     *
     * @return S in nats; not computed for three or more initial temperatures
     */
    Outcome entropy();

    /**
     * Returns the least entropy that these weights allow.
     *
     * @return S where it is known
     */
    Real entropyLower();

    /**
     * Returns the greatest entropy that these weights allow.
     *
     * @return S where it is known
     */
    Real entropyUpper();

    /**
     * Returns the mean square of the total spin.
     *
     * @return Σ w_J J(J+1)
     */
    Real squaredTotalSpin();

    /**
     * Returns the variance of the energy.
     *
     * @return Var E
     */
    Real energyVariance();

    /**
     * Returns the heat capacity.
     *
     * @return ∂E/∂T_B at fixed weights
     */
    Real heatCapacity();

    /**
     * Returns the mean variance of the blocks.
     *
     * @return Σ w_J v_J = −∂E/∂x_B
     */
    Real blockVariance();

    /**
     * Tells whether the mixture is, by the arguments alone, the thermal state at x_B.
     *
     * @return true if it is
     */
    boolean isThermal();

    /**
     * Returns the energy at |x_B| above that at ∞, relatively accurate however small it is.
     *
     * @return Σ w_J φ_J
     */
    Real excitation();

    /**
     * Returns the mean entropy of the blocks at x_B.
     *
     * @param bits how many bits of it are wanted
     * @return Σ w_J S_J, if about that many bits are enough to compute it to a relative error of 2^−bits
     */
    Optional<Ball> blockEntropy(int bits);

    /**
     * Tells whether all weight is on J = 0, which the bath does not see.
     *
     * @return true if it is
     */
    boolean isDark();

    /**
     * Estimates the memory and time needed to round all quantities here, with known copies.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    Estimate estimate(Precision precision);

    /**
     * Estimates the weights, which all baths share.
     *
     * @param precision how many digits of each quantity
     * @return memory and time
     */
    Estimate estimateWeights(Precision precision);

    /**
     * Estimates energy and entropy where the weights are known.
     *
     * @param precision how many digits of each
     * @return memory and time
     */
    Estimate estimateInBath(Precision precision);
}
