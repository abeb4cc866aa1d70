package io.github.spinthermo.coupling;

import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Square of Regge of a coefficient ⟨j1 m1 j2 m2|J M⟩ whose angular momenta form a triangle:
 * <pre>
 * J + j2 − j1   J + j1 − j2   j1 + j2 − J
 *   j1 − m1       j2 − m2        J + M
 *   j1 + m1       j2 + m2        J − M
 * </pre>
 * Its entries are natural numbers, and every row and every column adds up to Σ = j1 + j2 + J. The symbol 3j, which is
 * (−1)^(j1−j2+M) ⟨j1 m1 j2 m2|J M⟩/√(2J+1), keeps its value when two rows or two columns change places, up to the sign
 * (−1)^Σ [T. Regge, Nuovo Cimento 10, 544 (1958)].
 */
final class ReggeSquare {

    /** Number of rows and of columns. */
    static final int SIZE = 3;

    private final long[][] entries;

    /** The parity of the exchanges that led to this square: true if they are odd in number. */
    private final boolean isOdd;

    private ReggeSquare(long[][] entries, boolean isOdd) {
        this.entries = entries;
        this.isOdd = isOdd;
    }

    static ReggeSquare of(HalfInteger j1, HalfInteger m1, HalfInteger j2, HalfInteger m2, HalfInteger totalSpin) {
        long a = j1.twice();
        long b = j2.twice();
        long c = totalSpin.twice();
        long m = m1.twice() + m2.twice();
        return new ReggeSquare(new long[][] {
            {half(c, b, -a), half(c, a, -b), half(a, b, -c)},
            {half(a, -m1.twice()), half(b, -m2.twice()), half(c, m)},
            {half(a, m1.twice()), half(b, m2.twice()), half(c, -m)}}, false);
    }

    private static long half(long... twice) {
        return Coupling.half(twice).longValueExact();
    }

    long at(int row, int column) {
        return entries[row][column];
    }

    /** Returns Σ. */
    BigInteger sum() {
        return BigInteger.valueOf(at(0, 0)).add(BigInteger.valueOf(at(0, 1))).add(BigInteger.valueOf(at(0, 2)));
    }

    /** Returns the square with a smallest entry first in the second row. */
    ReggeSquare withSmallestInFront() {
        int row = 0;
        int column = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            if (at(i / SIZE, i % SIZE) < at(row, column)) {
                row = i / SIZE;
                column = i % SIZE;
            }
        }
        return withRows(row, 1).withColumns(column, 0);
    }

    private ReggeSquare withRows(int one, int other) {
        long[][] exchanged = entries.clone();
        exchanged[one] = entries[other];
        exchanged[other] = entries[one];
        return new ReggeSquare(exchanged, isOdd ^ (one != other));
    }

    private ReggeSquare withColumns(int one, int other) {
        long[][] exchanged = new long[SIZE][];
        for (int row = 0; row < SIZE; row++) {
            exchanged[row] = entries[row].clone();
            exchanged[row][one] = at(row, other);
            exchanged[row][other] = at(row, one);
        }
        return new ReggeSquare(exchanged, isOdd ^ (one != other));
    }

    /** Tells whether the symbol is its own opposite: two rows or columns are equal, and Σ is odd. */
    boolean isOwnOpposite() {
        boolean hasTwins = false;
        for (int i = 0; i < SIZE; i++) {
            int j = (i + 1) % SIZE;
            hasTwins |= withRows(i, j).isLike(this) || withColumns(i, j).isLike(this);
        }
        return hasTwins && sum().testBit(0);
    }

    private boolean isLike(ReggeSquare other) {
        return Arrays.deepEquals(entries, other.entries);
    }

    /** Returns the sign, 1 or −1, by which the 3j symbol of this square is that from which it came. */
    int exchangeSign() {
        return isOdd && sum().testBit(0) ? -1 : 1;
    }

    /** Returns (−1)^(j1−j2+M), the sign by which the coefficient of this square is its 3j symbol. */
    int phase() {
        return ((at(1, 2) ^ at(0, 0)) & 1) == 0 ? 1 : -1;
    }
}
