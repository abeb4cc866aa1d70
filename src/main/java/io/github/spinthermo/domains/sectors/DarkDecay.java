package io.github.spinthermo.domains.sectors;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The end of a network at temperature 0, computed without following time. Let F_n be all that ever flows into the
 * sector of n excitations. What of it is in the space of the dark states of the sector stays there. The rest flows on:
 * R_n = ∫ ρ_n dt over the rest of the sector solves K_n R_n + R_n K_n = F_n without what stays, in the eigenbasis of
 * K_n, and F_{n−1} = ρ_{n−1}(0) + 2 Σ_r (d_r/2) L_r R_n L_r^T. What is dark nowhere ends in the ground state.
 *
 * @param rho the end state, sector by sector and row by row
 * @param weights the weights of the sectors, from that of no excitation on
 * @param lost the difference of what flows into the sectors and what stays there or flows on, of all sectors
 *     together: the rounding of small rates
 * @param slowest the smallest eigenvalue above 0 of all K_n; infinite if there is none
 * @param fastest the largest eigenvalue of all K_n
 * @derivation 3, 2.3
 * @derivation 9.4
 */
public record DarkDecay(double[][] rho, double[] weights, double lost, double slowest, double fastest) {

    /**
     * Finds the end.
     *
     * @param baths the baths, of temperature 0
     * @param sectors the states, up to the most excitations of the start
     * @param darkStates the orthonormal dark states of a sector, each a list of its elements
     * @param start the start: a mixture of states of the sectors
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the end
     */
    public static DarkDecay of(List<DomainBath> baths, Sectors sectors, IntFunction<double[][]> darkStates,
            List<Population> start, DoubleConsumer progress) {
        NetworkGenerator generator = new NetworkGenerator(baths, sectors);
        int top = sectors.top();
        double[][] flow = new SectorPopulations(sectors).of(start);
        double[] weights = new double[top + 1];
        double lost = 0;
        double slowest = Double.POSITIVE_INFINITY;
        double fastest = 0;
        for (int n = top; n > 0; n--) {
            Sector sector = new Sector(generator.decay(n), darkStates.apply(n), flow[n]);
            double left = trace(flow[n]);
            flow[n] = sector.stay();
            weights[n] = sector.staying();
            slowest = Math.min(slowest, sector.slowest());
            fastest = Math.max(fastest, sector.fastest());
            double gained = add(generator.gainFrom(n, sector.dwell()), flow[n - 1]);
            lost += n > 1 ? Math.abs(left - weights[n] - gained) : 0;
            progress.accept(1 - (n - 1.0) / top);
        }
        weights[0] = 1 - Arrays.stream(weights).sum();
        flow[0][0] = weights[0];
        return new DarkDecay(flow, weights, lost, slowest, fastest);
    }

    /** Adds rows to others, and returns the trace of what was added. */
    private static double add(double[] more, double[] rows) {
        double gained = 0;
        int states = states(rows);
        for (int a = 0; a < states; a++) {
            gained += more[a * (states + 1)];
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] += more[i];
        }
        return gained;
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

        private final int dark;
        private final double[] rates;
        private final RealMatrix basis;
        private final RealMatrix inflow;
        private final RealMatrix staying;

        /**
         * Finds the eigenvectors, but takes the dark states, if there are any, as they are known: others of small rates
         * are near. They come first.
         */
        Sector(double[][] decay, double[][] darkStates, double[] inflow) {
            RealMatrix bright = new Array2DRowRealMatrix(decay, false);
            double large = 2 * bright.getNorm();
            this.dark = darkStates.length;
            EigenDecomposition modes = new EigenDecomposition(dark == 0
                    ? bright : bright.add(projector(darkStates).scalarMultiply(large)));
            this.rates = modes.getRealEigenvalues();
            this.basis = modes.getV();
            this.inflow = basis.transpose().multiply(square(inflow)).multiply(basis);
            this.staying = takeOut();
        }

        private static RealMatrix projector(double[][] vectors) {
            RealMatrix rows = new Array2DRowRealMatrix(vectors, false);
            return rows.transpose().multiply(rows);
        }

        private static RealMatrix square(double[] rows) {
            int states = states(rows);
            double[][] square = new double[states][];
            for (int a = 0; a < states; a++) {
                square[a] = Arrays.copyOfRange(rows, a * states, (a + 1) * states);
            }
            return new Array2DRowRealMatrix(square, false);
        }

        /** Takes out what is in the space of the dark states: it stays, and does not flow on. */
        private RealMatrix takeOut() {
            RealMatrix kept = new Array2DRowRealMatrix(rates.length, rates.length);
            for (int a = 0; a < dark; a++) {
                rates[a] = 0;
                for (int b = 0; b < dark; b++) {
                    kept.setEntry(a, b, inflow.getEntry(a, b));
                    inflow.setEntry(a, b, 0);
                }
            }
            return kept;
        }

        /** Computes what stays, row by row. */
        double[] stay() {
            return dark == 0 ? new double[rates.length * rates.length] : rows(staying);
        }

        /** Computes the weight of what stays. */
        double staying() {
            return staying.getTrace();
        }

        double slowest() {
            return rates.length == dark ? Double.POSITIVE_INFINITY : rates[rates.length - 1];
        }

        double fastest() {
            return rates.length == dark ? 0 : rates[dark];
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
            return rows(dwell);
        }

        /** Returns a matrix in the basis of the states, row by row. */
        private double[] rows(RealMatrix matrix) {
            return Arrays.stream(basis.multiply(matrix).multiply(basis.transpose()).getData())
                    .flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
