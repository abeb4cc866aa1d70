package io.github.spinthermo.battery.meanfield;

import io.github.spinthermo.battery.meanfield.MeanFieldMoments.Rates;
import io.github.spinthermo.ode.Radau;
import org.apache.commons.numbers.core.DD;

/** The nine moments x, y, z, a, b, c, d, f, h as the tests write them. */
final class Nine {

    private static final int[] ORDER = {2, 3, 1, 4, 5, 6, 7, 8, 9};

    private Nine() { }

    static DD[] state(double... nine) {
        DD[] state = new DD[10];
        state[0] = DD.ZERO;
        for (int k = 0; k < 9; k++) {
            state[ORDER[k]] = DD.of(nine[k]);
        }
        state[1] = state[1].add(1.0).multiply(0.5);
        return state;
    }

    static double[] of(DD[] state) {
        double[] nine = new double[9];
        for (int k = 0; k < 9; k++) {
            nine[k] = k == 2 ? MeanFieldMoments.inversion(state[1]).doubleValue() : state[ORDER[k]].doubleValue();
        }
        return nine;
    }

    /** Returns means and their products. */
    static double[] product(double x, double y, double z) {
        return new double[] {x, y, z, x * x, y * y, x * y, z * z, x * z, y * z};
    }

    static double[] rates(long n, Rates rates, double... nine) {
        return rates(n, ChannelRates.of(rates), nine);
    }

    static double[] rates(long n, ChannelRates rates, double... nine) {
        DD[] change = new NineMomentsDischarge(n, rates).rates(state(nine));
        double[] all = new double[9];
        for (int k = 0; k < 9; k++) {
            all[k] = change[ORDER[k]].doubleValue() * (k == 2 ? 2 : 1);
        }
        return all;
    }

    /** Returns the end of a discharge. */
    static DD[] discharge(MeanFieldMoments moments, Rates rates, DD[] start) {
        DD[][] end = new DD[1][];
        new Radau(moments.discharge(rates), 1e-12, 10_000).integrate(start, 1e-6, new double[] {1},
                (state, index) -> end[0] = state);
        return end[0];
    }
}
