package io.github.spinthermo.thermal;

import io.github.spinthermo.cost.Budget;
import io.github.spinthermo.cost.Estimate;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.List;

/** x_0 = 0: every state is equally likely, w_J = l_J (2J+1)/(2s+1)^n exactly. */
final class InfiniteTemperatureWeights extends SectorWeights {

    InfiniteTemperatureWeights(SpinEnsemble ensemble) {
        super(ensemble);
    }

    @Override
    public Real weight(HalfInteger totalSpin) {
        return copyWeight(requireOccurring(totalSpin)).multiply(Real.of(Multiplicities.of(ensemble(), totalSpin)));
    }

    @Override
    public Real copyWeight(HalfInteger totalSpin) {
        return Real.ratio(states(requireOccurring(totalSpin)), dimension());
    }

    @Override
    public List<Real> weights() {
        List<BigInteger> multiplicities = Multiplicities.of(ensemble()).ascending();
        BigInteger all = dimension();
        return ensemble().totalSpins()
                .map(j -> Real.ratio(multiplicities.get((int) index(j)).multiply(states(j)), all))
                .toList();
    }

    private static BigInteger states(HalfInteger totalSpin) {
        return BigInteger.valueOf(totalSpin.twice()).add(BigInteger.ONE);
    }

    /** (2s+1)^n. */
    private BigInteger dimension() {
        double bits = ensemble().n() * (Math.log(ensemble().localDimension()) / Math.log(2));
        Budget.MEMORY_ONLY.admit("n", ensemble().n(), new Estimate(bits / 2, 0));
        return BigInteger.valueOf(ensemble().localDimension()).pow(Math.toIntExact(ensemble().n()));
    }
}
