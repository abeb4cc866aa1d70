package io.github.spinthermo.dicke;

/**
 * The number l_S of copies of each total spin S = N/2 − r of N spins 1/2, l = (N − 2r + 1)/(N − r + 1) C(N, r), from
 * one row to the next.
 */
public final class DickeCopies {

    private DickeCopies() { }

    /**
     * Computes how many more copies the next row has.
     *
     * @param n N
     * @param row r
     * @return l of the row r + 1 over l of the row r
     */
    static double ratio(double n, int row) {
        return (n - row + 1) * (n - 2 * row - 1) / ((row + 1) * (n - 2 * row + 1));
    }

    /**
     * Computes the logarithms of the numbers.
     *
     * @param n N
     * @return ln l for each row, from 0 for S = N/2, with an error of at most N²/2 roundings of a double
     */
    public static double[] logarithms(int n) {
        double[] logarithms = new double[n / 2 + 1];
        for (int r = 0; r + 1 < logarithms.length; r++) {
            logarithms[r + 1] = logarithms[r] + StrictMath.log(ratio(n, r));
        }
        return logarithms;
    }
}
