package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.weights.FullyMixedWeights;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Weights at x_0 = 0: every state is equally likely, w_J = l_J (2J+1)/(2s+1)^n exactly. */
final class InfiniteTemperatureWeights extends SectorWeights {

    /** The memory for a product l_J (2J+1) without its digits and the quotient around it, in bytes. */
    private static final double WEIGHT_BYTES = 120;

    /** The measured seconds of a quotient of two integers, for each limb of the divisor and limb of the quotient. */
    private static final double QUOTIENT_SECONDS = 4e-9;
    private static final double DIGITS_PER_LIMB = 9.6;

    /** The time for the decimal digits of a fraction, over that for those of a ball. */
    private static final double QUOTIENT_SHARE = 0.5;

    InfiniteTemperatureWeights(SpinEnsemble ensemble) {
        super(ensemble, Optional.of(InverseTemperature.ZERO));
    }

    /** Estimates the multiplicities, their products with 2J + 1, and for each weight a quotient of long integers. */
    @Override
    public Estimate estimate(Precision precision) {
        SpinEnsemble ensemble = ensemble();
        double limbs = FullyMixedWeights.logStates(ensemble) / Integer.SIZE;
        double limbPairs = limbs * precision.digits() / DIGITS_PER_LIMB;
        Estimate numbers = Multiplicities.estimate(ensemble);
        return numbers.plus(new Estimate(numbers.bytes(), 0))
                .plus(new Estimate(WEIGHT_BYTES, QUOTIENT_SHARE * secondsEach(precision) + QUOTIENT_SECONDS * limbPairs)
                        .times((double) ensemble.totalSpinCount()));
    }

    @Override
    public Real weight(HalfInteger totalSpin) {
        return copyWeight(requireOccurring(totalSpin))
                .multiply(Real.of(Multiplicities.multiplicity(ensemble(), totalSpin)));
    }

    @Override
    public Real copyWeight(HalfInteger totalSpin) {
        return Real.ratio(requireOccurring(totalSpin).dimension(), FullyMixedWeights.states(ensemble()));
    }

    @Override
    public List<Real> weights() {
        List<BigInteger> multiplicities = Multiplicities.of(ensemble()).ascending();
        BigInteger all = FullyMixedWeights.states(ensemble());
        return ensemble().totalSpins()
                .map(j -> Real.ratio(FullyMixedWeights.states(multiplicities.get((int) index(j)), j), all))
                .toList();
    }
}
