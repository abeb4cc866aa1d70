package io.github.spinthermo.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states that count for a while: in every row the places from 0 to a last one, or none, which hold the states that
 * are occupied and those that few jumps lead to. What jumps carry out of the range is lost, and is all the error that
 * the range makes (finite state projection; Munsky and Khammash, J. Chem. Phys. 124, 044104 (2006)). Jumps to places
 * before never lead out.
 */
public final class LevelRange {

    /** The largest population of all rows together, outside the range, that counts as empty. */
    public static final double EMPTY = 0x1p-64;

    /** A state and the rate at which it jumps out of the range. */
    record Exit(int row, int place, double rate) { }

    private final JumpGenerator generator;
    private final int[] top;
    private final boolean isAtFirstPlaces;
    private final double fastest;

    private LevelRange(JumpGenerator generator, int[] top, boolean isAtFirstPlaces) {
        this.generator = generator;
        this.top = top;
        this.isAtFirstPlaces = isAtFirstPlaces;
        this.fastest = fastest(generator.outflow(), top);
    }

    private static double fastest(double[][] outflow, int[] top) {
        double fastest = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                fastest = Math.max(fastest, outflow[r][i]);
            }
        }
        return fastest;
    }

    /**
     * Finds the range around populations.
     *
     * @param rows the populations; what is as good as empty is set to 0
     * @param generator the jumps that lead out of the range
     * @param margin so many jumps from what is occupied stay inside
     */
    static LevelRange around(double[][] rows, JumpGenerator generator, int margin) {
        int[] top = new int[rows.length];
        Arrays.setAll(top, r -> last(rows[r], EMPTY / top.length));
        boolean isAtFirstPlaces = Arrays.stream(top).allMatch(last -> last <= 0);
        for (int jumps = 0; jumps < margin; jumps++) {
            widen(top, rows, generator.jumps());
        }
        return new LevelRange(generator, top, isAtFirstPlaces);
    }

    private static int last(double[] row, double empty) {
        double sum = 0;
        for (int i = row.length - 1; i >= 0; i--) {
            sum += Math.abs(row[i]);
            if (sum > empty) {
                return i;
            }
            row[i] = 0;
        }
        return -1;
    }

    private static void widen(int[] top, double[][] rows, List<Jump> jumps) {
        int[] from = top.clone();
        for (Jump jump : jumps) {
            for (int r = Math.max(0, jump.rows()); r < top.length + Math.min(0, jump.rows()); r++) {
                int reached = Math.min(from[r - jump.rows()] + jump.places(), rows[r].length - 1);
                top[r] = Math.max(top[r], reached);
            }
        }
    }

    /** Returns the last place of each row. */
    int[] top() {
        return top;
    }

    /** Lists the rows that have places inside. */
    int[] rows() {
        return IntStream.range(0, top.length).filter(r -> top[r] >= 0).toArray();
    }

    /**
     * Tells whether no row is occupied beyond its first place.
     *
     * @return whether place 0 of each row is all that is occupied
     */
    public boolean isAtFirstPlaces() {
        return isAtFirstPlaces;
    }

    /**
     * Returns the fastest rate at which a state inside is left.
     *
     * @return Λ, 0 where nothing happens
     */
    public double fastest() {
        return fastest;
    }

    /** Lists the states from which jumps lead out of the range. */
    Exit[] exits() {
        List<Exit> exits = new ArrayList<>();
        for (Jump jump : generator.jumps()) {
            for (int r = Math.max(0, -jump.rows()); r < top.length - Math.max(0, jump.rows()); r++) {
                for (int i = Math.max(0, top[r + jump.rows()] - jump.places() + 1); i <= top[r]; i++) {
                    if (jump.rates()[r][i] > 0) {
                        exits.add(new Exit(r, i, jump.rates()[r][i]));
                    }
                }
            }
        }
        return exits.toArray(Exit[]::new);
    }

    /** Adds up the rate at which populations leave by these exits. */
    static double leak(Exit[] exits, double[][] rows) {
        double leak = 0;
        for (Exit exit : exits) {
            leak += exit.rate * Math.abs(rows[exit.row][exit.place]);
        }
        return leak;
    }
}
