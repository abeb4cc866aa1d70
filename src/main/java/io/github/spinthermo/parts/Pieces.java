package io.github.spinthermo.parts;

import java.util.List;

/**
 * Division of some parts into pieces, each of which one thread computes. All parts have the same number of rows, but
 * for the last one of the sweep; so a piece is found from its number, and none is held.
 *
 * @param layout how the rows are divided into parts
 * @param parts the numbers of the parts, ascending
 * @param rowsAtATime the number of rows of a piece, but for the last one of a part
 */
record Pieces(PartLayout layout, List<Integer> parts, long rowsAtATime) {

    /** Rows of a part that one thread computes. */
    record Piece(int part, long from, long to, boolean isLast) { }

    /** Counts the pieces. */
    long count() {
        return parts.isEmpty() ? 0 : (parts.size() - 1) * each() + number(parts.get(parts.size() - 1));
    }

    private long each() {
        return pieces(layout.rowsPerPart());
    }

    private long number(int part) {
        return pieces(layout.start(part + 1) - layout.start(part));
    }

    private long pieces(long rows) {
        return (rows - 1) / rowsAtATime + 1;
    }

    /** Returns a piece by its number, from 0. */
    Piece get(long number) {
        int part = parts.get((int) (number / each()));
        long from = layout.start(part) + number % each() * rowsAtATime;
        long end = layout.start(part + 1);
        long to = Math.min(end, from + rowsAtATime);
        return new Piece(part, from, to, to == end);
    }
}
