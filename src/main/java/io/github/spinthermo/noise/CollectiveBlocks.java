package io.github.spinthermo.noise;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.dicke.LevelRates;
import io.github.spinthermo.ladder.SpinLadder;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * The blocks of n spins 1/2 in the steady state of a collective bath, and the rates at which local noise leads from
 * each to its neighbours: those of the levels, in the mean over the populations π_J.
 *
 * @derivation 7.4
 */
final class CollectiveBlocks {

    private final int n;
    private final double down;
    private final double up;
    private final double[][] populations;

    /** Makes the blocks J = n/2 − r of a bath at x with the rates γ↓ and γ↑. */
    CollectiveBlocks(int n, double x, double down, double up) {
        this.n = n;
        this.down = down;
        this.up = up;
        this.populations = new double[n / 2 + 1][];
        Arrays.setAll(populations, r -> SpinLadder.thermal(n - 2 * r, x).populations());
    }

    /** Returns the energy of each block, from the ground state of all spins. */
    double[] energies() {
        double[] energies = new double[populations.length];
        for (int r = 0; r < energies.length; r++) {
            Sum energy = Sum.create();
            for (int i = 0; i < populations[r].length; i++) {
                energy.addProduct(populations[r][i], (double) i + r);
            }
            energies[r] = energy.getAsDouble();
        }
        return energies;
    }

    /** Returns the rates between neighbours. */
    TotalSpinChain chain(LocalNoise noise) {
        double[] shorter = new double[populations.length];
        double[] longer = new double[populations.length];
        for (int r = 0; r < populations.length; r++) {
            Interruption.check();
            Sum ofShorter = Sum.create();
            Sum ofLonger = Sum.create();
            for (int i = 0; i < populations[r].length; i++) {
                LevelRates level = LevelRates.at(n, r, i);
                ofShorter.addProduct(populations[r][i], noise.emission() * level.emissionDown().value()
                        + noise.absorption() * level.mirrored().emissionDown().value()
                        + noise.dephasing() * level.dephasingDown().value());
                ofLonger.addProduct(populations[r][i], noise.emission() * level.emissionUp().value()
                        + noise.absorption() * level.mirrored().emissionUp().value()
                        + noise.dephasing() * level.dephasingUp().value());
            }
            shorter[r] = ofShorter.getAsDouble() + detuned(noise, r, r + 1);
            longer[r] = ofLonger.getAsDouble() + detuned(noise, r, r - 1);
        }
        return new TotalSpinChain(shorter, longer);
    }

    private double detuned(LocalNoise noise, int from, int to) {
        boolean isNone = noise.variance() == 0 || to < 0 || to >= populations.length;
        return isNone ? 0 : noise.variance()
                * new DetunedPair(n - 2 * from, n - 2 * to, down, up).rate(n, populations[from]);
    }
}
