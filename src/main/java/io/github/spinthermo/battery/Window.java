package io.github.spinthermo.battery;

import io.github.spinthermo.battery.DickeGenerator.Jump;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels that count for a while: of every row the places from 0 to a last one. No collective or individual
 * emission leads out of it. Dephasing and pumping may: what they carry out is lost, and is all the error that
 * the window makes (finite state projection; Munsky and Khammash, J. Chem. Phys. 124, 044104 (2006)).
 */
final class Window {

    /** What the rows together may hold outside and still count as empty. */
    private static final double EMPTY = 0x1p-62;

    /** A level and the rate at which it jumps out of the window. */
    private record Exit(int row, int place, double rate) { }

    private final int[] top;
    private final boolean isDark;
    private final boolean isWhole;

    private Window(int[] top, boolean isDark, boolean isWhole) {
        this.top = top;
        this.isDark = isDark;
        this.isWhole = isWhole;
    }

    /** The window around populations, wider by a margin; what little is outside is set to 0. */
    static Window around(Populations populations, int margin) {
        double[][] rows = populations.rows();
        int[] top = new int[rows.length];
        int highest = 0;
        for (int r = 0; r < top.length; r++) {
            top[r] = last(rows[r], EMPTY / top.length);
            highest = Math.max(highest, top[r]);
        }
        close(rows, top, margin);
        boolean isWhole = true;
        for (int r = 0; r < top.length; r++) {
            isWhole &= top[r] == rows[r].length - 1;
        }
        return new Window(top, highest == 0, isWhole);
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

    /** Emission leads to the same place one row up, to the same row, or two places less one row down. */
    private static void close(double[][] rows, int[] top, int margin) {
        for (int r = top.length - 2; r >= 0; r--) {
            top[r] = Math.max(top[r], top[r + 1]);
        }
        for (int r = 1; r < top.length; r++) {
            top[r] = Math.max(top[r], top[r - 1] - 2);
        }
        for (int r = 0; r < top.length; r++) {
            top[r] = Math.min(top[r] + margin, rows[r].length - 1);
        }
    }

    /** The last place of each row. */
    int[] top() {
        return top;
    }

    /** Whether all populations are in places 0, which the collective emission leaves alone. */
    boolean isDark() {
        return isDark;
    }

    /** Whether nothing is outside. */
    boolean isWhole() {
        return isWhole;
    }

    /** The fastest rate inside. */
    double fastest(double[][] outflow) {
        double fastest = 0;
        for (int r = 0; r < top.length; r++) {
            for (int i = 0; i <= top[r]; i++) {
                fastest = Math.max(fastest, outflow[r][i]);
            }
        }
        return fastest;
    }

    private List<Exit> exits(DickeGenerator generator) {
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
        return exits;
    }

    /** At which rate populations leave the window. */
    Leak leak(DickeGenerator generator) {
        List<Exit> exits = exits(generator);
        return rows -> exits.stream().mapToDouble(exit -> exit.rate * Math.abs(rows[exit.row][exit.place])).sum();
    }

    /** A rate of loss. */
    interface Leak {

        /** The rate at given populations. */
        double rate(double[][] rows);
    }
}
