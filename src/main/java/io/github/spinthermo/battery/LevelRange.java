package io.github.spinthermo.battery;

import io.github.spinthermo.battery.DickeGenerator.Jump;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The levels that count for a while: of every row the places from 0 to a last one, which are those that are
 * occupied and those that few jumps lead to. What jumps carry out of the window is lost, and is all the error
 * that it makes (finite state projection; Munsky and Khammash, J. Chem. Phys. 124, 044104 (2006)). Collective
 * emission leads nowhere out.
 */
final class LevelRange {

    /** The largest population of all rows together, outside the window, that counts as empty. */
    static final double EMPTY = 0x1p-64;

    /** A level and the rate at which it jumps out of the window. */
    record Exit(int row, int place, double rate) { }

    private final DickeGenerator generator;
    private final int[] top;
    private final boolean isDark;

    private LevelRange(DickeGenerator generator, int[] top, boolean isDark) {
        this.generator = generator;
        this.top = top;
        this.isDark = isDark;
    }

    /**
     * The window around populations.
     *
     * @param populations what is occupied; what is as good as empty is set to 0
     * @param generator what leads out of it
     * @param margin so many jumps stay inside
     */
    static LevelRange around(Populations populations, DickeGenerator generator, int margin) {
        double[][] rows = populations.rows();
        int[] top = new int[rows.length];
        Arrays.setAll(top, r -> last(rows[r], EMPTY / top.length));
        boolean isDark = Arrays.stream(top).allMatch(last -> last == 0);
        for (int jumps = 0; jumps < margin; jumps++) {
            widen(top, rows, generator.jumps());
        }
        return new LevelRange(generator, top, isDark);
    }

    private static int last(double[] row, double empty) {
        int last = row.length - 1;
        double sum = Math.abs(row[last]);
        while (last > 0 && sum <= empty) {
            row[last] = 0;
            last--;
            sum += Math.abs(row[last]);
        }
        return last;
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

    /** The last place of each row. */
    int[] top() {
        return top;
    }

    /** Tells whether only places 0 are occupied, which collective emission leaves alone. */
    boolean isDark() {
        return isDark;
    }

    /** The fastest rate at which a level inside is left. */
    double fastest() {
        double fastest = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                fastest = Math.max(fastest, generator.outflow()[r][i]);
            }
        }
        return fastest;
    }

    /** The levels from which jumps lead out of the window. */
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

    /** The rate at which populations leave by these exits. */
    static double leak(Exit[] exits, double[][] rows) {
        double leak = 0;
        for (Exit exit : exits) {
            leak += exit.rate * Math.abs(rows[exit.row][exit.place]);
        }
        return leak;
    }
}
