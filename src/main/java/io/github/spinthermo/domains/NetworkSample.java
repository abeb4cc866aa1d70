package io.github.spinthermo.domains;

import java.util.List;
import java.util.Optional;

/**
 * The state of a network of domains at one time, or at the end. Energies are counted in excitations from the ground
 * state, flows per unit of time.
 *
 * @param jz ⟨J_iz⟩, domain by domain
 * @param relative the same over N_i, from −1/2 to 1/2
 * @param correlation Re⟨J_i^+ J_k^-⟩, row by row
 * @param covariance ⟨J_iz J_kz⟩ − ⟨J_iz⟩⟨J_kz⟩, row by row
 * @param current the energy that each reservoir gives to the network, Σ_i of its flows
 * @param flow the energy that each reservoir gives to each domain, reservoir by reservoir: −d Σ_k Re⟨J_i^+J_k^-⟩ + u
 *     (Σ_k Re⟨J_i^+J_k^-⟩ − 2⟨J_iz⟩) over its domains k, and 0 for others
 * @param energy Σ (⟨J_iz⟩ + N_i/2)
 * @param energyVariance its variance
 * @param entropy −Tr ρ ln ρ; empty for starts of single spins up, whose copies are not followed
 * @param entropyProduction −Tr ρ' ln ρ − Σ x_r I_r, the rate at which entropy is produced; empty where the entropy is,
 *     where a reservoir has x = ±∞, and at a start where a state without population gets some
 * @derivation 9.3
 */
public record NetworkSample(List<Double> jz, List<Double> relative, List<List<Double>> correlation,
        List<List<Double>> covariance, List<Double> current, List<List<Double>> flow, double energy,
        double energyVariance, Optional<Double> entropy, Optional<Double> entropyProduction) { }
