package io.github.spinthermo.battery.exact;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.dicke.Populations;
import io.github.spinthermo.dicke.SparseLevels;
import io.github.spinthermo.markov.Contraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * The matrix of a cycle whose discharge is as good as complete (spec 4, section 3.2). Then only the levels M = −S
 * are occupied at its end and, among those of small S, which are slow, perhaps a few above. A column is the cycle
 * from one of them; once all are known, a cycle costs no more than a product with the matrix.
 */
final class CycleMatrix implements CycleMap {

    /**
     * The value of Γτ_d times the rate of the slowest last jump from where on few levels besides M = −S are occupied.
     */
    private static final double NEARLY_COMPLETE = 10;

    /** The largest population of a level that counts as empty. */
    private static final double EMPTY = 0x1p-64;

    /** A level by its row and place. */
    private record Level(int row, int place) { }

    private final DirectCycle cycle;
    private final int n;
    private final Map<Level, Integer> indices = new LinkedHashMap<>();
    private final List<Map<Level, Double>> columns = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<SparseLevels> stored = new ArrayList<>();
    private final EmitterSpectrum spectrum;
    private double accumulation;

    /** Computes all columns, and tells on the way which share of them is done. */
    CycleMatrix(CycleParameters parameters, DoubleConsumer progress) {
        this.cycle = new DirectCycle(parameters);
        this.n = (int) parameters.n();
        this.spectrum = new EmitterSpectrum(n);
        List<Level> levels = new ArrayList<>();
        for (int r = 0; r <= n / 2; r++) {
            reach(new Level(r, 0), levels);
        }
        for (int k = 0; k < levels.size(); k++) {
            Interruption.check();
            Populations p = Populations.of(n, levels.get(k).row, levels.get(k).place);
            List<SparseLevels> passed = new ArrayList<>();
            courses.add(cycle.run(p, true, state -> passed.add(SparseLevels.of(state))));
            stored.add(passed.get(1));
            columns.add(column(p, levels));
            progress.accept((k + 1.0) / levels.size());
        }
    }

    /** Tells whether the columns are few, and not more than the cycles that are wanted. */
    static boolean pays(CycleParameters parameters, double cycles, boolean withLimitCycle) {
        double slowest = (parameters.n() % 2 == 0 ? 2 : 1)
                * parameters.rates().collectiveEmission() * parameters.discharge();
        boolean isNearlyComplete = parameters.rates().onlyEmit() && slowest > NEARLY_COMPLETE;
        return isNearlyComplete && (withLimitCycle || cycles > parameters.n() / 2.0 + 1);
    }

    private void reach(Level level, List<Level> levels) {
        if (indices.putIfAbsent(level, levels.size()) == null) {
            levels.add(level);
        }
    }

    private Map<Level, Double> column(Populations p, List<Level> levels) {
        Map<Level, Double> column = new LinkedHashMap<>();
        double total = p.total();
        for (int r = 0; r < p.rows().length; r++) {
            for (int i = 0; i < p.rows()[r].length; i++) {
                if (p.rows()[r][i] > EMPTY) {
                    Level level = new Level(r, i);
                    reach(level, levels);
                    column.put(level, p.rows()[r][i] / total);
                }
            }
        }
        return column;
    }

    @Override
    public double[] ground() {
        double[] ground = new double[columns.size()];
        ground[0] = 1;
        return ground;
    }

    @Override
    public Result apply(double[] state) {
        double[] next = new double[state.length];
        Course course = Course.NONE;
        for (int k = 0; k < state.length; k++) {
            double share = state[k];
            course = course.plus(share, courses.get(k));
            columns.get(k).forEach((level, p) -> next[indices.get(level)] += share * p);
        }
        return new Result(next, course);
    }

    @Override
    public Told tell(double[] state) {
        Result result = apply(state);
        Populations charged = populations(state);
        charged.pulse();
        Populations between = Populations.none(n);
        for (int k = 0; k < state.length; k++) {
            stored.get(k).addTo(between, state[k]);
        }
        return new Told(result.state(), CycleDetail.of(result.course(), spectrum.of(charged), spectrum.of(between),
                spectrum.of(populations(result.state()))));
    }

    @Override
    public Populations populations(double[] state) {
        Populations p = Populations.none(n);
        indices.forEach((level, k) -> p.rows()[level.row][level.place] = state[k]);
        return p;
    }

    @Override
    public double error() {
        return cycle.error() + (columns.size() + 2) * CycleError.ROUNDING + EMPTY * n;
    }

    @Override
    public double accumulation(double cycles) {
        accumulation = accumulation > 0 ? accumulation : contraction();
        return Math.min(cycles, accumulation);
    }

    private double contraction() {
        double[][] rows = new double[columns.size()][columns.size()];
        for (int k = 0; k < rows.length; k++) {
            double[] row = rows[k];
            columns.get(k).forEach((level, p) -> row[indices.get(level)] = p);
        }
        return Contraction.sum(rows);
    }
}
