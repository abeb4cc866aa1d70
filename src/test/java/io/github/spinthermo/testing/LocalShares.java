package io.github.spinthermo.testing;

import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Counts of one spin in its state μ in the states |J, m⟩ of all copies of J: T_J(m, μ) = Σ_J' l_J'
 * ⟨J' m−μ; s μ|J m⟩² over the total spins J' of the n−1 others, exactly.
 */
final class LocalShares {

    private final int twiceS;
    private final RacahFormula coefficients;
    private final Map<Integer, BigInteger> others = new TreeMap<>();

    LocalShares(SpinEnsemble ensemble) {
        this.twiceS = (int) ensemble.s().twice();
        this.coefficients = new RacahFormula((int) ensemble.largestTotalSpin().twice());
        if (ensemble.n() == 1) {
            others.put(0, BigInteger.ONE);
        } else {
            SpinEnsemble rest = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
            Iterator<HalfInteger> totalSpins = rest.totalSpins().iterator();
            Multiplicities.of(rest).ascending()
                    .forEach(copies -> others.put((int) totalSpins.next().twice(), copies));
        }
    }

    /** Returns T_J(m, μ), with 2J, 2m and 2μ. */
    BigFraction share(int twiceJ, int twiceM, int twiceMu) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<Integer, BigInteger> other : others.entrySet()) {
            sum = sum.add(coefficients.squared(other.getKey(), twiceM - twiceMu, twiceS, twiceMu, twiceJ)
                    .multiply(other.getValue()));
        }
        return sum;
    }
}
