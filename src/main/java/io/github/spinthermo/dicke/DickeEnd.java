package io.github.spinthermo.dicke;

import io.github.spinthermo.markov.Probabilities;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * The populations that an evolution tends to. Where nothing but collective channels is at work, the weight of each
 * total spin stays, and inside it p(S, M) is in proportion to (Γ↑/Γ↓)^M. Where nothing but local dephasing is, the
 * number of excitations stays, and all states of it are alike: p(S, M) is in proportion to l_S. Otherwise all starts
 * tend to the same ({@link DickeStationary}).
 *
 * <p>Source: derived.
 *
 * @derivation 7.4
 */
public final class DickeEnd {

    private DickeEnd() { }

    /**
     * Computes the populations.
     *
     * @param start the populations at the beginning
     * @param rates the rates of the channels
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the populations after any time, of the same sum
     */
    public static Populations of(Populations start, DickeRates rates, DoubleConsumer progress) {
        if (DickeStationary.isUnique(start.spins(), rates)) {
            return DickeStationary.of(start.spins(), rates, progress);
        }
        Populations end = start.copy();
        if (rates.emission() > 0 || rates.absorption() > 0) {
            settleRows(end, rates);
        } else if (rates.localDephasing() > 0) {
            settleColumns(end);
        }
        return end;
    }

    /**
     * Bounds the error.
     *
     * @param n N
     * @return the bound in the 1-norm
     */
    public static double error(double n) {
        return DickeStationary.error(n) + (8 * n + 16) * 0x1p-53;
    }

    private static void settleRows(Populations p, DickeRates rates) {
        boolean isInverted = rates.collectiveAbsorption() > rates.collectiveEmission();
        double ratio = isInverted
                ? rates.collectiveEmission() / rates.collectiveAbsorption()
                : rates.collectiveAbsorption() / rates.collectiveEmission();
        for (int r = 0; r < p.rows().length; r++) {
            double weight = p.sum(r);
            double[] row = p.rows()[r];
            row[0] = 1;
            for (int i = 1; i < row.length; i++) {
                row[i] = row[i - 1] * ratio;
            }
            double[] thermal = Probabilities.normalised(row);
            Arrays.setAll(row, i -> weight * thermal[i]);
        }
        if (isInverted) {
            p.pulse();
        }
    }

    /** Spreads the population of each number of excitations over its total spins as their copies are. */
    private static void settleColumns(Populations p) {
        for (int excitations = 0; excitations <= p.spins(); excitations++) {
            double[] shares = shares(p.spins(), Math.min(excitations, p.spins() - excitations));
            double weight = 0;
            for (int r = 0; r < shares.length; r++) {
                weight += p.rows()[r][excitations - r];
            }
            for (int r = 0; r < shares.length; r++) {
                p.rows()[r][excitations - r] = weight * shares[r];
            }
        }
    }

    /** Returns the shares of the rows up to a last one in their copies. */
    private static double[] shares(int n, int last) {
        double[] shares = new double[last + 1];
        shares[last] = 1;
        for (int r = last; r > 0; r--) {
            shares[r - 1] = shares[r] / DickeCopies.ratio(n, r - 1);
        }
        return Probabilities.normalised(shares);
    }
}
