package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.error.ResourceLimitException;
import io.github.spinthermo.real.Precision;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** x_0 = 0: every state is equally likely, w_J = l_J (2J+1)/(2s+1)^n exactly. */
final class InfiniteTemperatureWeights extends SectorWeights {

    private static final double LARGEST_BITS = 0x1p31 - 64;

    /** A product l_J (2J+1) without its digits, and the quotient around it. */
    private static final double WEIGHT_BYTES = 120;

    /** Measured: the quotient of two integers takes c · limbs of the divisor · limbs of the quotient. */
    private static final double QUOTIENT_SECONDS = 4e-9;
    private static final double DIGITS_PER_LIMB = 9.6;

    /** The decimal digits of a fraction, beside those of a ball. */
    private static final double QUOTIENT_SHARE = 0.5;

    InfiniteTemperatureWeights(SpinEnsemble ensemble) {
        super(ensemble, Optional.of(InverseTemperature.ZERO));
    }

    /** Estimates the multiplicities, their products with 2J + 1, and for each weight a quotient of long integers. */
    @Override
    public Estimate estimate(Precision precision) {
        SpinEnsemble ensemble = ensemble();
        double limbPairs = logDimension(ensemble) * precision.digits() / (Integer.SIZE * DIGITS_PER_LIMB);
        Estimate numbers = Multiplicities.estimate(ensemble);
        return numbers.plus(new Estimate(numbers.bytes(), 0))
                .plus(new Estimate(WEIGHT_BYTES, QUOTIENT_SHARE * secondsEach(precision) + QUOTIENT_SECONDS * limbPairs)
                        .times((double) ensemble.totalSpinCount()));
    }

    private static double logDimension(SpinEnsemble ensemble) {
        return ensemble.n() * (Math.log((double) ensemble.localDimension()) / Math.log(2));
    }

    @Override
    public Real weight(HalfInteger totalSpin) {
        return copyWeight(requireOccurring(totalSpin))
                .multiply(Real.of(Multiplicities.multiplicity(ensemble(), totalSpin)));
    }

    @Override
    public Real copyWeight(HalfInteger totalSpin) {
        return Real.ratio(requireOccurring(totalSpin).dimension(), dimension());
    }

    @Override
    public List<Real> weights() {
        List<BigInteger> multiplicities = Multiplicities.of(ensemble()).ascending();
        BigInteger all = dimension();
        return ensemble().totalSpins()
                .map(j -> Real.ratio(multiplicities.get((int) index(j)).multiply(j.dimension()), all))
                .toList();
    }

    /** (2s+1)^n. */
    private BigInteger dimension() {
        if (logDimension(ensemble()) > LARGEST_BITS) {
            throw new ResourceLimitException("n", ensemble().n(), "makes (2s+1)^n longer than 2^31 bits");
        }
        Budget.MEMORY_ONLY.admit("n", ensemble().n(), new Estimate(logDimension(ensemble()) / 2, 0));
        return BigInteger.valueOf(ensemble().localDimension()).pow(Math.toIntExact(ensemble().n()));
    }
}
