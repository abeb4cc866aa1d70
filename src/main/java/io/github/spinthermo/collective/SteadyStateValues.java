package io.github.spinthermo.collective;

import io.github.spinthermo.collective.mixture.Exchange;
import io.github.spinthermo.collective.mixture.Mixture;
import io.github.spinthermo.collective.mixture.ReferenceNumbers;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.error.UndefinedQuantityException;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;

/**
 * Energies and entropies of a steady state, of its start and of the states that it is compared with, and their changes
 * since the start.
 */
abstract sealed class SteadyStateValues permits CollectiveSteadyState {

    /** Returns the blocks of the steady state. */
    abstract Mixture mixture();

    /** Returns the states that the same bath leads to from elsewhere. */
    abstract ReferenceNumbers references();

    /** Returns the changes since the start. */
    abstract Exchange exchange();

    /**
     * Returns the energy of the steady state, E = Σ w_J e_J(x_B) + ns. It is even in x_0, and E(−x_B) = 2ns − E(x_B);
     * ns at x_B = 0, ns ∓ Σ w_J J at x_B = ±∞. [L 18]
     *
     * @return E
     * @throws ResourceLimitException when digits are asked for, if exact multiplicities do not fit into the free
     *     memory; it names {@code n}
     */
    public Real energy() {
        return mixture().energy();
    }

    /**
     * Returns the energy that independent spins come to, E_th = n (e_s(x_B) + s). [L 26]
     *
     * @return E_th
     */
    public Real thermalEnergy() {
        return references().thermalEnergy();
    }

    /**
     * Returns the energy after an extreme start, |x_0| = ∞, which is E_+ = e_ns(x_B) + ns. [L 25]
     *
     * @return E_+
     */
    public Real energyPlus() {
        return references().energyPlus();
    }

    /**
     * Returns the entropy of the steady state, S = Σ w_J (S_J(x_B) − ln p_J), even in x_0 and x_B. [L 32], [L 35]
     *
     * @return S in nats
     * @throws ResourceLimitException if exact multiplicities do not fit into the free memory, at once for given
     *     weights and when digits are asked for otherwise; it names {@code n}
     * @throws UndefinedQuantityException after a start of three or more temperatures, for which {@link #entropyLower}
     *     and {@link #entropyUpper} are known; {@link #knownEntropy} says so without an exception
     */
    public Real entropy() {
        return knownEntropy().orElseThrow();
    }

    /**
     * Returns the entropy of the steady state, where the state of the copies is known.
     *
     * @return S in nats; not computed after a start of three or more temperatures
     */
    public Outcome knownEntropy() {
        return mixture().entropy().named("entropy");
    }

    /**
     * Returns the least entropy that these weights allow: that of a pure state of the copies, Σ w_J (S_J − ln w_J).
     *
     * @return S where it is known
     * @derivation 6.1
     */
    public Real entropyLower() {
        return mixture().entropyLower();
    }

    /**
     * Returns the greatest entropy that these weights allow: that of evenly mixed copies, Σ w_J (S_J + ln l_J − ln
     * w_J).
     *
     * @return S where it is known
     * @derivation 6.1
     */
    public Real entropyUpper() {
        return mixture().entropyUpper();
    }

    /**
     * Returns the entropy that independent spins come to, S_th = n S_s(x_B). [L 36]
     *
     * @return S_th in nats
     */
    public Real thermalEntropy() {
        return references().thermalEntropy();
    }

    /**
     * Returns the entropy after an extreme start, |x_0| = ∞, which is S_+ = S_ns(x_B). [L 40]
     *
     * @return S_+ in nats
     */
    public Real entropyPlus() {
        return references().entropyPlus();
    }

    /**
     * Returns the variance of the energy, Σ w_J (v_J + e_J²) − (Σ w_J e_J)² at x_B, even in x_0 and x_B. It is the
     * variance of J at x_B = ±∞, and Σ w_J J(J+1)/3 at x_B = 0.
     *
     * @return Var E
     * @derivation 1.5
     */
    public Real energyVariance() {
        return mixture().energyVariance();
    }

