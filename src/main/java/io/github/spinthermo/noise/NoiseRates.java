package io.github.spinthermo.noise;

import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.error.Fault;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.error.ResourceLimitException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rates of the channels that act on n spins 1/2 together and on each of them by itself,
 * <pre>
 * dρ/dt = Γ↓ D[J₋]ρ + Γ↑ D[J₊]ρ + Γ_φ D[J_z]ρ + Σ_k (γ↓ D[σ_k⁻] + γ↑ D[σ_k⁺] + γ_φ D[σ_k^z])ρ,
 * D[o]ρ = oρo† − {o†o, ρ}/2,
 * </pre>
 * all in the inverse of one unit of time, that of the user. Collective dephasing changes no population, at any rate.
 *
 * @param collectiveEmission Γ↓
 * @param collectiveAbsorption Γ↑
 * @param collectiveDephasing Γ_φ
 * @param localEmission γ↓
 * @param localAbsorption γ↑
 * @param localDephasing γ_φ
 * @derivation 7.4
 */
public record NoiseRates(double collectiveEmission, double collectiveAbsorption, double collectiveDephasing,
        double localEmission, double localAbsorption, double localDephasing) {

    /** The largest rate, and the largest quotient of two rates above 0. */
    private static final double LARGEST = 1e100;

    /**
     * Checks the rates.
     *
     * @param collectiveEmission Γ↓
     * @param collectiveAbsorption Γ↑
     * @param collectiveDephasing Γ_φ
     * @param localEmission γ↓
     * @param localAbsorption γ↑
     * @param localDephasing γ_φ
     * @throws InvalidInputException if a rate is negative or no number (it names the rate), or all are 0 (it names
     *     {@code collectiveEmission})
     * @throws ResourceLimitException if a rate above 0 is above 10^100 or below 10^−100; it names the rate
     */
    public NoiseRates {
        Map<String, Double> rates = new LinkedHashMap<>();
        rates.put("collectiveEmission", collectiveEmission);
        rates.put("collectiveAbsorption", collectiveAbsorption);
        rates.put("collectiveDephasing", collectiveDephasing);
        rates.put("localEmission", localEmission);
        rates.put("localAbsorption", localAbsorption);
        rates.put("localDephasing", localDephasing);
        rates.forEach(NoiseRates::requireRate);
        if (rates.values().stream().allMatch(rate -> rate == 0)) {
            throw InvalidInputException.ofName("no-channel", "collectiveEmission",
                    "is 0, and so are all other rates; give at least one rate above 0");
        }
    }

    private static void requireRate(String name, double rate) {
        if (!(rate >= 0)) {
            throw new InvalidInputException("negative", name, rate, "is not a rate; give a number of 0 or above");
        }
        if (rate > LARGEST || (rate > 0 && rate < 1 / LARGEST)) {
            throw new ResourceLimitException(name, rate,
                    "is out of range; a rate is 0, or from " + Fault.show(1 / LARGEST) + " to " + Fault.show(LARGEST));
        }
    }

    /** Returns those that change populations. */
    DickeRates ofLevels() {
        return new DickeRates(collectiveEmission, collectiveAbsorption, localEmission, localAbsorption,
                localDephasing);
    }
}
