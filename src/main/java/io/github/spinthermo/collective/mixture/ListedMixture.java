package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/** Blocks of a steady state whose weights are listed, as fractions or as enclosed numbers. */
public final class ListedMixture implements Mixture {

    /** Bits for the roundings of a mean of fractions. */
    private static final int GUARD = 2 * Integer.SIZE;

    /** The blocks of the states of independent spins and of the largest block, for estimates. */
    private static final double REFERENCES = 2;

    /** The passes, each for quantities that need other numbers of bits, if nearly all bits are lost at a small x_B. */
    private static final double MORE_PASSES = 5;

    private final InitialState start;
    private final InverseTemperature betaB;
    private final BigFraction middle;
    private final BathStates references;
    private final Latest<ListedWeightSums> passes;
    private final Once<Boolean> isDark;
    private final Once<Real> steps;

    /**
     * Makes the mixture.
     *
     * @param start the initial state
     * @param betaB x_B
     * @param references the states of independent spins and of the largest block in the bath
     */
    public ListedMixture(InitialState start, InverseTemperature betaB, BathStates references) {
        this.start = start;
        this.betaB = betaB;
        this.middle = start.spins().largestTotalSpin().toFraction();
        this.references = references;
        this.passes = new Latest<>(bits -> new ListedWeightSums(start.weights(), betaB.abs(), bits));
        this.isDark = new Once<>(start::isDark);
        this.steps = new Once<>(() -> mean(middle::subtract));
    }

    /** Returns Σ w_J f(J), as a fraction if all weights are. */
    private Real mean(UnaryOperator<BigFraction> ofTotalSpin) {
        Map<HalfInteger, Real> weights = start.weights();
        return weights.values().stream().allMatch(Real::isExact)
                ? Real.of(Fractions.sum(weights.entrySet().stream()
                        .map(entry -> entry.getValue().exact().orElseThrow()
                                .multiply(ofTotalSpin.apply(entry.getKey().toFraction())))
                        .toList()))
                : Real.refining(bits -> Enclosures.of(mean(ofTotalSpin, new Arithmetic(bits + GUARD))));
    }

    private Ball mean(UnaryOperator<BigFraction> ofTotalSpin, Arithmetic a) {
        return start.weights().entrySet().stream()
                .map(entry -> a.multiply(Enclosures.ball(entry.getValue().enclose(a.bits())),
                        a.ratio(ofTotalSpin.apply(entry.getKey().toFraction()))))
                .reduce(Ball.ZERO, a::add);
    }

    @Override
    public String origin() {
        return start.description();
    }

    @Override
    public boolean isDark() {
        return isDark.get();
    }

    @Override
    public boolean isThermal() {
        return start.spins().count() == 1
                || start.beta0().filter(beta0 -> beta0.abs().equals(betaB.abs())).isPresent();
    }

    @Override
    public Real energy() {
        if (isThermal()) {
            return references.thermalEnergy();
        }
        if (betaB.isZero() || isDark()) {
            return Real.of(middle);
        }
        Real energy = betaB.isInfinite() ? steps.get() : Real.refining(bits ->
                energy(passes.at(bits)).below(middle));
        return betaB.sign() == Sign.NEGATIVE ? Real.of(middle.multiply(2)).subtract(energy) : energy;
    }

    /** Encloses the energy for x_B &gt; 0, which lies above that of an infinite x_B. */
    private Enclosure energy(ListedWeightSums pass) {
        Enclosure energy = Enclosures.of(pass.energy(steps.get()));
        return energy.above(steps.get().exact().orElse(BigFraction.ZERO));
    }

    @Override
    public Real excitation() {
        return betaB.isInfinite() || isDark()
                ? Real.of(0)
                : Real.refining(bits -> Enclosures.of(passes.at(bits).excitation()).above(BigFraction.ZERO));
    }

