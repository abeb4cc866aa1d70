package io.github.spinthermo.domains.sectors;

import io.github.spinthermo.markov.SectorGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The generator of the dynamics of a network of domains, on density matrices that are diagonal in the number of
 * excitations and real symmetric inside a sector:
 * <pre>
 * dρ_n = Σ_r {(d_r/2)(2 L_r ρ_{n+1} L_r^T − {L_r^T L_r, ρ_n}) + (u_r/2)(2 L_r^T ρ_{n−1} L_r − {L_r L_r^T, ρ_n})},
 * L_r = Σ J_i^- over the domains i of the bath r.
 * </pre>
 *
 * <p>With u_i = Σ (d_r/2) L_r ρ over the baths r at domain i, the gain is 2 Σ_i u_i J_i^T and the loss Σ_i J_i^T u_i
 * and its transpose: a product with one element a row for each domain. Baths count only by the sums Σ d_r/2 and Σ u_r/2
 * over those that two domains share.
 *
 * <p>Rounding must leave ρ symmetric to the last bit: what is antisymmetric does not decay, and grows.
 *
 * @derivation 9.2
 */
public final class NetworkGenerator implements SectorGenerator {

    /** The rows of ρ that are added at once. */
    private static final int AT_ONCE = 3;

    private final List<DomainBath> baths;
    private final Ladders[] down;
    private final Ladders[] up;
    private final Share[] emission;
    private final Share[] absorption;

    /**
     * Prepares the generator.
     *
     * @param baths the baths; none absorbs where the sectors end before all domains are full
     * @param sectors the states
     */
    public NetworkGenerator(List<DomainBath> baths, Sectors sectors) {
        this.baths = baths;
        boolean isWarm = baths.stream().anyMatch(bath -> bath.up() > 0);
        this.down = new Ladders[sectors.top()];
        this.up = new Ladders[isWarm ? sectors.top() : 0];
        for (int n = 0; n < down.length; n++) {
            down[n] = Ladders.down(sectors, n);
            if (isWarm) {
                up[n] = Ladders.up(sectors, n);
            }
        }
        this.emission = shares(sectors.domains(), DomainBath::down);
        this.absorption = shares(sectors.domains(), DomainBath::up);
    }

    private Share[] shares(int domains, ToDoubleFunction<DomainBath> rate) {
        Share[] shares = new Share[domains];
        for (int i = 0; i < domains; i++) {
            shares[i] = share(i, domains, rate);
        }
        return shares;
    }

    private Share share(int i, int domains, ToDoubleFunction<DomainBath> rate) {
        double[] half = new double[domains];
        boolean[] isNear = new boolean[domains];
        for (DomainBath bath : baths) {
            if (bath.domains().contains(i)) {
                for (int k : bath.domains()) {
                    half[k] += rate.applyAsDouble(bath) / 2;
                    isNear[k] = true;
                }
            }
        }
        return Share.of(half, isNear);
    }

    /**
     * The domains that share a bath with one of them, itself too, and half the rates of those baths. There are as many
     * places as rows are added at once, or a multiple; those left over have the rate 0.
     */
    private record Share(int[] domains, double[] rates) {

        static Share of(double[] half, boolean[] isNear) {
            int count = 0;
            int[] domains = new int[half.length + AT_ONCE];
            double[] rates = new double[half.length + AT_ONCE];
            for (int k = 0; k < half.length; k++) {
                if (isNear[k]) {
                    domains[count] = k;
                    rates[count++] = half[k];
                }
            }
            int places = (count + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
            return new Share(Arrays.copyOf(domains, places), Arrays.copyOf(rates, places));
        }
    }

    /** Half of the gain of a sector, on and below the diagonal, and half of its loss. */
    private static final class Balance {

        private final double[] gain;
        private final double[] loss;

        Balance(int size) {
            gain = new double[size];
            loss = new double[size];
        }

        void clear(int states) {
            Arrays.fill(gain, 0, states * states, 0);
            Arrays.fill(loss, 0, states * states, 0);
        }

        /** Puts both together, and the same on both sides of the diagonal. */
        double[] total(int states) {
            for (int a = 0; a < states; a++) {
                for (int b = 0; b <= a; b++) {
                    double value = 2 * gain[a * states + b] - (loss[a * states + b] + loss[b * states + a]);
                    gain[a * states + b] = value;
                    gain[b * states + a] = value;
                }
            }
            return gain;
        }
    }

