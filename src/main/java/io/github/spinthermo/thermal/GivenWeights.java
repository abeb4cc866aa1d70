package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact weights on a few total spins, such as the one that is left at zero temperature. */
final class GivenWeights extends SectorWeights {

    /** The memory for an entry of the list, in bytes: a reference, in two lists. */
    private static final double ENTRY_BYTES = 16;

    /** The time to look up an entry, in seconds. */
    private static final double ENTRY_SECONDS = 2e-7;

    private final TreeMap<HalfInteger, Real> weights = new TreeMap<>();

    private GivenWeights(SpinEnsemble ensemble, Optional<InverseTemperature> beta0) {
        super(ensemble, beta0);
    }

    /** Estimates the list of all weights, whose numbers are there already. */
    @Override
    public Estimate estimate(Precision precision) {
        return new Estimate(ENTRY_BYTES, ENTRY_SECONDS).times((double) ensemble().totalSpinCount());
    }

    static GivenWeights ofLargest(SpinEnsemble ensemble, InverseTemperature beta0) {
        GivenWeights result = new GivenWeights(ensemble, Optional.of(beta0));
        result.put(ensemble.largestTotalSpin(), BigFraction.ONE);
        return result;
    }

    static GivenWeights given(SpinEnsemble ensemble, Map<HalfInteger, BigFraction> weights) {
        GivenWeights result = new GivenWeights(ensemble, Optional.empty());
        weights.forEach(result::put);
        BigFraction sum = Fractions.sum(weights.values());
        if (!sum.equals(BigFraction.ONE)) {
            throw new InvalidInputException("sum-not-one", "weights", sum,
                    "is the sum of the weights; it must be exactly 1");
        }
        return result;
    }

    private void put(HalfInteger totalSpin, BigFraction weight) {
        try {
            requireOccurring(totalSpin);
        } catch (InvalidInputException e) {
            throw e.named("weights");
        }
        if (weight.signum() < 0) {
            throw new InvalidInputException("negative-weight", "weights", weight, "is the weight of J = " + totalSpin
                    + "; a weight is at least 0");
        }
        weights.put(totalSpin, Real.of(weight));
    }

    @Override
    public Map<HalfInteger, BigFraction> given() {
        TreeMap<HalfInteger, BigFraction> positive = new TreeMap<>();
        if (beta0().isEmpty()) {
            weights.forEach((totalSpin, weight) -> positive.put(totalSpin, weight.exact().orElseThrow()));
            positive.values().removeIf(weight -> weight.signum() == 0);
        }
        return Collections.unmodifiableMap(positive);
    }

    @Override
    public Real weight(HalfInteger totalSpin) {
        boolean isWeighted = ensemble().stepsBelowLargest(totalSpin) < ensemble().totalSpinCount();
        return isWeighted ? weights.getOrDefault(totalSpin, Real.of(0)) : Real.of(0);
    }

    @Override
    public Real copyWeight(HalfInteger totalSpin) {
        Real weight = weight(requireOccurring(totalSpin));
        return weights.containsKey(totalSpin)
                ? weight.divide(Real.of(Multiplicities.multiplicity(ensemble(), totalSpin)))
                : weight;
    }

    @Override
    public List<Real> weights() {
        Budget.MEMORY_ONLY.admit("n", ensemble().n(), estimate(Precision.digits(1)));
        return ensemble().totalSpins().map(this::weight).toList();
    }
}
