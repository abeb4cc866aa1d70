package io.github.spinthermo.dicke;

import java.util.stream.IntStream;

/** Populations of few levels: what is below 2^−80 is left out. */
public final class SparseLevels {

    /** The largest population that is left out. */
    private static final double NOTHING = 0x1p-80;

    private final int[] rows;
    private final int[] places;
    private final double[] populations;

    private SparseLevels(int count) {
        this.rows = new int[count];
        this.places = new int[count];
        this.populations = new double[count];
    }

    /**
     * Keeps the populations that count.
     *
     * @param p the populations
     * @return those above 2^−80
     */
    public static SparseLevels of(Populations p) {
        double[][] all = p.rows();
        SparseLevels levels = new SparseLevels((int) IntStream.range(0, all.length)
                .mapToLong(r -> IntStream.range(0, all[r].length).filter(i -> all[r][i] > NOTHING).count()).sum());
        int next = 0;
        for (int r = 0; r < all.length; r++) {
            for (int i = 0; i < all[r].length; i++) {
                if (all[r][i] > NOTHING) {
                    levels.rows[next] = r;
                    levels.places[next] = i;
                    levels.populations[next] = all[r][i];
                    next++;
                }
            }
        }
        return levels;
    }

    /**
     * Adds a multiple to populations.
     *
     * @param p the populations
     * @param factor the factor
     */
    public void addTo(Populations p, double factor) {
        for (int k = 0; factor != 0 && k < rows.length; k++) {
            p.rows()[rows[k]][places[k]] += factor * populations[k];
        }
    }
}
