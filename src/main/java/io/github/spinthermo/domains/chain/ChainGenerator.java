package io.github.spinthermo.domains.chain;

import io.github.spinthermo.markov.SectorGenerator;
import java.util.Arrays;

/**
 * The generator of the dynamics of a chain, on density matrices that are diagonal in the number of excitations
 * and real symmetric inside a sector (spec 3, 2.1), per γt:
 * <pre>
 * dρ_n = Σ_i (γ_i/2) {(n̄+1)(2 L_i ρ_{n+1} L_i^T − {L_i^T L_i, ρ_n}) + n̄ (2 L_i^T ρ_{n−1} L_i − {L_i L_i^T, ρ_n})},
 * L_i = J_i^- + J_{i+1}^-.
 * </pre>
 *
 * <p>With u_d = Σ (γ_i/2) L_i ρ over the bonds i at domain d, the gain is 2 Σ_d u_d J_d^T and the loss Σ_d J_d^T u_d
 * and its transpose: M products with one element a row, where M − 1 with four would do the same.
 *
 * <p>Rounding must leave ρ symmetric to the last bit: what is antisymmetric does not decay, and grows.
 */
final class ChainGenerator implements SectorGenerator {

    private final double[] gammas;
    private final double nbar;
    private final Ladders[] down;
    private final Ladders[] up;

    ChainGenerator(ChainModel chain, Sectors sectors) {
        this.gammas = chain.gammas().stream().mapToDouble(Double::doubleValue).toArray();
        this.nbar = chain.nbar();
        this.down = new Ladders[sectors.top()];
        this.up = new Ladders[nbar == 0 ? 0 : sectors.top()];
        for (int n = 0; n < down.length; n++) {
            down[n] = Ladders.down(sectors, n);
            if (nbar > 0) {
                up[n] = Ladders.up(sectors, n);
            }
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
            jump(down[n - 1], nbar + 1, rho[n], below.gain, here.loss);
            if (nbar > 0) {
                jump(up[n - 1], nbar, rho[n - 1], here.gain, below.loss);
            }
            sink.take(n, here.total(states));
            Balance free = here;
            here = below;
            below = free;
        }
        sink.take(0, here.total(1));
    }

    /**
     * Returns the decay matrix K_n = Σ_i (γ_i/2) L_i^T L_i at zero temperature, n above 0, symmetric to the last bit.
     */
    double[][] decay(int n) {
        Ladders ladders = down[n - 1];
        double[][] decay = new double[ladders.sourceStates()][ladders.sourceStates()];
        for (int bond = 0; bond < gammas.length; bond++) {
            for (int a = 0; a < ladders.states(); a++) {
                for (int d = bond; d <= bond + 1; d++) {
                    for (int e = bond; e <= bond + 1; e++) {
                        decay[ladders.partner()[d][a]][ladders.partner()[e][a]] += gammas[bond] / 2
                                * (ladders.amplitude()[d][a] * ladders.amplitude()[e][a]);
                    }
                }
            }
        }
        return decay;
    }

    /** Returns the gain of the sector n − 1 from a sector n at zero temperature: 2 Σ_i (γ_i/2) L_i ρ L_i^T. */
    double[] gainFrom(int n, double[] sector) {
        Balance unused = new Balance(sector.length);
        Balance balance = new Balance(down[n - 1].states() * down[n - 1].states());
        jump(down[n - 1], 1, sector, balance.gain, unused.loss);
        return balance.total(down[n - 1].states());
    }

    private void jump(Ladders ladders, double rate, double[] source, double[] gain, double[] loss) {
        int states = ladders.states();
        double[] bonded = new double[ladders.sourceStates()];
        for (int a = 0; a < states; a++) {
            for (int d = 0; d <= gammas.length; d++) {
                bond(ladders, a, d, rate, source, bonded);
                lose(bonded, ladders.amplitude()[d][a], loss, ladders.partner()[d][a] * bonded.length);
                gain(bonded, ladders.partner()[d], ladders.amplitude()[d], gain, a * states, a);
            }
        }
    }

    /** Computes a row of u_d, from one row of ρ each for the domain and its neighbours. */
    private void bond(Ladders ladders, int a, int d, double rate, double[] source, double[] bonded) {
        double before = d == 0 ? 0 : rate * gammas[d - 1] / 2;
        double after = d == gammas.length ? 0 : rate * gammas[d] / 2;
        int left = Math.max(d - 1, 0);
        int right = Math.min(d + 1, gammas.length);
        double leftShare = before * ladders.amplitude()[left][a];
        double ownShare = (before + after) * ladders.amplitude()[d][a];
        double rightShare = after * ladders.amplitude()[right][a];
        int leftRow = ladders.partner()[left][a] * bonded.length;
        int ownRow = ladders.partner()[d][a] * bonded.length;
        int rightRow = ladders.partner()[right][a] * bonded.length;
        for (int c = 0; c < bonded.length; c++) {
            bonded[c] = leftShare * source[leftRow + c] + ownShare * source[ownRow + c]
                    + rightShare * source[rightRow + c];
        }
    }

    private static void lose(double[] bonded, double amplitude, double[] loss, int row) {
        if (amplitude > 0) {
            for (int c = 0; c < bonded.length; c++) {
                loss[row + c] += amplitude * bonded[c];
            }
        }
    }

    private static void gain(double[] bonded, int[] partner, double[] amplitude, double[] gain, int row, int last) {
        for (int b = 0; b <= last; b++) {
            gain[row + b] += amplitude[b] * bonded[partner[b]];
        }
    }
}
