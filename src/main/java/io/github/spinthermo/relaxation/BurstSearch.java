package io.github.spinthermo.relaxation;

import io.github.spinthermo.cost.Interruption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BisectionSolver;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * The search for the largest intensity after the start: on a geometric grid of times, and then by the zero of dI/dt
 * between the neighbours of the best of them.
 *
 * @derivation 7.1.3
 */
final class BurstSearch {

    /** The times in a decade. */
    private static final int PER_DECADE = 40;

    /** The first time, in units of that of one jump of a large block. */
    private static final double FIRST = 1e-3;

    /** The last time in units of 1/κ. */
    private static final double LAST = 20;

    /** The part of the intensity by which a burst has to rise above the beginning. */
    private static final double RISE = 1e-12;

    /** The part of the intensity by which a burst has to lie above the end. */
    private static final double FALL = 1e-11;

    /** The error of the time of a burst, relative to it. */
    private static final double ACCURACY = 1e-11;

    /** The evaluations that it usually takes within a bracket. */
    private static final int USUAL = 15;

    /** The most evaluations within a bracket of a slope that is smooth, and by halving a bracket. */
    private static final int MOST = 80;

    /** Three times of the grid in a row, the middle one being the best so far. */
    private record Bracket(EnsembleState before, EnsembleState best, double end) { }

    private final EnsembleEvolution evolution;
    private final double first;
    private final double last;

    /** Prepares the search for a largest total spin. */
    BurstSearch(EnsembleEvolution evolution, double twiceLargest) {
        this.evolution = evolution;
        this.first = FIRST / (twiceLargest * evolution.bath().kappa());
        this.last = LAST / evolution.bath().kappa();
    }

    /** Returns about how many times are looked at. */
    static int times(double twiceLargest) {
        return USUAL + (int) (PER_DECADE * Math.log10(LAST / FIRST * Math.max(1, twiceLargest)));
    }

    /** Returns the last time that is looked at. */
    static double end(double kappa) {
        return LAST / kappa;
    }

    /** Finds the burst; there is none if the intensity rises nowhere, or only towards its end. */
    Optional<Burst> burst() {
        if (evolution.isStationary()) {
            return Optional.empty();
        }
        double beginning = evolution.intensity(evolution.initial());
        return bracket(beginning).map(this::refined).filter(burst ->
                burst.intensity() > beginning * (1 + RISE)
                && burst.intensity() > evolution.lastIntensity() * (1 + FALL));
    }

    private Optional<Bracket> bracket(double beginning) {
        Optional<Bracket> best = Optional.empty();
        double largest = beginning;
        Deque<EnsembleState> states = new ArrayDeque<>();
        states.add(evolution.initial());
        int count = (int) Math.ceil(PER_DECADE * Math.log10(last / first));
        for (int k = 0; k <= count; k++) {
            Interruption.check();
            EnsembleState state = evolution.at(first * StrictMath.pow(10, (double) k / PER_DECADE), states.getLast());
            double intensity = evolution.intensity(state);
            if (intensity > largest) {
                largest = intensity;
                double end = first * StrictMath.pow(10, (k + 1.0) / PER_DECADE);
                best = k == count ? Optional.empty() : Optional.of(new Bracket(states.getLast(), state, end));
            }
            states.add(state);
            states.removeFirst();
        }
        return best;
    }

    private Burst refined(Bracket bracket) {
        EnsembleState before = bracket.before;
        double end = bracket.end;
        boolean isBracketed = evolution.slope(before) > 0 && evolution.slope(evolution.at(end, before)) < 0;
        double time = isBracketed ? zero(t -> evolution.slope(evolution.at(t, before)), before.time(), end)
                : bracket.best.time();
        return new Burst(time, evolution.intensity(evolution.at(time, before)));
    }

    /** Finds a zero; a slope that is as small as its rounding has many signs, which only halving is sure to end. */
    private static double zero(UnivariateFunction slope, double start, double end) {
        try {
            return new BrentSolver(ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL).solve(MOST, slope, start, end);
        } catch (TooManyEvaluationsException rough) {
            return new BisectionSolver(ACCURACY * end).solve(MOST, slope, start, end);
        }
    }
}
