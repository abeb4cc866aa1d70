package io.github.spinthermo.collective;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import java.util.Optional;

/** The blocks of a steady state, each thermal at x_B, mixed with the weights of the initial state. */
interface Mixture {

    /** Shows where the weights come from, for messages. */
    String origin();

    /** [L 18] The energy from the ground state. */
    Real energy();

    /** [L 32] The entropy. */
    Real entropy();

    /** The variance of the energy. */
    Real energyVariance();

    /** ∂E/∂T_B at fixed weights. */
    Real heatCapacity();

    /** Tells whether the mixture is, by the arguments alone, the thermal state at x_B. */
    boolean isThermal();

    /** Returns the energy at |x_B| above that at ∞: Σ w_J φ_J, relatively accurate however small it is. */
    Real excitation();

    /** Σ w_J S_J at x_B, if it is had with a relative error of about 2^−bits without more work than that. */
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
