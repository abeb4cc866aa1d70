package io.github.spinthermo.dicke;

/**
 * The rates of the channels that change populations of the levels |S, M⟩ of N spins 1/2, while nothing changes:
 * <pre>
 * dρ/dt = Γ↓ D[S⁻]ρ + Γ↑ D[S⁺]ρ + γ↓ Σ_i D[σ_i⁻]ρ + γ↑ Σ_i D[σ_i⁺]ρ + γ_φ Σ_i D[σ_i^z]ρ.
 * </pre>
 * Collective dephasing D[S_z], at any rate, changes none of them and has no place here.
 *
 * @param collectiveEmission Γ↓, which a battery calls Γ
 * @param collectiveAbsorption Γ↑
 * @param localEmission γ↓, which a battery calls γ
 * @param localAbsorption γ↑, which a battery calls the pumping w
 * @param localDephasing γ_φ
 */
public record DickeRates(double collectiveEmission, double collectiveAbsorption, double localEmission,
        double localAbsorption, double localDephasing) {

    /**
     * Tells whether there is no channel but emission.
     *
     * @return whether all other rates are 0
     */
    public boolean onlyEmit() {
        return collectiveAbsorption == 0 && localAbsorption == 0 && localDephasing == 0;
    }

    /**
     * Adds up the rates of emission.
     *
     * @return Γ↓ + γ↓
     */
    public double emission() {
        return collectiveEmission + localEmission;
    }

    /**
     * Adds up the rates of absorption.
     *
     * @return Γ↑ + γ↑
     */
    public double absorption() {
        return collectiveAbsorption + localAbsorption;
    }

    /**
     * Tells whether no spin is acted on by itself.
     *
     * @return whether all local rates are 0
     */
    public boolean areCollective() {
        return localEmission == 0 && localAbsorption == 0 && localDephasing == 0;
    }

    /**
     * Returns the rates that do to spins turned over what these do.
     *
     * @return these with emission and absorption exchanged
     */
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    public DickeRates mirrored() {
        return new DickeRates(collectiveAbsorption, collectiveEmission, localAbsorption, localEmission,
                localDephasing);
    }

    /**
     * Returns the rates of single spins.
     *
     * @return these without those of all spins together
     */
    public DickeRates withoutCollective() {
        return new DickeRates(0, 0, localEmission, localAbsorption, localDephasing);
    }

    /**
     * Returns these rates with another local absorption.
     *
     * @param rate γ↑
     * @return the rates
     */
    public DickeRates withLocalAbsorption(double rate) {
        return new DickeRates(collectiveEmission, collectiveAbsorption, localEmission, rate, localDephasing);
    }

    /**
     * Returns these rates with another local dephasing.
     *
     * @param rate γ_φ
     * @return the rates
     */
    public DickeRates withLocalDephasing(double rate) {
        return new DickeRates(collectiveEmission, collectiveAbsorption, localEmission, localAbsorption, rate);
    }

    /**
     * Bounds how many quanta more than N, in the mean, collective channels emit or absorb on balance. The balance is at
     * most N and what single spins absorb; the other way at most N and what single spins emit, and at most what is
     * absorbed collectively. So it exceeds N by no more than the events of a Poisson process of this mean.
     *
     * @param n N
     * @param time the time
     * @return Nγ↑t + Γ↑(N/2 + 1)²t, and not more than the larger of Nγ↓t and Nγ↑t
     */
    public double beyond(double n, double time) {
        return time * Math.min(n * localAbsorption + collectiveAbsorption * (n / 2 + 1) * (n / 2 + 1),
                n * Math.max(localEmission, localAbsorption));
    }

    /**
     * Bounds the mean number of collective jumps in a time: they are at most a Poisson number of this mean.
     *
     * @param n N
     * @param time the time
     * @return (Γ↓ + Γ↑)(N/2 + 1)²t
     */
    public double jumps(double n, double time) {
        return (collectiveEmission + collectiveAbsorption) * (n / 2 + 1) * (n / 2 + 1) * time;
    }

    /**
     * Bounds the rate at which a level is left.
     *
     * @param n N
     * @return (Γ↓ + Γ↑)(N/2 + 1)² + N(γ↓ + γ↑ + γ_φ)
     */
    public double fastest(double n) {
        return jumps(n, 1) + n * (localEmission + localAbsorption + localDephasing);
    }
}
