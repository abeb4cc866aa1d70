package io.github.spinthermo.battery;

import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.error.InvalidInputException;

/**
 * Environment of the emitters of a battery: photons at a temperature, pumping, dephasing and a shift, which act on them
 * beside their emission into an empty cavity and by themselves.
 * <pre>
 * Γ↓ = Γ(n̄ + 1),   Γ↑ = Γn̄ + W,   γ↓ = γ(n̄_l + 1),   γ↑ = γn̄_l + w
 * </pre>
 *
 * @param nbar n̄, the mean number of photons of the cavity, during discharge
 * @param localNbar n̄_l, that of the surroundings of each emitter
 * @param pumping w of w Σ_i D[σ_i⁺]
 * @param collectivePumping W of W D[S⁺], during discharge
 * @param dephasing γ_φ of γ_φ Σ_i D[σ_i^z], so that the coherence of one emitter decays at 2γ_φ
 * @param collectiveDephasing Γ_φ of Γ_φ D[S_z]
 * @param collectiveShift λ of H = −λS⁺S⁻, during discharge, of either sign
 * @derivation 8.1
 */
public record BatteryEnvironment(double nbar, double localNbar, double pumping, double collectivePumping,
        double dephasing, double collectiveDephasing, double collectiveShift) {

    /** The environment in which emission alone acts. */
    public static final BatteryEnvironment EMPTY = new BatteryEnvironment(0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks all.
     *
     * @param nbar n̄
     * @param localNbar n̄_l
     * @param pumping w
     * @param collectivePumping W
     * @param dephasing γ_φ
     * @param collectiveDephasing Γ_φ
     * @param collectiveShift λ
     * @throws InvalidInputException if a number is not finite, or one but the shift is negative; it names the
     *     parameter
     */
    public BatteryEnvironment {
        nbar = BatteryProtocol.requireNonNegative("nbar", nbar);
        localNbar = BatteryProtocol.requireNonNegative("localNbar", localNbar);
        pumping = BatteryProtocol.requireNonNegative("pumping", pumping);
        collectivePumping = BatteryProtocol.requireNonNegative("collectivePumping", collectivePumping);
        dephasing = BatteryProtocol.requireNonNegative("dephasing", dephasing);
        collectiveDephasing = BatteryProtocol.requireNonNegative("collectiveDephasing", collectiveDephasing);
        if (!Double.isFinite(collectiveShift)) {
            throw new InvalidInputException("not-finite", "collectiveShift", collectiveShift, "is not finite");
        }
    }

    /**
     * Returns the same with another dephasing.
     *
     * @param rate γ_φ
     * @return the environment
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code dephasing}
     */
    public BatteryEnvironment withDephasing(double rate) {
        return new BatteryEnvironment(nbar, localNbar, pumping, collectivePumping, rate, collectiveDephasing,
                collectiveShift);
    }

    /**
     * Returns the same with another pumping.
     *
     * @param rate w
     * @return the environment
     * @throws InvalidInputException if the rate is negative or not finite; it names {@code pumping}
     */
    public BatteryEnvironment withPumping(double rate) {
        return new BatteryEnvironment(nbar, localNbar, rate, collectivePumping, dephasing, collectiveDephasing,
                collectiveShift);
    }

    /** Returns the rates of all channels during discharge. */
    DickeRates rates(BatteryProtocol protocol) {
        double collective = protocol.collectiveGamma();
        double gamma = protocol.gamma();
        return new DickeRates(collective * (nbar + 1), collective * nbar + collectivePumping, gamma * (localNbar + 1),
                gamma * localNbar + pumping, dephasing);
    }
}
