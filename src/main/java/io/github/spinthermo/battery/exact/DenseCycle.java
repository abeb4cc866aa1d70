package io.github.spinthermo.battery.exact;

import io.github.spinthermo.dicke.DickePropagator;
import io.github.spinthermo.dicke.DickeRates;
import io.github.spinthermo.dicke.Flow;
import io.github.spinthermo.dicke.Moments;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.precise.CountedExponential;
import io.github.spinthermo.precise.PreciseMatrix;
import io.github.spinthermo.precise.StationaryVector;
import java.util.Arrays;
import org.apache.commons.numbers.core.DD;

/**
 * Cycles of few levels by one matrix in double-double precision, which leads from the levels at the start of a cycle
 * to those at its end and to all sums of a report. It is as good for the longest and stiffest cycles as for short
 * ones. Its elements are known relatively, and so is the limit cycle, however slowly it is approached.
 */
final class DenseCycle implements CycleSequence {

    /** The number of sums of a state: excitations, S and S(S + 1). */
    private static final int SUMS = 3;

    /** The error of the sums by rounding: of a rate, a duration, their share, and the number told. */
    private static final double REPORT = 6 * CycleError.ROUNDING;

    private final CycleParameters parameters;
    private final int n;
    private final int size;
    private final PreciseMatrix cycle;
    private final PreciseMatrix storage;
    private final PreciseMatrix square;
    private final EmitterSpectrum spectrum;
    private final double error;
    private PreciseMatrix state;

    DenseCycle(CycleParameters parameters) {
        DickeRates rates = parameters.rates();
        this.parameters = parameters;
        this.n = (int) parameters.n();
        this.size = Populations.none(n).levels().length;
        DickeRates stored = rates.withoutCollective();
        PreciseMatrix storage = pulse().times(propagator(stored, parameters.storage()));
        CountedExponential counted = DickePropagator.counted(n, rates, parameters.discharge());
        PreciseMatrix discharge = storage.part(size, 0, size).times(counted.evolution().part(size, 0, size + 2));
        this.storage = storage.part(size, 0, size);
        this.square = storage.part(size, 0, size).times(counted.square().part(size, 0, 1));
        this.spectrum = new EmitterSpectrum(n);
        this.cycle = joined(discharge, pulse().times(sums()), storage.part(size, 0, size).times(sums()),
                discharge.part(size, 0, size).times(sums()), storage.part(size, size + 1, size + 2));
        this.error = error(parameters);
        this.state = new PreciseMatrix(1, size);
        state.set(0, 0, DD.ONE);
    }

    /** Bounds the relative error of each number that a cycle adds. */
    static double error(CycleParameters parameters) {
        DickeRates rates = parameters.rates();
        double n = parameters.n();
        double levels = (n / 2 + 1) * (n / 2 + 1);
        return DickePropagator.error(n, rates.withoutCollective(), parameters.storage())
                + DickePropagator.error(n, rates, parameters.discharge()) + 3 * PreciseMatrix.error(levels);
    }

    private PreciseMatrix propagator(DickeRates rates, double time) {
        return DickePropagator.of(n, rates, time).part(size, 0, size + 2);
    }

    /** Returns the matrix that takes each level |S, M⟩ to |S, −M⟩. */
    private PreciseMatrix pulse() {
        PreciseMatrix pulse = new PreciseMatrix(size, size);
        int start = 0;
        for (double[] row : Populations.none(n).rows()) {
            for (int i = 0; i < row.length; i++) {
                pulse.set(start + i, start + row.length - 1 - i, DD.ONE);
            }
            start += row.length;
        }
        return pulse;
    }

    private PreciseMatrix sums() {
        PreciseMatrix sums = new PreciseMatrix(size, SUMS);
        int k = 0;
        for (int r = 0; r <= n / 2; r++) {
            double s = n / 2.0 - r;
            for (int i = 0; i <= n - 2 * r; i++) {
                sums.set(k, 0, DD.of((double) i + r));
                sums.set(k, 1, DD.of(s));
                sums.set(k, 2, DD.of(s * (s + 1)));
                k++;
            }
        }
        return sums;
    }

    private PreciseMatrix joined(PreciseMatrix... parts) {
        int columns = 0;
        for (PreciseMatrix part : parts) {
            columns += part.columns();
        }
        PreciseMatrix joined = new PreciseMatrix(size, columns);
        int start = 0;
        for (PreciseMatrix part : parts) {
            joined.setColumns(start, part);
            start += part.columns();
        }
        return joined;
    }

    @Override
    public CycleDetail next() {
        PreciseMatrix before = state;
        PreciseMatrix result = state.times(cycle);
        state = result.part(1, 0, size);
        return detail(before, result);
    }

    private CycleDetail detail(PreciseMatrix before, PreciseMatrix result) {
        Populations charged = populations(before);
        charged.pulse();
        return CycleDetail.of(course(result, before.times(square).value(0, 0)), spectrum.of(charged),
                spectrum.of(populations(before.times(storage))), spectrum.of(populations(result)));
    }

    private Populations populations(PreciseMatrix row) {
        Populations p = Populations.none(n);
        double[] levels = p.levels();
        Arrays.setAll(levels, k -> row.value(0, k));
        p.setLevels(levels);
        return p;
    }

    private Course course(PreciseMatrix result, double squared) {
        int flows = size;
        int moments = flows + 2;
        return new Course(moments(result, moments), moments(result, moments + SUMS),
                moments(result, moments + 2 * SUMS), new Flow(0, result.value(0, moments + 3 * SUMS)),
                new Flow(result.value(0, flows), result.value(0, flows + 1)), squared,
                REPORT * squared);
    }

    private Moments moments(PreciseMatrix result, int start) {
        return new Moments(result.get(0, start).subtract(n / 2.0).doubleValue(), result.value(0, start + 1),
                result.value(0, start + 2));
    }

    @Override
    public double error(double cycles) {
        return error * cycles;
    }

    @Override
    public double reportError() {
        return REPORT;
    }

    @Override
    public double pumpedTime() {
        return parameters.storage() + parameters.discharge();
    }

    @Override
    public CycleLimit limit() {
        StationaryVector stationary = StationaryVector.of(cycle.part(size, 0, size))
                .orElseThrow(() -> new ResourceLimitException("tolerance", CycleError.LARGEST,
                        "cannot be guaranteed for the limit cycle: a cycle changes too little"));
        // O'Cinneide, Numer. Math. 65, 109 (1993): each element of a stationary vector errs relatively by at
        // most twice the number of elements times the relative error of the elements of the matrix.
        double amplified = 2.0 * size * error + StationaryVector.error(size);
        PreciseMatrix start = stationary.vector();
        return new CycleLimit(detail(start, start.times(cycle)), stationary.secondEigenvalue(), amplified,
                populations(start));
    }
}
