package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.Populations;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The energies of the passive states of N emitters. The least energy that unitaries lead to has the eigenvalues of the
 * state, from the largest down, in the levels of n = 0, 1, … excitations, of which there are C(N, n); an eigenvalue of
 * total spin S stands for d_S states. What collective unitaries lead to has the eigenvalues of each total spin in its
 * own levels. Numbers of states are exact integers; eigenvalues that add up to nothing are left out.
 *
 * @derivation 8.7
 */
public final class EmitterSpectrum {

    /** The largest eigenvalue, all its copies together, that counts as none. */
    private static final double NOTHING = 1e-25;

    /** The bits of an integer that a double can hold. */
    private static final int BITS = 1000;

    /** An eigenvalue with all its copies, and the logarithm of one of them. */
    private record Eigenvalue(double weight, double logarithm, BigInteger copies) { }

    private final int n;
    private final BigInteger[] capacities;

    /**
     * Prepares the numbers of states.
     *
     * @param n N
     */
    public EmitterSpectrum(int n) {
        this.n = n;
        this.capacities = new BigInteger[n + 1];
        capacities[0] = BigInteger.ONE;
        for (int k = 1; k <= n; k++) {
            capacities[k] = capacities[k - 1].multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
        }
    }

    /**
     * Computes the energies of a state that is diagonal in the levels.
     *
     * @param p its populations
     * @return variance and ergotropies
     */
    public StateEnergies of(Populations p) {
        return of(p, p.rows());
    }

    /**
     * Computes the energies of a state.
     *
     * @param p its populations
     * @param eigenvalues the eigenvalues of each total spin, N/2 first, all copies together
     * @return variance and ergotropies
     */
    public StateEnergies of(Populations p, double[][] eigenvalues) {
        double excitations = p.excitation() + n / 2.0;
        return new StateEnergies(variance(p), Math.max(0, excitations - passive(eigenvalues)),
                Math.max(0, excitations - passiveInSectors(eigenvalues)));
    }

    /** Computes Σp(M − ⟨M⟩)². */
    private static double variance(Populations p) {
        double mean = p.excitation();
        double variance = 0;
        for (double[] row : p.rows()) {
            for (int i = 0; i < row.length; i++) {
                double distance = (2 * i + 1 - row.length) / 2.0 - mean;
                variance += row[i] * distance * distance;
            }
        }
        return variance;
    }

    /** Computes the least number of excitations that unitaries of the whole space lead to. */
    private double passive(double[][] eigenvalues) {
        double energy = 0;
        int level = 0;
        BigInteger room = capacities[0];
        for (Eigenvalue eigenvalue : sorted(eigenvalues)) {
            BigInteger left = eigenvalue.copies;
            while (left.signum() > 0) {
                BigInteger filled = left.min(room);
                energy += level * eigenvalue.weight * ratio(filled, eigenvalue.copies);
                left = left.subtract(filled);
                room = room.subtract(filled);
                if (room.signum() == 0 && level < n) {
                    level++;
                    room = capacities[level];
                }
            }
        }
        return energy;
    }

    private List<Eigenvalue> sorted(double[][] eigenvalues) {
        List<Eigenvalue> all = new ArrayList<>();
        for (int r = 0; r < eigenvalues.length; r++) {
            BigInteger copies = r == 0 ? BigInteger.ONE : capacities[r].subtract(capacities[r - 1]);
            double logarithm = logarithm(copies);
            for (double weight : eigenvalues[r]) {
                if (weight > NOTHING) {
                    all.add(new Eigenvalue(weight, StrictMath.log(weight) - logarithm, copies));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Eigenvalue::logarithm).reversed());
        return all;
    }

    private static double logarithm(BigInteger number) {
        int shift = Math.max(0, number.bitLength() - BITS);
        return StrictMath.log(number.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        if (part.equals(whole)) {
            return 1;
        }
        int shift = Math.max(0, whole.bitLength() - BITS);
        return part.shiftRight(shift).doubleValue() / whole.shiftRight(shift).doubleValue();
    }

    /** Computes the least number of excitations that collective unitaries lead to. */
    private double passiveInSectors(double[][] eigenvalues) {
        double energy = 0;
        for (int r = 0; r < eigenvalues.length; r++) {
            double[] ascending = eigenvalues[r].clone();
            Arrays.sort(ascending);
            for (int k = 0; k < ascending.length; k++) {
                energy += ascending[ascending.length - 1 - k] * (r + k);
            }
        }
        return energy;
    }
}
