package io.github.spinthermo.domains.chain;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The weights p_k of the dark states in the end state of a chain at temperature 0, computed without following time
 * (spec 3, 2.3). Let F_n be all that ever flows into the sector of n excitations. Its share p_n = ⟨D_n|F_n|D_n⟩
 * stays in the dark state of the sector. The rest flows on: R_n = ∫ ρ_n dt over the rest of the sector solves K_n
 * R_n + R_n K_n = F_n without p_n, in the eigenbasis of K_n, and F_{n−1} = 2 Σ_i (γ_i/2) L_i R_n L_i^T. What is dark
 * nowhere ends in the ground state.
 *
 * @param weights p_0, p_1, …, p_Nmin
 * @param lost the difference of what flows into the sectors and what stays there or flows on, of all sectors
 *     together: the rounding of small rates
 */
record DarkWeights(double[] weights, double lost) {

    static DarkWeights of(ChainModel chain, DoubleConsumer progress) {
        DarkAmplitudes states = new DarkAmplitudes(chain.sizes());
        Sectors sectors = chain.sectors();
        ChainGenerator generator = new ChainGenerator(chain, sectors);
        double[] weights = new double[(int) states.mostExcitations() + 1];
        double lost = 0;
        int top = sectors.top();
        double[] inflow = new double[sectors.dimension(top) * sectors.dimension(top)];
        inflow[sectors.index(chain.start()) * (sectors.dimension(top) + 1)] = 1;
        for (int n = top; n > 0; n--) {
            boolean hasDark = n < weights.length;
            double[] dark = hasDark ? states.of(sectors.states(n), n) : new double[sectors.dimension(n)];
            Sector sector = new Sector(generator.decay(n), dark, inflow);
            double left = trace(inflow);
            if (hasDark) {
                weights[n] = sector.stay();
                left -= weights[n];
            }
            if (n > 1) {
                inflow = generator.gainFrom(n, sector.dwell());
                lost += Math.abs(left - trace(inflow));
            }
            progress.accept(1 - (n - 1.0) / top);
        }
        weights[0] = 1 - Arrays.stream(weights).sum();
        return new DarkWeights(weights, lost);
    }

    private static int states(double[] rows) {
        return (int) Math.round(Math.sqrt(rows.length));
    }

    private static double trace(double[] rows) {
        int states = states(rows);
        return IntStream.range(0, states).mapToDouble(a -> rows[a * (states + 1)]).sum();
    }

    /** One sector: the eigenvalues and eigenvectors of K_n, and F_n in their basis. */
    private static final class Sector {

        private final double[] rates;
        private final RealMatrix basis;
        private final RealMatrix inflow;

        /**
         * Finds the eigenvectors, but takes the dark state, if there is one, as it is known: others of small rates are
         * near.
         */
        Sector(double[][] decay, double[] dark, double[] inflow) {
            RealMatrix bright = new Array2DRowRealMatrix(decay, false);
            RealMatrix known = new Array2DRowRealMatrix(dark);
            double large = 2 * bright.getNorm();
            EigenDecomposition modes = new EigenDecomposition(
                    bright.add(known.multiply(known.transpose()).scalarMultiply(large)));
            this.rates = modes.getRealEigenvalues();
            this.basis = modes.getV();
            this.inflow = basis.transpose().multiply(square(inflow)).multiply(basis);
        }

        private static RealMatrix square(double[] rows) {
            int states = states(rows);
            double[][] square = new double[states][];
            for (int a = 0; a < states; a++) {
                square[a] = Arrays.copyOfRange(rows, a * states, (a + 1) * states);
            }
            return new Array2DRowRealMatrix(square, false);
        }

        /**
         * Takes out the share of the dark state, which comes first but has the rate 0: it stays, and does not flow on.
         */
        double stay() {
            rates[0] = 0;
            double stay = inflow.getEntry(0, 0);
            inflow.setEntry(0, 0, 0);
            return stay;
        }

        /** Computes R_n, row by row. */
        double[] dwell() {
            RealMatrix dwell = inflow.copy();
            for (int a = 0; a < rates.length; a++) {
                for (int b = 0; b < rates.length; b++) {
                    double flow = inflow.getEntry(a, b);
                    dwell.setEntry(a, b, flow == 0 ? 0 : flow / (rates[a] + rates[b]));
                }
            }
            return Arrays.stream(basis.multiply(dwell).multiply(basis.transpose()).getData())
                    .flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