    /**
     * Returns the heat capacity, ∂E/∂T_B = x_B² Σ w_J v_J(x_B) at fixed weights, even in x_0 and x_B; 0 at x_B = 0
     * and ±∞.
     *
     * @return ∂E/∂T_B
     * @derivation 1.5
     */
    public Real heatCapacity() {
        return mixture().heatCapacity();
    }

    /**
     * Returns the mean variance of the energy within a block, Σ w_J v_J(x_B), even in x_0 and x_B; 0 at x_B = ±∞, Σ w_J
     * J(J+1)/3 at x_B = 0.
     *
     * @return Σ w_J v_J = −∂E/∂x_B at fixed weights
     * @derivation 1.5
     */
    public Real blockVariance() {
        return mixture().blockVariance();
    }

    /**
     * Tells whether the arguments alone show that this is the thermal state of independent spins at x_B.
     *
     * @return true for a single spin, and after a start of one temperature with |x_0| = |x_B|
     */
    public boolean isThermal() {
        return mixture().isThermal();
    }

    /**
     * Tells whether all weight is on J = 0, which no bath sees.
     *
     * @return true if it is
     */
    public boolean isDark() {
        return mixture().isDark();
    }

    /**
     * Returns the mean square of the total spin, which no collective bath changes.
     *
     * @return Σ w_J J(J+1)
     */
    public Real squaredTotalSpin() {
        return mixture().squaredTotalSpin();
    }

    /**
     * Returns the energy of the initial state, E_0 = n (e_s(x_0) + s). [L 26]
     *
     * @return E_0; undefined for given weights
     */
    public Outcome initialEnergy() {
        return exchange().initialEnergy().named("initialEnergy");
    }

    /**
     * Returns the entropy of the initial state, S_0 = n S_s(x_0). [L 36]
     *
     * @return S_0 in nats; undefined for given weights
     */
    public Outcome initialEntropy() {
        return exchange().initialEntropy().named("initialEntropy");
    }

    /**
     * Returns the heat that the spins take from the bath, E − E_0.
     *
     * @return Q; undefined for given weights
     */
    public Outcome heat() {
        return exchange().heat().named("heat");
    }

    /**
     * Returns the heat that independent spins take from the bath, E_th − E_0.
     *
     * @return Q_th; undefined for given weights
     */
    public Outcome thermalHeat() {
        return exchange().thermalHeat().named("thermalHeat");
    }

    /**
     * Returns the change of the free energy, ΔF = F − F_0 with F = E − S/x_B and F_0 = E_0 − S_0/x_B, both at the
     * temperature of the bath. It is −Σ/x_B, with Σ the entropy production. [L 44]
     *
     * @return ΔF; E − E_0 at x_B = ±∞, undefined at x_B = 0 and for given weights
     */
    public Outcome freeEnergyChange() {
        return exchange().freeEnergyChange().named("freeEnergyChange");
    }

    /**
     * Returns the change of the free energy of independent spins. [L 44]
     *
     * @return ΔF_th; E_th − E_0 at x_B = ±∞, undefined at x_B = 0 and for given weights
     */
    public Outcome thermalFreeEnergyChange() {
        return exchange().thermalFreeEnergyChange().named("thermalFreeEnergyChange");
    }

    /**
     * Returns the entropy production, Σ = S − S_0 − x_B (E − E_0) ≥ 0; 0 for x_0 = x_B only. It is the mean relative
     * entropy of the blocks at x_0 and at x_B.
     *
     * @return Σ in nats; +∞ at x_B = ±∞ ≠ x_0, undefined for given weights
     */
    public Outcome entropyProduction() {
        return exchange().entropyProduction().named("entropyProduction");
    }

    /**
     * Returns the entropy production of independent spins, which is larger by the relative entropy of the weights at
     * x_0 and at x_B.
     *
     * @return Σ_th in nats; +∞ at x_B = ±∞ ≠ x_0, undefined for given weights
     */
    public Outcome thermalEntropyProduction() {
        return exchange().thermalEntropyProduction().named("thermalEntropyProduction");
    }
}
