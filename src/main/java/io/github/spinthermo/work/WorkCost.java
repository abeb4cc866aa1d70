package io.github.spinthermo.work;

import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.cost.LimbCost;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.spin.SpinComposition;
import io.github.spinthermo.thermal.InverseTemperature;

/** Cost of the work of a steady state: each eigenvalue takes a step, each sequence of them a few functions. */
final class WorkCost {

    /** The bits that eigenvalues have beyond those of the digits. */
    private static final int WORKING_BITS = 180;

    /** The time of an eigenvalue: a product and a sum at the precision, and a few sums of numbers of states. */
    private static final LimbCost PRODUCT = new LimbCost(4e-7, 9e-10, 1.8);
    private static final double STATES_LIMB_SECONDS = 8e-9;

    /** The time of the logarithm and the exponential of a sequence, and of its weight. */
    private static final LimbCost FUNCTIONS = new LimbCost(3e-5, 3.2e-8, 2.2);

    /** The memory of a sequence beside its numbers, in bytes, and how many numbers it has. */
    private static final double SEQUENCE_BYTES = 300;
    private static final double NUMBERS = 6;

    /** Evaluations of entropies for an equivalent temperature: at the full precision, and to find its octave. */
    private static final double PRECISE_EVALUATIONS = 8;
    private static final double COARSE_EVALUATIONS = 30;
    private static final int COARSE_BITS = 128;

    /** Evaluations of the entropy of the state where entropies lose bits, all as long as the last one. */
    private static final double FINE_ENTROPIES = 8;

    /** The bits that they lose for each bit by which x* is below 1. */
    private static final double LOST_BITS = 4;

    private final CollectiveSteadyState state;
    private final InitialState start;
    private final SpinComposition spins;

    WorkCost(CollectiveSteadyState state) {
        this.state = state;
        this.start = state.start();
        this.spins = state.spins();
    }

    /** Estimates all quantities of a state that is not thermal. */
    Estimate of(Precision precision) {
        return state.estimate(precision).plus(start.estimate(precision)).plus(start.estimateCopies(precision))
                .plus(spins.estimate()).plus(eigenvalues(precision.bits() + WORKING_BITS + cancelled()))
                .plus(temperature(precision));
    }

    /**
     * Returns the bits in which energies of a cold start in a bath at ±∞ agree, all of them e^−|x_0| or so, with those
     * that a search for them asks for beyond: half as many.
     */
    private double cancelled() {
        return !state.betaB().isInfinite() ? 0 : start.beta0().filter(beta0 -> !beta0.isInfinite())
                .map(beta0 -> 1.5 * beta0.abs().toFraction().doubleValue() / Math.log(2)).orElse(0.0);
    }

    /** Estimates the eigenvalues, a sequence of them for each block: one for all its levels at x = ±∞. */
    private Estimate eigenvalues(double bits) {
        double largest = spins.largestTotalSpin().twice() / 2.0;
        double sequences = start.eigenvalues() / (largest + 1) + 1;
        double ofStates = spins.ensembles().stream()
                .mapToDouble(ensemble -> (double) ensemble.n() * Math.log((double) ensemble.localDimension())).sum()
                        / Math.log(2);
        double step = PRODUCT.seconds(bits) + STATES_LIMB_SECONDS * ofStates / Integer.SIZE;
        double sequenceBytes = SEQUENCE_BYTES + NUMBERS * bits / Byte.SIZE;
        return new Estimate(sequences * sequenceBytes,
                (state.betaB().isInfinite() ? sequences : start.eigenvalues()) * step
                        + sequences * FUNCTIONS.seconds(bits));
    }

    /** Estimates x*: near x = 0 entropies are told apart by their last bits only, those of the state, too. */
    private Estimate temperature(Precision precision) {
        double lost = LOST_BITS * smallness();
        double bits = precision.bits() + WORKING_BITS + lost;
        Estimate ofSpins = new Estimate(0, PRECISE_EVALUATIONS * FUNCTIONS.seconds(bits)
                + COARSE_EVALUATIONS * FUNCTIONS.seconds(COARSE_BITS + lost));
        return lost == 0 ? ofSpins : ofSpins.plus(ofState(Precision.digits((int) (bits * Math.log10(2)))));
    }

    /** Estimates entropies of the state, which are asked for with more and more digits. */
    private Estimate ofState(Precision precision) {
        return state.estimate(precision).repeated(FINE_ENTROPIES)
                .plus(start.estimate(precision)).plus(start.estimateCopies(precision));
    }

    /** Returns about −log₂ x* where that is positive, and half of it at x = 0, where energies lose nothing. */
    private double smallness() {
        InverseTemperature betaB = state.betaB();
        double ofStart = start.mixedBits();
        double ofBoth = betaB.isZero() ? ofStart / 2 : Math.min(ofStart, smallness(betaB));
        return Double.isInfinite(ofBoth) ? 0 : ofBoth;
    }

    private static double smallness(InverseTemperature beta) {
        return beta.isInfinite() ? 0 : Fractions.smallness(beta.toFraction());
    }
}
