package io.github.spinthermo.battery.cavity;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.precise.SignedPropagation;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.core.DD;

/**
 * The evolution of emitters and cavity from excited emitters without a photon.
 *
 * <p><b>Error.</b> With ‖(ρ, a, b)‖ = N‖ρ‖₁ + |a| + |b|, a and b what left and what was lost, the evolution enlarges
 * no vector to more than twice itself: it contracts the trace norm, and no excitation leaves twice. The largest value
 * over all later times is therefore a norm that it does not enlarge, and {@link SignedPropagation} bounds the error in
 * it. Numbers of sum s = Σ|v_i| have a norm of at most 2Ns, and a vector of norm 1 has s ≤ √(2V) with V numbers, so
 * that an error of a row sum ε is one of at most 4N√(2V)ε in that norm; R = 2√(2V) + 2N bounds the rows. M errs by half
 * of the norm, everything else by at most 2 times that for N ≤ 6.
 */
public final class CavityEvolution {

    /** u², the square of the rounding of a double. */
    private static final double UNIT = 0x1p-106;

    /** The rounding of a double. */
    private static final double ROUNDING = 0x1p-53;

    /** The roundings of a number that is told, and of a square root. */
    private static final double REPORT = 64;

    /** Seconds of a product of two numbers in double-double precision and a sum. */
    private static final double SECONDS = 2.7e-9;

    /** Bytes of a number in double-double precision in all matrices. */
    private static final double BYTES = 16 * 6;

    private final CavityRates rates;
    private final CavityGenerator generator;
    private final double norm;
    private final int size;

    /**
     * Prepares the evolution.
     *
     * @param rates the numbers that it depends on
     */
    public CavityEvolution(CavityRates rates) {
        this.rates = rates;
        this.generator = new CavityGenerator(rates);
        this.norm = generator.norm();
        this.size = generator.elements().size();
    }

    /**
     * Bounds the error of every mean value over N.
     *
     * @param last the last time that is asked for
     * @return the bound, with that of a relative change of u of all rates and times
     */
    public double tolerance(double last) {
        double n = rates.n();
        double rows = 2 * Math.sqrt(2.0 * numbers()) + 2 * n;
        double squaring = 4 * n * Math.sqrt(2.0 * numbers()) * (5.0 * numbers() + 8) * UNIT * rows * rows;
        double turned = 4 * rates.g() * (n / 2 + 1) * Math.sqrt(n) + 2 * n * rates.dephasing()
                + 2 * n * Math.abs(rates.detuning());
        return Math.scalb(squaring, doublings(last) + 4) + 2 * ROUNDING * (4 * n + turned * last) + REPORT * ROUNDING;
    }

    /**
     * Estimates memory and time.
     *
     * @param times how many times are asked for
     * @param last the last of them
     * @return memory and time
     */
    public Estimate estimate(double times, double last) {
        double square = (double) numbers() * numbers();
        return new Estimate(BYTES * square, SECONDS * square
                * (numbers() * (doublings(last) + 2.0) + times * doublings(last)));
    }

    private int numbers() {
        return size + CavityGenerator.COUNTERS;
    }

    private int doublings(double last) {
        return norm == 0 ? 0 : SignedPropagation.doublings(norm, last);
    }

    /**
     * Computes the mean values.
     *
     * @param times the times
     * @param progress takes the share of the work that is done, from 0 to 1
     * @return the mean values at the times
     */
    public List<CavityState> at(List<Double> times, DoubleConsumer progress) {
        int unit = SignedPropagation.unit(Math.max(norm, Double.MIN_NORMAL));
        PreciseMatrix start = new PreciseMatrix(1, numbers());
        start.set(0, 0, DD.ONE);
        return new SignedPropagation(generator.step(unit), unit).at(start, times, progress).stream()
                .map(this::state).toList();
    }

    private CavityState state(PreciseMatrix row) {
        double half = rates.n() / 2.0;
        return new CavityState(mean(row, element -> element.excitations() - half),
                mean(row, CavityElement::photons),
                mean(row, element -> (half - element.row()) * (half - element.row() + 1)),
                row.value(0, size), row.value(0, size + 1));
    }

    private double mean(PreciseMatrix row, ToDoubleFunction<CavityElement> value) {
        DD mean = DD.ZERO;
        for (int k = 0; k < size; k++) {
            CavityElement element = generator.elements().get(k);
            if (element.isPopulation()) {
                mean = mean.add(row.get(0, k).multiply(value.applyAsDouble(element)));
            }
        }
        return mean.doubleValue();
    }
}
