package org.example.lindblad;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The steady state of few spins, summed in doubles over the levels m of every block J, by the definition. */
final class DirectSum {

    private final int n;
    private final int twiceS;
    private final double beta0;
    private final double betaB;
    private final long[] configurations;

    DirectSum(long n, double s, double beta0, double betaB) {
        this.n = (int) n;
        this.twiceS = (int) Math.round(2 * s);
        this.beta0 = beta0;
        this.betaB = betaB;
        this.configurations = configurations();
    }

    /** The number of product states with each sum of k_i = s + m_i, counted spin by spin. */
    private long[] configurations() {
        long[] counts = {1};
        for (int spin = 0; spin < n; spin++) {
            long[] more = new long[counts.length + twiceS];
            for (int sum = 0; sum < counts.length; sum++) {
                for (int k = 0; k <= twiceS; k++) {
                    more[sum + k] += counts[sum];
                }
            }
            counts = more;
        }
        return counts;
    }

    /** E = ns + Σ w_J e_J(x_B). */
    double energy() {
        return n * twiceS / 2.0 + blocks(this::weightedEnergy);
    }

    /** S = Σ w_J (S_J(x_B) − ln p_J(x_0)). */
    double entropy() {
        return blocks(twiceJ -> copies(twiceJ) * copyWeight(twiceJ)
                * (Math.log(partition(twiceJ, betaB)) + betaB * blockEnergy(twiceJ) - Math.log(copyWeight(twiceJ))));
    }

    private double blocks(IntToDoubleFunction term) {
        return IntStream.rangeClosed(0, n * twiceS / 2).map(k -> n * twiceS - 2 * k).mapToDouble(term).sum();
    }

    private double weightedEnergy(int twiceJ) {
        return copies(twiceJ) * copyWeight(twiceJ) * blockEnergy(twiceJ);
    }

    /** l_J = I_J − I_(J+1). */
    private long copies(int twiceJ) {
        int index = (n * twiceS - twiceJ) / 2;
        return configurations[index] - (index == 0 ? 0 : configurations[index - 1]);
    }

    /** p_J = Z_J(x_0) / Z_s(x_0)^n. */
    private double copyWeight(int twiceJ) {
        return partition(twiceJ, beta0) / Math.pow(partition(twiceS, beta0), n);
    }

    private static double partition(int twiceJ, double x) {
        return levels(twiceJ).map(m -> Math.exp(-m * x)).sum();
    }

    private double blockEnergy(int twiceJ) {
        return levels(twiceJ).map(m -> m * Math.exp(-m * betaB)).sum() / partition(twiceJ, betaB);
    }

    private static DoubleStream levels(int twiceJ) {
        return IntStream.rangeClosed(0, twiceJ).mapToDouble(k -> k - twiceJ / 2.0);
    }
}