    @Override
    public Optional<Ball> blockEntropy(int bits) {
        return Optional.of(passes.at(bits).blockEntropy());
    }

    @Override
    public Outcome entropy() {
        return isThermal() ? Outcome.of(references.thermalEntropy()) : withBlocks(start.copyEntropy());
    }

    private Outcome withBlocks(Outcome ofCopies) {
        return ofCopies instanceof Outcome.Finite finite ? Outcome.of(blockEntropy().add(finite.value())) : ofCopies;
    }

    /** Returns Σ w_J S_J, to which the copies add their entropy. */
    private Real blockEntropy() {
        return betaB.isInfinite() || isDark()
                ? Real.of(0)
                : Real.refining(bits -> Enclosures.of(passes.at(bits).blockEntropy()).above(BigFraction.ZERO));
    }

    @Override
    public Real entropyLower() {
        return entropy() instanceof Outcome.Finite finite
                ? finite.value() : blockEntropy().add(start.leastCopyEntropy());
    }

    @Override
    public Real entropyUpper() {
        return entropy() instanceof Outcome.Finite finite
                ? finite.value() : blockEntropy().add(start.greatestCopyEntropy());
    }

    @Override
    public Real energyVariance() {
        if (isDark()) {
            return Real.of(0);
        }
        if (betaB.isZero()) {
            return squaredTotalSpin().divide(Real.of(3));
        }
        Real spin = mean(totalSpin -> totalSpin);
        Optional<BigFraction> exact = mean(totalSpin -> totalSpin.multiply(totalSpin)).exact()
                .map(square -> square.subtract(spin.exact().orElseThrow().pow(2)));
        return betaB.isInfinite() && exact.isPresent()
                ? Real.of(exact.get())
                : Real.refining(bits -> energyVariance(passes.at(bits), spin, exact));
    }

    private static Enclosure energyVariance(ListedWeightSums pass, Real spin, Optional<BigFraction> ofSpin) {
        Enclosure variance = Enclosures.of(pass.energyVariance());
        return ofSpin.map(known ->
                Enclosures.beside(known, pass.excessVariance(spin.exact().orElseThrow()), variance)).orElse(variance);
    }

    @Override
    public Real squaredTotalSpin() {
        return start.exactSquaredTotalSpin().map(Real::of)
                .orElseGet(() -> mean(totalSpin -> totalSpin.multiply(totalSpin.add(BigFraction.ONE))));
    }

    @Override
    public Real heatCapacity() {
        return betaB.isInfinite()
                ? Real.of(0) : blockVariance().multiply(Real.of(betaB.toFraction().multiply(betaB.toFraction())));
    }

    @Override
    public Real blockVariance() {
        if (betaB.isInfinite() || isDark()) {
            return Real.of(0);
        }
        return betaB.isZero()
                ? squaredTotalSpin().divide(Real.of(3))
                : Real.refining(bits -> Enclosures.of(passes.at(bits).blockVariance()).above(BigFraction.ZERO));
    }

    /** Estimates the weights and, where there are several, a logarithm of each for the entropy of the copies. */
    @Override
    public Estimate estimateWeights(Precision precision) {
        Estimate logarithms = start.blocks() > 1
                ? Block.estimate(InverseTemperature.ZERO, precision.bits()).times(start.blocks()) : Estimate.NONE;
        return start.estimate(precision).plus(logarithms);
    }

    /** Estimates the blocks, those of the reference states among them; what loses bits takes several passes. */
    @Override
    public Estimate estimateInBath(Precision precision) {
        double lost = betaB.isInfinite() ? 0 : Fractions.smallness(betaB.toFraction());
        return Block.estimate(betaB, precision.bits()).times(start.blocks() + REFERENCES)
                .repeated(1 + MORE_PASSES * lost / (lost + precision.bits()));
    }

    @Override
    public Estimate estimate(Precision precision) {
        return estimateWeights(precision).plus(estimateInBath(precision));
    }
}
