package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.Ladders;
import io.github.spinthermo.domains.sectors.Sectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states |J c M⟩ of domains that one bath cannot tell apart, as vectors on the states of their sectors: J is their
 * total spin, c counts its copies, and M + J excitations are in it. The lowest state of a copy is orthogonal to all
 * that is raised from below, the next ones follow by Σ J_i^+.
 *
 * @param copies the lowest excitations of each copy; 2J is the number of spins less twice of it
 * @param vectors the vector of a copy in a sector, or nothing above and below its own
 * @derivation 9.4
 */
record TwinBlocks(List<Integer> copies, List<double[][]> vectors) {

    /** The part of 1/√D that the rest of a state has to be longer than; one of D is as long at least. */
    private static final double LONG = 0.9;

    /** Couples domains of the given numbers of spins. */
    static TwinBlocks of(List<Long> sizes) {
        int spins = Math.toIntExact(sizes.stream().mapToLong(Long::longValue).sum());
        Sectors sectors = new Sectors(sizes, spins);
        TwinBlocks blocks = new TwinBlocks(new ArrayList<>(), new ArrayList<>());
        for (int n = 0; n <= spins; n++) {
            for (int c = 0; n > 0 && c < blocks.copies.size(); c++) {
                blocks.raise(sectors, n, c);
            }
            blocks.addLowest(sectors, n);
        }
        return blocks;
    }

    /** Counts the spins of a copy, 2J. */
    static long spins(List<Long> sizes, int lowest) {
        return sizes.stream().mapToLong(Long::longValue).sum() - 2L * lowest;
    }

    private void raise(Sectors sectors, int n, int copy) {
        if (n <= sectors.top() - copies.get(copy)) {
            double[] below = vectors.get(copy)[n - 1];
            Ladders up = Ladders.up(sectors, n - 1);
            double[] raised = new double[sectors.dimension(n)];
            for (int a = 0; a < raised.length; a++) {
                for (int d = 0; d < sectors.domains(); d++) {
                    raised[a] += up.amplitude()[d][a] * below[up.partner()[d][a]];
                }
            }
            makeOrthogonal(raised, n, copy);
            vectors.get(copy)[n] = raised;
        }
    }

    /** Adds copies until there are as many as states in a sector. */
    private void addLowest(Sectors sectors, int n) {
        int missing = sectors.dimension(n) - (int) IntStream.range(0, copies.size())
                .filter(c -> vectors.get(c)[n] != null).count();
        for (int a = 0; a < sectors.dimension(n) && missing > 0; a++) {
            double[] vector = new double[sectors.dimension(n)];
            vector[a] = 1;
            if (makeOrthogonal(vector, n, copies.size()) > LONG / Math.sqrt(sectors.dimension(n))) {
                copies.add(n);
                vectors.add(new double[sectors.top() + 1][]);
                vectors.get(copies.size() - 1)[n] = vector;
                missing--;
            }
        }
    }

    /** Makes a vector orthogonal to those of the first copies, and of norm 1; returns its norm before that. */
    private double makeOrthogonal(double[] vector, int n, int count) {
        Interruption.check();
        for (int pass = 0; pass < 2; pass++) {
            for (int c = 0; c < count; c++) {
                double[] other = vectors.get(c)[n];
                if (other != null) {
                    double product = product(vector, other);
                    for (int a = 0; a < vector.length; a++) {
                        vector[a] -= product * other[a];
                    }
                }
            }
        }
        double norm = Math.sqrt(product(vector, vector));
        for (int a = 0; a < vector.length; a++) {
            vector[a] /= norm;
        }
        return norm;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
