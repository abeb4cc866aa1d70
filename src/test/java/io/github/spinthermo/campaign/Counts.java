package io.github.spinthermo.campaign;

import java.math.BigInteger;
import java.util.Arrays;

/** The states of n spins s by their excitations, counted by adding one spin after another. */
final class Counts {

    private final BigInteger[] states;

    Counts(int n, int twiceS) {
        BigInteger[] sum = {BigInteger.ONE};
        for (int spin = 0; spin < n; spin++) {
            BigInteger[] more = new BigInteger[sum.length + twiceS];
            Arrays.fill(more, BigInteger.ZERO);
            for (int k = 0; k < sum.length; k++) {
                for (int level = 0; level <= twiceS; level++) {
                    more[k + level] = more[k + level].add(sum[k]);
                }
            }
            sum = more;
        }
        this.states = sum;
    }

    /** Returns the number of states with k excitations. */
    BigInteger states(int k) {
        return k < 0 || k >= states.length ? BigInteger.ZERO : states[k];
    }

    int largestTwiceJ() {
        return states.length - 1;
    }

    /** Returns the smallest 2J that the protocol lists. */
    static int smallestTwiceJ(int n, int twiceS) {
        return n == 1 ? twiceS : n * twiceS % 2;
    }

    /** Returns l_J: the states of m = J that no larger total spin has. */
    BigInteger copies(int twiceJ) {
        int k = (largestTwiceJ() - twiceJ) / 2;
        return states(k).subtract(states(k - 1));
    }
}
