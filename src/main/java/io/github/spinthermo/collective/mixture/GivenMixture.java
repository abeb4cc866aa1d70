package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Fractions;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Blocks of a steady state with weights that somebody gave, each spread evenly over the copies. */
public final class GivenMixture implements Mixture {

    private final SpinEnsemble ensemble;
    private final Map<HalfInteger, BigFraction> weights;
    private final InverseTemperature betaB;
    private final Latest<GivenWeightSums> passes;

    /**
     * Makes the mixture.
     *
     * @param ensemble the spins
     * @param weights the positive weights, which add up to 1
     * @param betaB x_B
     */
    public GivenMixture(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights, InverseTemperature betaB) {
        this.ensemble = ensemble;
        this.weights = weights;
        this.betaB = betaB;
        this.passes = new Latest<>(bits -> new GivenWeightSums(weights, betaB.abs(), bits));
    }

    private BigFraction mean(Function<BigFraction, BigFraction> ofTotalSpin) {
        return Fractions.sum(weights.entrySet().stream()
                .map(entry -> entry.getValue().multiply(ofTotalSpin.apply(entry.getKey().toFraction())))
                .toList());
    }

    @Override
    public String origin() {
        return weights.size() + " given weights";
    }

    @Override
    public boolean isDark() {
        return weights.keySet().stream().allMatch(totalSpin -> totalSpin.twice() == 0);
    }

    @Override
    public Real energy() {
        BigFraction middle = ensemble.largestTotalSpin().toFraction();
        if (betaB.isZero() || isDark()) {
            return Real.of(middle);
        }
        BigFraction steps = middle.subtract(mean(totalSpin -> totalSpin));
        Real energy = betaB.isInfinite() ? Real.of(steps) : Real.refining(bits ->
                Enclosures.of(passes.at(bits).energy(steps)).above(steps).below(middle));
        return betaB.sign() == Sign.NEGATIVE ? Real.of(middle.multiply(2)).subtract(energy) : energy;
    }

    @Override
    public boolean isThermal() {
        return ensemble.n() == 1;
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
    public Real entropy() {
        Map<HalfInteger, BigInteger> multiplicities = multiplicities();
        boolean isOneLevel = weights.size() == 1 && (betaB.isInfinite() || isDark());
        return isOneLevel && multiplicities.containsValue(BigInteger.ONE)
                ? Real.of(0)
                : Real.refining(bits ->
                        Enclosures.of(passes.at(bits).entropy(multiplicities)).above(BigFraction.ZERO));
    }

    private Map<HalfInteger, BigInteger> multiplicities() {
        Map<HalfInteger, BigInteger> result = new TreeMap<>();
        weights.keySet().forEach(totalSpin -> result.put(totalSpin, Multiplicities.multiplicity(ensemble, totalSpin)));
        return result;
    }

    @Override
    public Real energyVariance() {
        if (isDark()) {
            return Real.of(0);
        }
        if (betaB.isZero()) {
            return Real.of(mean(totalSpin -> totalSpin.multiply(totalSpin.add(BigFraction.ONE))).divide(3));
        }
        BigFraction spin = mean(totalSpin -> totalSpin);
        BigFraction ofSpin = mean(totalSpin -> totalSpin.multiply(totalSpin)).subtract(spin.multiply(spin));
        return betaB.isInfinite()
                ? Real.of(ofSpin)
                : Real.refining(bits -> energyVariance(passes.at(bits), spin, ofSpin));
    }

    private static Enclosure energyVariance(GivenWeightSums pass, BigFraction spin, BigFraction ofSpin) {
        return Enclosures.beside(ofSpin, pass.excessVariance(spin), Enclosures.of(pass.energyVariance()));
    }

    @Override
    public Real heatCapacity() {
        if (betaB.isZero() || betaB.isInfinite() || isDark()) {
            return Real.of(0);
        }
        BigFraction x = betaB.toFraction();
        return Real.refining(bits -> Enclosures.of(passes.at(bits).blockVariance()).above(BigFraction.ZERO))
                .multiply(Real.of(x.multiply(x)));
    }

    @Override
    public Estimate estimateWeights(Precision precision) {
        return weights.keySet().stream().map(totalSpin -> Multiplicities.estimate(ensemble, totalSpin))
                .reduce(Estimate.NONE, Estimate::plus);
    }

    @Override
    public Estimate estimateInBath(Precision precision) {
        return Block.estimate(betaB, precision.bits()).times(weights.size());
    }

    @Override
    public Estimate estimate(Precision precision) {
        return estimateWeights(precision).plus(estimateInBath(precision));
    }
}
