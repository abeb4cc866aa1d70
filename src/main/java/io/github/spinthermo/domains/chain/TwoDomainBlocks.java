package io.github.spinthermo.domains.chain;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.DarkAmplitudes;
import io.github.spinthermo.domains.sectors.Ladders;
import io.github.spinthermo.domains.sectors.Sectors;
import java.util.Arrays;

/**
 * The states |J, M⟩ of two domains as vectors on the states of a sector, and the end of the dynamics above
 * temperature 0, Σ_J P_J (thermal on J), with P_J of a start in Dicke states.
 *
 * <p>With k = j1 + j2 − J, the lowest state of a block is the dark state of k excitations, the next ones follow by
 * J_1^+ + J_2^+. Each is made orthogonal to those of larger J, whose share in it would grow on the way.
 */
final class TwoDomainBlocks {

    private final ChainModel chain;
    private final Sectors sectors;

    /** vectors[n][k] */
    private final double[][][] vectors;

    TwoDomainBlocks(ChainModel chain, Sectors sectors) {
        this.chain = chain;
        this.sectors = sectors;
        this.vectors = new double[sectors.top() + 1][][];
        for (int n = 0; n <= sectors.top(); n++) {
            vectors[n] = new double[sectors.dimension(n)][];
        }
        DarkAmplitudes darkStates = DarkAmplitudes.ofChain(chain.sizes());
        for (int k = 0; k <= darkStates.mostExcitations(); k++) {
            vectors[k][k] = darkStates.of(sectors.states(k), k);
            for (int n = k; n < sectors.top() - k; n++) {
                vectors[n + 1][k] = orthogonal(raised(vectors[n][k], n), vectors[n + 1], k);
            }
        }
    }

    private double[] raised(double[] vector, int n) {
        Ladders up = Ladders.up(sectors, n);
        double[] raised = new double[sectors.dimension(n + 1)];
        for (int a = 0; a < raised.length; a++) {
            for (int d = 0; d < 2; d++) {
                raised[a] += up.amplitude()[d][a] * vector[up.partner()[d][a]];
            }
        }
        return raised;
    }

    private static double[] orthogonal(double[] vector, double[][] others, int count) {
        Interruption.check();
        for (int k = 0; k < count; k++) {
            add(-product(vector, others[k]), others[k], vector);
        }
        double norm = Math.sqrt(product(vector, vector));
        return Arrays.stream(vector).map(element -> element / norm).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /** Computes the end state, sector by sector and row by row. */
    double[][] end() {
        double q = chain.nbar() / (chain.nbar() + 1);
        double[][] end = new double[vectors.length][];
        for (int n = 0; n < end.length; n++) {
            Interruption.check();
            int states = vectors[n].length;
            end[n] = new double[states * states];
            for (int k = 0; k < states; k++) {
                double share = weight(k) * StrictMath.pow(q, n - k)
                        / StationaryDistance.geometricSum(q, sectors.top() - 2L * k + 1);
                addProjector(share, vectors[n][k], end[n]);
            }
        }
        return end;
    }

    /** Computes P_J. */
    private double weight(int k) {
        int[] start = chain.start();
        double[][] blocks = vectors[start[0] + start[1]];
        return k < blocks.length ? Math.pow(blocks[k][sectors.index(start)], 2) : 0;
    }

    private static void addProjector(double share, double[] vector, double[] matrix) {
        for (int a = 0; a < vector.length; a++) {
            for (int b = 0; b < vector.length; b++) {
                matrix[a * vector.length + b] += share * vector[a] * vector[b];
            }
        }
    }
}
