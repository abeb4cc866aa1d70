package io.github.spinthermo.disorder;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.BathRates;

/**
 * Energy of the collective steady state of a few spins 1/2 in doubles, for a bath given by its rates: blocks of total
 * spin J keep the weight of the start, w_J = l_J (p q)^(n/2 − J) Σ_k p^k q^(2J − k) with the probabilities p and q of
 * one excited and one unexcited spin, and have the mean excitation Σ_k k γ↑^k γ↓^(2J − k) / Σ_k γ↑^k γ↓^(2J − k) in
 * the end. All terms are positive, so that the error is that of some roundings.
 *
 * @derivation 7.5
 */
final class CollectiveEnergy {

    private CollectiveEnergy() { }

    /** Computes the energy from the rates of one spin of the start and from those of the bath. */
    static double of(int spins, BathRates start, BathRates bath) {
        double energy = 0;
        for (int paired = 0; 2 * paired <= spins; paired++) {
            int twiceJ = spins - 2 * paired;
            double copies = Multiplicities.multiplicity(SpinEnsemble.of(spins, HalfInteger.HALF),
                    HalfInteger.ofTwice(twiceJ)).doubleValue();
            double weight = copies * power(start.gammaUp() * start.gammaDown(), paired) * sum(twiceJ, start, false);
            energy += weight * (paired + sum(twiceJ, bath, true) / sum(twiceJ, bath, false));
        }
        return energy;
    }

    /** Sums the powers of the shares of both rates over the levels of a block, or k times these. */
    private static double sum(int twiceJ, BathRates rates, boolean isMean) {
        double sum = 0;
        for (int k = 0; k <= twiceJ; k++) {
            sum += (isMean ? k : 1) * power(rates.gammaUp() / rates.kappa(), k)
                    * power(rates.gammaDown() / rates.kappa(), twiceJ - k);
        }
        return sum;
    }

    private static double power(double base, int exponent) {
        return StrictMath.pow(base, exponent);
    }
}
