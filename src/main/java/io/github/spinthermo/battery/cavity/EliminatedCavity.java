package io.github.spinthermo.battery.cavity;

import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.LevelRates;
import io.github.spinthermo.precise.PreciseMatrix;
import java.util.List;

/** The emitters with collective emission in place of their cavity, all excited at first. */
public final class EliminatedCavity {

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The relative roundings of Γ, of other rates, of the time and of the mean. */
    private static final double ROUNDINGS = 32;

    private final int n;
    private final DickeRates rates;

    /**
     * Makes the emitters.
     *
     * @param n N
     * @param collectiveGamma Γ
     * @param gamma γ
     * @param dephasing γ_φ
     */
    public EliminatedCavity(int n, double collectiveGamma, double gamma, double dephasing) {
        this.n = n;
        this.rates = new DickeRates(collectiveGamma, 0, gamma, 0, dephasing);
    }

    /**
     * Bounds the error of M over N. A relative change of u of a rate changes the probability of a course of at most N
     * emissions by at most 2Nu, and that of dephasing moves it by at most 2Nγ_φtu.
     *
     * @param last the last time that is asked for
     * @return the bound
     */
    public double tolerance(double last) {
        return DickePropagator.error(n, rates, last)
                + ROUNDINGS * ROUNDING * (n + n * Math.min(1 / ROUNDING, rates.localDephasing() * last));
    }

    /**
     * Computes M.
     *
     * @param times the times
     * @return M at each
     */
    public List<Double> excitations(List<Double> times) {
        return times.stream().map(this::excitation).toList();
    }

    private double excitation(double time) {
        PreciseMatrix propagator = DickePropagator.of(n, rates, time);
        double excited = 0;
        int level = 0;
        for (int row = 0; row <= n / 2; row++) {
            for (int place = 0; place <= n - 2 * row; place++) {
                excited += propagator.value(n, level) * LevelRates.at(n, row, place).excitations();
                level++;
            }
        }
        return excited - n / 2.0;
    }
}
