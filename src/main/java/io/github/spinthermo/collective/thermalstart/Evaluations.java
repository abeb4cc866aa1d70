package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.blocksum.Averages;
import io.github.spinthermo.blocksum.BlockDifferences;
import io.github.spinthermo.blocksum.ClosedForms;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.weights.StartWeights;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Evaluations of a steady state at the precisions that are asked for, each kept for the next question: closed forms
 * alone, mean excitations beside them, or all averages over the blocks. Numbers are made of them.
 */
final class Evaluations {

    private final SpinEnsemble ensemble;
    private final InverseTemperature coldness;
    private final Optional<StartWeights> start;
    private final Latest<ClosedForms> closed;
    private final Latest<SteadyStateSums> all;
    private final Latest<SteadyStateSums> means;

    /**
     * Prepares evaluations; nothing is computed yet.
     *
     * @param start the weights; empty where only the largest block has one
     * @param asked all averages where mean excitations are not to be taken by themselves
     */
    Evaluations(SpinEnsemble ensemble, InverseTemperature beta0, InverseTemperature betaB,
            Optional<StartWeights> start, Averages asked) {
        this.ensemble = ensemble;
        this.coldness = betaB.abs();
        this.start = start;
        this.closed = new Latest<>(bits -> ClosedForms.of(ensemble, beta0, betaB, bits));
        this.all = new Latest<>(bits -> evaluate(bits, Averages.ALL));
        this.means = asked == Averages.ALL ? all : new Latest<>(bits -> evaluate(bits, asked));
    }

    /** Evaluates sums at bits that have the slack already, so that the closed forms need not have it twice. */
    private SteadyStateSums evaluate(int bits, Averages asked) {
        ClosedForms forms = closed.at(bits - Latest.SLACK);
        BlockDifferences differences = start.map(weights -> BlockDifferences.of(weights, coldness, forms, asked))
                .orElse(BlockDifferences.NONE);
        return new SteadyStateSums(ensemble, forms, differences);
    }

    /** Returns the levels of one spin and of the largest block. */
    ClosedForms closed(int bits) {
        return closed.at(bits);
    }

    /** Returns all averages. */
    SteadyStateSums all(int bits) {
        return all.at(bits);
    }

    /** Returns averages of which mean excitations are known. */
    SteadyStateSums means(int bits) {
        return means.at(bits);
    }

    /** Makes a number of all averages. */
    Real withSums(Function<SteadyStateSums, Enclosure> quantity) {
        return Real.refining(bits -> quantity.apply(all(bits)));
    }

    /** Makes a number that needs no sum over blocks. */
    Real withoutSums(Function<SteadyStateSums, Enclosure> quantity) {
        return Real.refining(bits ->
                quantity.apply(new SteadyStateSums(ensemble, closed(bits), BlockDifferences.NONE)));
    }

    /** Makes a number of all averages, of which more is known than its ball. */
    Real ofAll(Function<SteadyStateSums, Ball> quantity, UnaryOperator<Enclosure> knowledge) {
        return withSums(pass -> knowledge.apply(Enclosures.of(quantity.apply(pass))));
    }

    /** Makes a number that needs of the sums over blocks only the mean excitations. */
    Real ofMeans(Function<SteadyStateSums, Ball> quantity, UnaryOperator<Enclosure> knowledge) {
        return Real.refining(bits -> knowledge.apply(Enclosures.of(quantity.apply(means(bits)))));
    }

    /** Makes a number that needs no sum over blocks, of which more is known than its ball. */
    Real ofClosedForms(Function<SteadyStateSums, Ball> quantity, UnaryOperator<Enclosure> knowledge) {
        return withoutSums(pass -> knowledge.apply(Enclosures.of(quantity.apply(pass))));
    }

    /** Takes the energy at a finite |x_B| from that at x_B = 0, ns, as long as the two have the same digits. */
    Real nearMiddle(Real energy, BigFraction middle) {
        NearZero near = NearZero.of(coldness.toFraction(), middle.multiply(2).getNumerator());
        return Real.refining(bits -> near.has(bits)
                ? Enclosures.of(near.from(Real.of(middle), bits)).below(middle) : energy.enclose(bits));
    }
}
