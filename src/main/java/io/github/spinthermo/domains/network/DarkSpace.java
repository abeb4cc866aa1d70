package io.github.spinthermo.domains.network;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.domains.sectors.DarkAmplitudes;
import io.github.spinthermo.domains.sectors.DomainBath;
import io.github.spinthermo.domains.sectors.NetworkGenerator;
import io.github.spinthermo.domains.sectors.Sectors;
import io.github.spinthermo.domains.sectors.SymmetricModes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The dark states of a network at temperature 0: those with L_r f = 0 for every bath. As polynomials in z_i, with J_i^-
 * = d/dz_i, they depend on v·z alone, where Σ v_i = 0 over the domains of each bath. If there is no such v, as on a
 * cycle of odd length, only the ground state is dark; if there is one, they are its powers ({@link DarkAmplitudes}); if
 * there are more, they are found as the null space of Σ_r L_r^T L_r.
 *
 * @derivation 9.4
 */
public final class DarkSpace {

    /** The size of an element that counts as 0 in the null space of integers. */
    private static final double ZERO = 1e-9;

    /** The eigenvalue that counts as 0, as a part of the largest. */
    private static final double GAP = 1e-10;

    private final List<Long> sizes;
    private final List<DomainBath> unitBaths;
    private final int directions;
    private final Optional<DarkAmplitudes> powers;

    /**
     * Finds the directions v.
     *
     * @param model the network; only its sizes and the domains of its baths count
     */
    public DarkSpace(NetworkModel model) {
        this.sizes = model.sizes();
        this.unitBaths = model.baths().stream().map(bath -> DomainBath.of(bath.domains(), 2, 0)).toList();
        double[][] rows = incidence();
        int rank = reduce(rows);
        this.directions = sizes.size() - rank;
        this.powers = directions > 1 ? Optional.empty()
                : Optional.of(new DarkAmplitudes(sizes, directions == 0 ? new double[sizes.size()] : direction(rows)));
    }

    private double[][] incidence() {
        double[][] rows = new double[unitBaths.size()][sizes.size()];
        for (int r = 0; r < rows.length; r++) {
            for (int i : unitBaths.get(r).domains()) {
                rows[r][i] = 1;
            }
        }
        return rows;
    }

    /** Brings rows to the form with a 1 alone in the column of each pivot, and counts these. */
    private static int reduce(double[][] rows) {
        int rank = 0;
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int column = 0; column < columns && rank < rows.length; column++) {
            int pivot = rank;
            for (int r = rank; r < rows.length; r++) {
                pivot = Math.abs(rows[r][column]) > Math.abs(rows[pivot][column]) ? r : pivot;
            }
            if (Math.abs(rows[pivot][column]) > ZERO) {
                double[] row = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = row;
                clear(rows, rank, column);
                rank++;
            }
        }
        return rank;
    }

    private static void clear(double[][] rows, int pivot, int column) {
        double divisor = rows[pivot][column];
        Arrays.setAll(rows[pivot], i -> rows[pivot][i] / divisor);
        for (int r = 0; r < rows.length; r++) {
            double factor = rows[r][column];
            for (int i = 0; r != pivot && i < rows[r].length; i++) {
                rows[r][i] -= factor * rows[pivot][i];
            }
        }
    }

    /** Reads the only direction off reduced rows: the column without a pivot. */
    private static double[] direction(double[][] rows) {
        int domains = rows[0].length;
        int[] pivots = Arrays.stream(rows).mapToInt(DarkSpace::first).filter(i -> i < domains).toArray();
        int free = 0;
        while (Arrays.binarySearch(pivots, free) >= 0) {
            free++;
        }
        double[] direction = new double[domains];
        direction[free] = 1;
        for (int r = 0; r < pivots.length; r++) {
            double element = -rows[r][free];
            direction[pivots[r]] = Math.abs(element) > ZERO ? element : 0;
        }
        double largest = Arrays.stream(direction).map(Math::abs).max().orElse(1);
        return Arrays.stream(direction).map(v -> v / largest).toArray();
    }

    private static int first(double[] row) {
        int first = 0;
        while (first < row.length && Math.abs(row[first]) < ZERO) {
            first++;
        }
        return first;
    }

    /**
     * Finds the dark states of a sector.
     *
     * @param sectors the states
     * @param k the number of excitations
     * @return orthonormal vectors
     */
    double[][] vectors(Sectors sectors, int k) {
        return powers.map(dark -> k > dark.mostExcitations()
                ? new double[0][] : new double[][] {dark.of(sectors.states(k), k)})
                .orElseGet(() -> nullSpace(sectors, k));
    }

    private double[][] nullSpace(Sectors sectors, int k) {
        Interruption.check();
        if (k == 0) {
            return new double[][] {{1}};
        }
        double[][] decay = new NetworkGenerator(unitBaths, sectors).decay(k);
        SymmetricModes modes = SymmetricModes.of(Arrays.stream(decay).flatMapToDouble(Arrays::stream).toArray(),
                decay.length);
        double largest = IntStream.range(0, decay.length).mapToDouble(modes::value).max().orElse(0);
        List<double[]> dark = new ArrayList<>();
        for (int a = 0; a < decay.length; a++) {
            if (modes.value(a) <= GAP * largest) {
                dark.add(modes.vector(a));
            }
        }
        return dark.toArray(double[][]::new);
    }

    /**
     * Counts the dark states.
     *
     * @return their numbers for 0, 1, … excitations, up to the first that is 0, if there is one: from a dark state each
     *     J_i^- leads to another
     */
    public List<BigInteger> counts() {
        if (powers.isPresent()) {
            return Collections.nCopies(Math.toIntExact(powers.get().mostExcitations() + 1), BigInteger.ONE);
        }
        Sectors sectors = new Sectors(sizes, (int) sizes.stream().mapToLong(Long::longValue).sum());
        List<BigInteger> counts = new ArrayList<>(List.of(BigInteger.ONE));
        for (int k = 1; k <= sectors.top() && counts.get(k - 1).signum() > 0; k++) {
            counts.add(BigInteger.valueOf(nullSpace(sectors, k).length));
        }
        return counts;
    }
}
