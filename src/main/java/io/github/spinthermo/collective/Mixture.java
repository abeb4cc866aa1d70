package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.Optional;

/** Blocks of a steady state, each thermal at x_B, mixed with the weights of the initial state. */
interface Mixture {

    /** Shows where the weights come from, for messages. */
    String origin();

    /** Returns the energy, counted from the ground state. [L 18] */
    Real energy();

    /** Returns the entropy. [L 32] */
    Real entropy();

    /** Returns the variance of the energy. */
    Real energyVariance();

    /** Returns the heat capacity, ∂E/∂T_B at fixed weights. */
    Real heatCapacity();

    /** Tells whether the mixture is, by the arguments alone, the thermal state at x_B. */
    boolean isThermal();

    /** Returns the energy at |x_B| above that at ∞: Σ w_J φ_J, relatively accurate however small it is. */
    Real excitation();

    /** Returns Σ w_J S_J at x_B, if about that many bits are enough to compute it to a relative error of 2^−bits. */
    Optional<Ball> blockEntropy(int bits);

    /** Tells whether all weight is on J = 0, which the bath does not see. */
    boolean isDark();

    /** Estimates the memory and time needed to round all quantities here. */
    Estimate estimate(Precision precision);

    /** Estimates the weights, which all baths share. */
    Estimate estimateWeights(Precision precision);

    /** Estimates energy and entropy where the weights are known. */
    Estimate estimateInBath(Precision precision);
}