    @Override
    public void apply(double[][] rho, int top, Sink sink) {
        int largest = 1;
        for (int n = 0; n <= top; n++) {
            largest = Math.max(largest, rho[n].length);
        }
        Balance here = new Balance(largest);
        Balance below = new Balance(largest);
        for (int n = top; n > 0; n--) {
            int states = down[n - 1].sourceStates();
            below.clear(down[n - 1].states());
            jump(down[n - 1], emission, rho[n], below.gain, here.loss);
            if (up.length > 0) {
                jump(up[n - 1], absorption, rho[n - 1], here.gain, below.loss);
            }
            sink.take(n, here.total(states));
            Balance free = here;
            here = below;
            below = free;
        }
        sink.take(0, here.total(1));
    }

    /**
     * Returns what a sector loses by emission.
     *
     * @param n the number of excitations, above 0
     * @return the decay matrix K_n = Σ_r (d_r/2) L_r^T L_r, symmetric to the last bit
     */
    public double[][] decay(int n) {
        Ladders ladders = down[n - 1];
        double[][] decay = new double[ladders.sourceStates()][ladders.sourceStates()];
        for (DomainBath bath : baths) {
            for (int a = 0; a < ladders.states(); a++) {
                for (int d : bath.domains()) {
                    for (int e : bath.domains()) {
                        decay[ladders.partner()[d][a]][ladders.partner()[e][a]] += bath.down() / 2
                                * (ladders.amplitude()[d][a] * ladders.amplitude()[e][a]);
                    }
                }
            }
        }
        return decay;
    }

    /**
     * Returns what a sector hands down by emission.
     *
     * @param n the number of excitations, above 0
     * @param sector ρ_n, row by row
     * @return the gain of the sector n − 1, 2 Σ_r (d_r/2) L_r ρ_n L_r^T
     */
    public double[] gainFrom(int n, double[] sector) {
        Balance unused = new Balance(sector.length);
        Balance balance = new Balance(down[n - 1].states() * down[n - 1].states());
        jump(down[n - 1], emission, sector, balance.gain, unused.loss);
        return balance.total(down[n - 1].states());
    }

    private static void jump(Ladders ladders, Share[] shares, double[] source, double[] gain, double[] loss) {
        int states = ladders.states();
        double[] coupled = new double[ladders.sourceStates()];
        for (int a = 0; a < states; a++) {
            for (int d = 0; d < shares.length; d++) {
                if (shares[d].domains.length > 0) {
                    couple(ladders, a, shares[d], source, coupled);
                    lose(coupled, ladders.amplitude()[d][a], loss, ladders.partner()[d][a] * coupled.length);
                    gain(coupled, ladders.partner()[d], ladders.amplitude()[d], gain, a * states, a);
                }
            }
        }
    }

    /** Computes a row of u_d, from one row of ρ each for the domain and its neighbours. */
    private static void couple(Ladders ladders, int a, Share share, double[] source, double[] coupled) {
        for (int k = 0; k < share.domains.length; k += AT_ONCE) {
            int left = share.domains[k];
            int own = share.domains[k + 1];
            int right = share.domains[k + 2];
            double leftShare = share.rates[k] * ladders.amplitude()[left][a];
            double ownShare = share.rates[k + 1] * ladders.amplitude()[own][a];
            double rightShare = share.rates[k + 2] * ladders.amplitude()[right][a];
            int leftRow = ladders.partner()[left][a] * coupled.length;
            int ownRow = ladders.partner()[own][a] * coupled.length;
            int rightRow = ladders.partner()[right][a] * coupled.length;
            boolean isFirst = k == 0;
            for (int c = 0; c < coupled.length; c++) {
                coupled[c] = (isFirst ? 0 : coupled[c]) + leftShare * source[leftRow + c]
                        + ownShare * source[ownRow + c] + rightShare * source[rightRow + c];
            }
        }
    }

    private static void lose(double[] coupled, double amplitude, double[] loss, int row) {
        if (amplitude > 0) {
            for (int c = 0; c < coupled.length; c++) {
                loss[row + c] += amplitude * coupled[c];
            }
        }
    }

    private static void gain(double[] coupled, int[] partner, double[] amplitude, double[] gain, int row, int last) {
        for (int b = 0; b <= last; b++) {
            gain[row + b] += amplitude[b] * coupled[partner[b]];
        }
    }
}
