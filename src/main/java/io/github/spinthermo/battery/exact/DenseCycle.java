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
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * Cycles of few levels by one matrix in double-double precision, which leads from the levels at the start of a cycle
 * to those at its end and to all sums of a report. It is as good for the longest and stiffest cycles as for short
 * ones. Its elements are known relatively, and so is the limit cycle, however slowly it is approached.
 */
final class DenseCycle implements CycleSequence {

    /** The number of sums of a state: excitations, S and S(S + 1). */
    private static final int SUMS = 3;

    private final CycleParameters parameters;
    private final int n;
    private final int size;
    private final PreciseMatrix cycle;
    private final PreciseMatrix storage;
    private final PreciseMatrix counts;
    private final CountedExponential counted;
    private final EmitterSpectrum spectrum;
    private final DenseSamples samples;
    private final double error;
    private final double startError;
    private PreciseMatrix state;

    /** Prepares cycles with a start and times of a program without coherences. */
    DenseCycle(CycleParameters parameters, CycleProgram program) {
        DickeRates rates = parameters.rates();
        this.parameters = parameters;
        this.n = (int) parameters.n();
        this.size = Populations.none(n).levels().length;
        PreciseMatrix stored = pulse().times(
                DickePropagator.of(n, rates.withoutCollective(), parameters.storage()).part(size, 0, size + 2));
        this.counted = DickePropagator.counted(n, rates, parameters.discharge());
        this.storage = stored.part(size, 0, size);
        this.counts = PreciseMatrix.joined(storage.times(counted.mean()), storage.times(counted.square()));
        PreciseMatrix states = storage.times(counted.evolution().part(size, 0, size));
        PreciseMatrix lost = storage.times(counted.evolution().part(size, size + 1, size + 2));
        this.spectrum = new EmitterSpectrum(n);
        this.cycle = PreciseMatrix.joined(states, lost, pulse().times(sums()), storage.times(sums()),
                states.times(sums()), stored.part(size, size + 1, size + 2));
        this.error = error(parameters);
        this.samples = new DenseSamples(parameters, program.times(), spectrum);
        this.startError = 2 * program.startError();
        this.state = row(program.start().orElseGet(() -> Populations.of(n, 0, 0)).levels());
    }

    /** Returns populations of sum 1, which may enlarge their error by a factor of 2. */
    private static PreciseMatrix row(double[] levels) {
        DD sum = DD.ZERO;
        for (double level : levels) {
            sum = sum.add(level);
        }
        PreciseMatrix row = new PreciseMatrix(1, levels.length);
        for (int k = 0; k < levels.length; k++) {
            row.set(0, k, DD.of(levels[k]).divide(sum));
        }
        return row;
    }

    /** Bounds the relative error of each number that a cycle adds. */
    static double error(CycleParameters parameters) {
        DickeRates rates = parameters.rates();
        double n = parameters.n();
        double levels = (n / 2 + 1) * (n / 2 + 1);
        return DickePropagator.error(n, rates.withoutCollective(), parameters.storage())
                + DickePropagator.error(n, rates, parameters.discharge()) + 3 * PreciseMatrix.error(levels);
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
        PreciseMatrix quanta = before.times(counts);
        double variance = Math.max(0, counted.base().add(quanta.get(0, 1)).subtract(quanta.get(0, 0).square())
                .doubleValue());
        Course course = course(result, counted.centre().add(quanta.get(0, 0)).doubleValue(),
                PreciseFlows.ofVariance(counted, variance));
        Populations stored = populations(before.times(storage));
        return new CycleDetail(course, course.pulseWork(), variance, spectrum.of(charged), spectrum.of(stored),
                spectrum.of(populations(result)), samples.of(charged, stored));
    }

    private Populations populations(PreciseMatrix row) {
        Populations p = Populations.none(n);
        double[] levels = p.levels();
        Arrays.setAll(levels, k -> row.value(0, k));
        p.setLevels(levels);
        return p;
    }

    private Course course(PreciseMatrix result, double released, double varianceError) {
        int moments = size + 1;
        return new Course(moments(result, moments), moments(result, moments + SUMS),
                moments(result, moments + 2 * SUMS), new Flow(0, result.value(0, moments + 3 * SUMS)),
                new Flow(released, result.value(0, size)), 0, varianceError);
    }

    private Moments moments(PreciseMatrix result, int start) {
        return new Moments(result.get(0, start).subtract(n / 2.0).doubleValue(), result.value(0, start + 1),
                result.value(0, start + 2));
    }

    @Override
    public double error(double cycles) {
        return startError + error * cycles;
    }

    @Override
    public FlowError flows() {
        return PreciseFlows.of(parameters, counted, startError, Math.max(spread(size), spread(cycle.columns() - 1)));
    }

    @Override
    public String remedy() {
        return "for the fastest rate times the duration is too large; write shorter durations or lower rates";
    }

    /** Returns by how much the numbers of a column of a cycle differ. */
    private double spread(int column) {
        DoubleSummaryStatistics numbers = IntStream.range(0, size).mapToDouble(k -> cycle.value(k, column))
                .summaryStatistics();
        return numbers.getMax() - numbers.getMin();
    }

    @Override
    public CycleLimit limit() {
        StationaryVector stationary = StationaryVector.of(cycle.part(size, 0, size))
                .orElseThrow(() -> new ResourceLimitException("tolerance", CycleError.LARGEST,
                        "cannot be guaranteed for the limit cycle: a cycle changes too little"));
        // O'Cinneide, Numer. Math. 65, 109 (1993): each element of a stationary vector errs relatively by at
        // most twice the number of elements times the relative error of the elements of the matrix.
        double amplified = startError + 2.0 * size * error + StationaryVector.error(size);
        PreciseMatrix start = stationary.vector();
        return new CycleLimit(detail(start, start.times(cycle)), stationary.secondEigenvalue(), amplified,
                populations(start));
    }
}
