package io.github.spinthermo.power;

/**
 * Tails of a thermal state of a block, whose populations are a geometric series. Powers and sums of positive numbers
 * are all there is, so that each is right to (8J + 8) roundings.
 */
final class ThermalTails {

    private ThermalTails() { }

    /** Returns the tails T_0 = 1, …, T_2J where emission and absorption have these rates. */
    static double[] of(int twiceJ, double down, double up) {
        boolean isInverted = up > down;
        double ratio = isInverted ? down / up : up / down;
        double[] tails = new double[twiceJ + 1];
        double power = 1;
        for (int i = 0; i <= twiceJ; i++) {
            tails[isInverted ? twiceJ - i : i] = power;
            power *= ratio;
        }
        for (int k = twiceJ - 1; k >= 0; k--) {
            tails[k] += tails[k + 1];
        }
        double sum = tails[0];
        for (int k = 0; k <= twiceJ; k++) {
            tails[k] /= sum;
        }
        return tails;
    }

    /** Bounds the relative error of each tail. */
    static double error(int twiceJ) {
        return (4.0 * twiceJ + 8) * 0x1p-53;
    }
}
