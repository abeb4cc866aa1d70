package io.github.spinthermo.relaxation;

import io.github.spinthermo.ladder.LevelMeans;
import io.github.spinthermo.ladder.StartBlock;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.BathRates;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Optional;

/**
 * The values of an ensemble at a time, from the populations of its blocks. What follows from the arguments alone is
 * taken from them: nothing moves after a stationary start, the energy at x = 0 relaxes with e^−κt, and a flow in one
 * direction only makes infinite entropy.
 *
 * @derivation 7.1
 * @derivation 7.1.1
 */
final class CoursePoints {

    private final EnsembleEvolution evolution;
    private final BathRates bath;
    private final Optional<InverseTemperature> beta0;
    private final double middle;
    private final double energy;
    private final double lowest;
    private final double excitation;
    private final double levelEntropy;

    /** Prepares the values of a start at β_0, if it has one, of a known energy, with twice the largest total spin. */
    CoursePoints(EnsembleEvolution evolution, Optional<InverseTemperature> beta0, double energy, double twiceLargest) {
        this.evolution = evolution;
        this.bath = evolution.bath();
        this.beta0 = beta0;
        this.middle = twiceLargest / 2;
        this.energy = energy;
        this.lowest = evolution.start().list().stream()
                .mapToDouble(block -> block.weight() * (middle - block.twiceJ() / 2.0)).sum();
        this.excitation = evolution.mean(evolution.initial(), LevelMeans::excitation);
        this.levelEntropy = evolution.mean(evolution.initial(), LevelMeans::entropy);
    }

    /** Returns the values at a time. */
    RelaxationCourse.Moment at(EnsembleState state) {
        boolean isFirst = state.time() == 0 || evolution.isStationary();
        double gained = isFirst ? 0 : gained(state);
        double entropy = evolution.isStationary() ? levelEntropy : evolution.mean(state, LevelMeans::entropy);
        double emitted = evolution.intensity(state);
        double absorbed = bath.gammaUp() * evolution.mean(state, LevelMeans::absorption);
        double flow = evolution.isStationary() ? 0 : absorbed - emitted;
        return new RelaxationCourse.Moment(isFirst ? energy : energy(state, gained), entropy,
                production(state.time(), entropy - levelEntropy, gained), productionRate(state, flow), emitted,
                absorbed, flow, evolution.distance(state));
    }

    /** Returns E(t), from the start at x = 0, otherwise from the populations, so that it is right where it is small. */
    private double energy(EnsembleState state, double gained) {
        return bath.sign() == Sign.ZERO ? energy + gained
                : lowest + evolution.mean(state, LevelMeans::excitation);
    }

    /** Returns E(t) − E(0). */
    private double gained(EnsembleState state) {
        return bath.sign() == Sign.ZERO
                ? (energy - middle) * StrictMath.expm1(-bath.kappa() * state.time())
                : evolution.mean(state, LevelMeans::excitation) - excitation;
    }

    private double production(double time, double entropy, double heat) {
        if (time == 0 || !moves()) {
            return 0;
        }
        return bath.x() instanceof Outcome.Finite x
                ? Math.max(0, entropy - x.value().toDouble() * heat)
                : Double.POSITIVE_INFINITY;
    }

    private double productionRate(EnsembleState state, double flow) {
        if (!moves()) {
            return 0;
        }
        if (bath.isInfinite() || (state.time() == 0 && hasEmptyLevels())) {
            return Double.POSITIVE_INFINITY;
        }
        double x = bath.x().toDouble();
        boolean isThermal = state.time() == 0 && beta0.isPresent();
        return Math.max(0, isThermal
                ? -(x - beta0.get().toOutcome().toDouble()) * flow
                : evolution.mean(state, p -> productionRate(p, x)));
    }

    /** Returns Σ (a − b) ln(a/b) of a block, where a and b are the flows down and up of a link. */
    private double productionRate(double[] p, double x) {
        double sum = 0;
        for (int i = 0; i < p.length - 1; i++) {
            if (p[i] > 0 && p[i + 1] > 0) {
                double square = LevelMeans.square(p.length - 1, i + 1);
                sum += square * (bath.gammaDown() * p[i + 1] - bath.gammaUp() * p[i])
                        * (x + StrictMath.log(p[i + 1]) - StrictMath.log(p[i]));
            }
        }
        return sum;
    }

    /** Tells whether anything ever moves, by the structure of the start and of the bath. */
    private boolean moves() {
        return !evolution.isStationary() && evolution.start().list().stream().anyMatch(this::moves);
    }

    private boolean moves(StartBlock block) {
        return block.twiceJ() > 0 && (!bath.isInfinite()
                || (bath.isInfinitelyCold() ? block.canFall() : block.canRise()));
    }

    /** Tells whether a level that is empty at the beginning lies beside one that is not. */
    private boolean hasEmptyLevels() {
        return evolution.start().list().stream().anyMatch(block ->
                block.occupied().cardinality() <= block.twiceJ());
    }
}
