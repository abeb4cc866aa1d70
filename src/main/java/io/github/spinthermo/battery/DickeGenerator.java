package io.github.spinthermo.battery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The generator of the rate equations of the populations (spec 4, section 3.1), as jumps that each lead by
 * the same step from every level, and the rate at which each level is left.
 */
final class DickeGenerator {

    /** Jumps from row r and place i to r + rows and i + places, at a rate for each level. */
    record Jump(int rows, int places, double[][] rates) { }

    private final int n;
    private final List<Jump> jumps = new ArrayList<>();
    private final double[][] outflow;

    private DickeGenerator(int n) {
        this.n = n;
        this.outflow = Populations.none(n).rows();
    }

    /** All channels of N emitters. */
    static DickeGenerator of(int n, BatteryRates rates) {
        DickeGenerator generator = new DickeGenerator(n);
        double collective = rates.collective();
        double gamma = rates.gamma();
        double dephasing = rates.dephasing();
        double pumping = rates.pumping();
        generator.add(collective + gamma, 0, -1,
                level -> collective * level.collectiveEmission() + gamma * level.emissionSame());
        generator.add(gamma, -1, 0, level -> gamma * level.emissionUp());
        generator.add(gamma, 1, -2, level -> gamma * level.emissionDown());
        generator.add(dephasing, -1, 1, level -> dephasing * level.dephasingUp());
        generator.add(dephasing, 1, -1, level -> dephasing * level.dephasingDown());
        generator.add(pumping, 0, 1, level -> pumping * level.pumpingSame());
        generator.add(pumping, -1, 2, level -> pumping * level.pumpingUp());
        generator.add(pumping, 1, 0, level -> pumping * level.pumpingDown());
        return generator;
    }

    private void add(double rate, int rowStep, int placeStep, ToDoubleFunction<DickeLevel> rateOf) {
        if (rate == 0) {
            return;
        }
        double[][] rates = Populations.none(n).rows();
        for (int r = 0; r < rates.length; r++) {
            for (int i = 0; i < rates[r].length; i++) {
                rates[r][i] = rateOf.applyAsDouble(DickeLevel.at(n, r, i));
                outflow[r][i] += rates[r][i];
            }
        }
        jumps.add(new Jump(rowStep, placeStep, rates));
    }

    /** The jumps. */
    List<Jump> jumps() {
        return jumps;
    }

    /** At which rate each level is left. */
    double[][] outflow() {
        return outflow;
    }

    /**
     * What the levels of a window gain from each other.
     *
     * @param from populations
     * @param top the last place of each row of the window
     * @param to takes the gain
     */
    void gain(double[][] from, int[] top, double[][] to) {
        for (int r = 0; r < to.length; r++) {
            Arrays.fill(to[r], 0, top[r] + 1, 0);
        }
        for (Jump jump : jumps) {
            for (int r = Math.max(0, jump.rows); r < to.length + Math.min(0, jump.rows); r++) {
                int source = r - jump.rows;
                gain(from[source], jump.rates[source], top[source], jump.places, to[r], top[r]);
            }
        }
    }

    private static void gain(double[] from, double[] rates, int last, int step, double[] to, int top) {
        int end = Math.min(last, top - step);
        for (int i = Math.max(0, -step); i <= end; i++) {
            to[i + step] += rates[i] * from[i];
        }
    }
}
