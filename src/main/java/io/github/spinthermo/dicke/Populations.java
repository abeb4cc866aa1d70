package io.github.spinthermo.dicke;

import io.github.spinthermo.markov.Probabilities;
import java.util.Arrays;

/**
 * The populations p(S, M) of the levels of N spins 1/2, all copies together: a row for each S, from N/2 down,
 * and in it a place for each M, from −S up. Row r and place i hold S = N/2 − r, M = i − S and i + r
 * excitations. Differences of populations are held in the same way.
 */
public final class Populations {

    private final double[][] rows;

    private Populations(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Bounds the number of levels.
     *
     * @param n N
     * @return (N/2 + 1)², which it is for even N
     */
    public static double levels(double n) {
        return (n / 2 + 1) * (n / 2 + 1);
    }

    /**
     * Returns levels without any population.
     *
     * @param n N
     * @return zeros
     */
    public static Populations none(int n) {
        double[][] rows = new double[n / 2 + 1][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new double[n - 2 * r + 1];
        }
        return new Populations(rows);
    }

    /**
     * Puts all population into one level.
     *
     * @param n N
     * @param row its row
     * @param place its place; row 0 and place 0 are the ground state
     * @return populations of sum 1
     */
    public static Populations of(int n, int row, int place) {
        Populations populations = none(n);
        populations.rows[row][place] = 1;
        return populations;
    }

    /**
     * Returns the rows.
     *
     * @return the populations themselves, not a copy
     */
    public double[][] rows() {
        return rows;
    }

    /**
     * Returns the number of spins.
     *
     * @return N
     */
    public int spins() {
        return rows[0].length - 1;
    }

    /**
     * Copies the levels into one array.
     *
     * @return the populations, row after row
     */
    public double[] levels() {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * Takes the populations from one array.
     *
     * @param levels the populations, row after row
     */
    public void setLevels(double[] levels) {
        int start = 0;
        for (double[] row : rows) {
            System.arraycopy(levels, start, row, 0, row.length);
            start += row.length;
        }
    }

    void set(Populations other) {
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(other.rows[r], 0, rows[r], 0, rows[r].length);
        }
    }

    /**
     * Copies the populations.
     *
     * @return the same in arrays of their own
     */
    public Populations copy() {
        Populations copy = none(spins());
        copy.set(this);
        return copy;
    }

    /** Computes Σ|p − q| for other populations q. */
    double distance(Populations other) {
        double distance = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < rows[r].length; i++) {
                distance += Math.abs(rows[r][i] - other.rows[r][i]);
            }
        }
        return distance;
    }

    void scale(double factor) {
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= factor;
            }
        }
    }

    /** Turns all spins over, as the π pulse of a battery does: |S, M⟩ becomes |S, −M⟩. */
    public void pulse() {
        for (double[] row : rows) {
            for (int i = 0, j = row.length - 1; i < j; i++, j--) {
                double p = row[i];
                row[i] = row[j];
                row[j] = p;
            }
        }
    }

    /**
     * Adds up a row.
     *
     * @param row r = N/2 − S
     * @return the weight of S
     */
    public double sum(int row) {
        double sum = 0;
        for (double p : rows[row]) {
            sum += p;
        }
        return sum;
    }

    /**
     * Adds up the absolute values.
     *
     * @return Σ|p|
     */
    public double norm() {
        return Probabilities.norm(rows);
    }

    /**
     * Adds up the populations.
     *
     * @return Σp
     */
    public double total() {
        double total = 0;
        for (int r = 0; r < rows.length; r++) {
            total += sum(r);
        }
        return total;
    }

    /**
     * Adds up the projections.
     *
     * @return Σ p M
     */
    public double excitation() {
        double excitation = 0;
        for (double[] row : rows) {
            double twice = 0;
            for (int i = 0; i < row.length; i++) {
                twice += row[i] * (2 * i + 1 - row.length);
            }
            excitation += twice / 2;
        }
        return excitation;
    }

    /**
     * Adds up all that tells of lengths and projections.
     *
     * @return the sums
     */
    public Moments moments() {
        double length = 0;
        double square = 0;
        for (int r = 0; r < rows.length; r++) {
            double s = (rows[r].length - 1) / 2.0;
            double p = sum(r);
            length += p * s;
            square += p * s * (s + 1);
        }
        return new Moments(excitation(), length, square);
    }
}
