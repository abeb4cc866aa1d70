package io.github.spinthermo.ladder;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.markov.LevelRange;
import io.github.spinthermo.markov.TimeLeft;
import io.github.spinthermo.markov.Uniformisation;

/** The way of the populations of one block through time, in places, with the error that is made. */
final class LadderEvolution {

    /** The distance from the stationary state, in the 1-norm, that no longer counts. */
    static final double SETTLED = 0x1p-46;

    /** The roundings of a number that takes part in a jump: of a rate 3, of the sum 3, of the scale 2. */
    private static final double JUMP = 8;

    /** The Λt of a first series; for less uniformisation is as quick, and has smaller errors. */
    private static final double FIRST_SERIES = 1024;

    private final double[] stationary;
    private final double fastest;
    private final Uniformisation uniformisation;
    private final SymmetricSeries series;
    private final double[][] rows;
    private final double[] integral;
    private double error;
    private double longest;

    /** Prepares the evolution of populations, which are changed. */
    LadderEvolution(LadderGenerator generator, double[] stationary, double[] p) {
        this.fastest = generator.fastest(p.length - 1);
        this.stationary = stationary;
        this.uniformisation = new Uniformisation(generator, JUMP);
        this.series = new SymmetricSeries(generator, stationary);
        this.rows = new double[][] {p};
        this.integral = new double[p.length];
    }

    /** Bounds the error that was made, in the 1-norm. */
    double error() {
        return error;
    }

    /** Returns ∫p dt over what was run with an integral. */
    double[] integral() {
        return integral;
    }

    /** Evolves for a time; integrals need steps of one kind. */
    void run(double time, boolean withIntegral) {
        TimeLeft left = TimeLeft.of(time);
        while (!left.isOver() && !isSettled()) {
            Interruption.check();
            boolean isLong = !withIntegral && left.time() * fastest > FIRST_SERIES;
            double deviation = isLong ? series.deviation(rows[0]) : Double.POSITIVE_INFINITY;
            left.take(deviation <= SymmetricSeries.LARGEST_DEVIATION ? series(deviation, left) : uniformise(left));
        }
        addIntegral(rows[0], Math.max(0, left.time()));
    }

    /** Makes the populations stationary, if they are as good as that. */
    private boolean isSettled() {
        double[] p = rows[0];
        double w = 0;
        for (double population : p) {
            w += population;
        }
        double distance = 0;
        for (int i = 0; i < p.length; i++) {
            distance += Math.abs(p[i] - w * stationary[i]);
        }
        if (distance > SETTLED * w) {
            return false;
        }
        for (int i = 0; i < p.length; i++) {
            p[i] = w * stationary[i];
        }
        error += distance + GeometricLevels.ERROR * w;
        return true;
    }

    /** Makes a series, each twice as long as the one before, and returns its time. */
    private double series(double deviation, TimeLeft left) {
        longest = longest == 0 ? FIRST_SERIES / fastest : 2 * longest;
        double time = left.next(longest);
        series.step(rows[0], deviation, time);
        error += series.error();
        return time;
    }

    /** Makes one step of uniformisation and returns its time, 0 if the range of places was too small. */
    private double uniformise(TimeLeft left) {
        LevelRange range = uniformisation.range(rows);
        error += LevelRange.EMPTY;
        if (range.fastest() == 0) {
            addIntegral(rows[0], left.time());
            return left.time();
        }
        double time = left.next(range);
        if (!uniformisation.step(rows, range, time)) {
            return 0;
        }
        error += uniformisation.error();
        addIntegral(uniformisation.integral()[0], 1);
        return time;
    }

    private void addIntegral(double[] p, double time) {
        for (int i = 0; i < p.length && time > 0; i++) {
            integral[i] += time * p[i];
        }
    }
}
