package io.github.spinthermo.local;

import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.integers.Fractions;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.weights.FullyMixedWeights;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Populations of one spin after a fully mixed start whose blocks end in their ground states, exact, and the side of
 * them on which those of a very cold bath lie: with W_J = l_J (2J+1)/d^n and q = e^−x,
 * <pre>
 * p(μ; ∞) = Σ_J W_J T_J(−J, μ),   p(μ; x) = p(μ; ∞) + q c(μ) + R,   c = Σ_{J ≥ 1/2} W_J (T_J(−J+1, μ) − T_J(−J, μ)).
 * </pre>
 *
 * <p>The second level of a block has the weight q (1 − q)/(1 − q^(2J+1)), from q (1 − q) to q, and all higher ones less
 * than q² together; each T is from 0 to l_J, so that |R| ≤ 2q². Where c is not 0, it is 1/N or more, N its denominator,
 * and 2qN &lt; 1 tells the side.
 */
final class GroundStates {

    /** The number of pairs of total spins and states from which on fractions are not summed. */
    private static final double MANY_PAIRS = 2e5;

    /** The seconds of the multiplicities from which on fractions are not summed. */
    private static final double EXACT_SECONDS = 0.1;

    private final List<BigFraction> populations;
    private final List<BigFraction> slopes;

    /**
     * Computes the populations and their slopes.
     *
     * @param ensemble n ≥ 2 spins s, so few that they {@link #areShort}
     */
    GroundStates(SpinEnsemble ensemble) {
        List<List<BigFraction>> grounds = noTerms(ensemble);
        List<List<BigFraction>> slopeTerms = noTerms(ensemble);
        int twiceS = grounds.size() - 1;
        long lastStep = ensemble.totalSpinCount() - 1;
        GramPolynomials polynomials = new GramPolynomials(grounds.size());
        StretchedMoments stretched = new StretchedMoments(polynomials, twiceS);
        NeighbourMultiplicities counts = new NeighbourMultiplicities(ensemble, Integer.MAX_VALUE, 0, lastStep);
        for (long step = 0; step <= lastStep; step++) {
            Interruption.check();
            long twiceJ = ensemble.largestTotalSpin().twice() - 2 * step;
            LevelPopulations levels = new LevelPopulations(polynomials, twiceJ,
                    stretched.of(twiceJ, counts.around(step, twiceJ).counts()), stretched.denominator(twiceJ));
            BigInteger dimension = BigInteger.valueOf(twiceJ + 1);
            BigInteger[] ground = levels.numerators(0);
            BigInteger[] second = twiceJ == 0 ? ground : levels.numerators(1);
            for (int i = 0; i <= twiceS; i++) {
                grounds.get(i).add(Fractions.of(ground[i].multiply(dimension), levels.denominator()));
                slopeTerms.get(i).add(Fractions.of(
                        second[i].subtract(ground[i]).multiply(dimension), levels.denominator()));
            }
        }
        BigInteger all = FullyMixedWeights.states(ensemble);
        this.populations = sums(grounds, all);
        this.slopes = sums(slopeTerms, all);
    }

    private static List<List<BigFraction>> noTerms(SpinEnsemble ensemble) {
        List<List<BigFraction>> terms = new ArrayList<>();
        IntStream.range(0, Math.toIntExact(ensemble.localDimension())).forEach(i -> terms.add(new ArrayList<>()));
        return terms;
    }

    private static List<BigFraction> sums(List<List<BigFraction>> terms, BigInteger all) {
        return terms.stream().map(Fractions::sum).map(sum -> sum.divide(all)).toList();
    }

    /** Tells whether the fractions are few and short. */
    static boolean areShort(SpinEnsemble ensemble) {
        SpinEnsemble others = SpinEnsemble.of(ensemble.n() - 1, ensemble.s());
        double states = ensemble.localDimension();
        return ensemble.totalSpinCount() * states * states < MANY_PAIRS
                && Multiplicities.estimateDescending(others).seconds() < EXACT_SECONDS;
    }

    /** Returns p(−s; ∞) … p(s; ∞). */
    List<BigFraction> populations() {
        return populations;
    }

    /**
     * Adds to an enclosure of a population the side of p(μ; ∞) on which it lies.
     *
     * @param index the state, from the lowest on
     * @param population p(μ; x)
     * @param x the inverse temperature of the bath
     * @return the enclosure, as it is where the bath is not cold enough or c is 0
     */
    Enclosure beside(int index, Enclosure population, double x) {
        BigFraction slope = slopes.get(index);
        boolean isTold = slope.signum() != 0
                && x * BinaryLogarithm.OF_E_BELOW > slope.getDenominator().bitLength() + 2;
        if (!isTold) {
            return population;
        }
        return slope.signum() > 0 ? population.above(populations.get(index)) : population.below(populations.get(index));
    }
}
