package io.github.spinthermo.collective.mixture;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.blocksum.Temperatures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.levels.Blocks;
import io.github.spinthermo.levels.Levels;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/** Averages of a steady state over blocks whose weights are listed, at |x_B|. */
final class ListedWeightSums {

    /** Bits beyond those asked for, for the roundings of a sum. */
    private static final int GUARD = 16;

    private record Term(HalfInteger totalSpin, Ball weight, Levels levels) { }

    private final Arithmetic a;
    private final List<Term> terms = new ArrayList<>();

    ListedWeightSums(Map<HalfInteger, Real> weights, InverseTemperature beta, int bits) {
        int guard = GUARD + 2 * Integer.SIZE + Smallness.of(beta);
        Blocks blocks = Temperatures.blocks(new Arithmetic(bits + guard), beta, BigInteger.TWO);
        this.a = blocks.arithmetic();
        weights.forEach((totalSpin, weight) ->
                terms.add(new Term(totalSpin, Enclosures.ball(weight.enclose(a.bits())),
                        blocks.levels(totalSpin.dimension()))));
    }

    private Ball mean(Function<Term, Ball> quantity) {
        Ball sum = Ball.ZERO;
        for (Term term : terms) {
            Interruption.check();
            sum = a.add(sum, a.multiply(term.weight, quantity.apply(term)));
        }
        return sum;
    }

    /** Returns the energy, Σ w (ns − J + φ_J), where that of ns − J is known. */
    Ball energy(Real steps) {
        return a.add(Enclosures.ball(steps.enclose(a.bits())), excitation());
    }

    /** Returns Σ w φ_J. */
    Ball excitation() {
        return mean(term -> term.levels.excitation());
    }

    /** Returns Σ w S_J. */
    Ball blockEntropy() {
        return mean(term -> term.levels.entropy());
    }

    /** Returns Σ w v_J. */
    Ball blockVariance() {
        return mean(term -> term.levels.variance());
    }

    /**
     * Returns the variance of the energy, Σ w (v_J + e_J²) − (Σ w e_J)², the last two from the difference to the
     * heaviest block, so that little cancels.
     */
    Ball energyVariance() {
        Term heaviest = terms.stream()
                .max((one, other) -> a.subtract(one.weight, other.weight).certainSign())
                .orElseThrow();
        Ball square = mean(term -> {
            Ball difference = difference(term, heaviest);
            return a.multiply(difference, difference);
        });
        Ball first = mean(term -> difference(term, heaviest));
        return a.add(blockVariance(), a.subtract(square, a.multiply(first, first)));
    }

    /** Returns the excess of the variance over that of J: ⟨v⟩ − 2 Cov(J, φ) + Var φ, relative to the size of φ. */
    Ball excessVariance(BigFraction meanSpin) {
        Ball covariance = mean(term ->
                a.multiply(a.ratio(term.totalSpin.toFraction().subtract(meanSpin)), term.levels.excitation()));
        Ball first = excitation();
        Ball square = mean(term -> a.multiply(term.levels.excitation(), term.levels.excitation()));
        Ball variance = a.subtract(square, a.multiply(first, first));
        return a.add(a.subtract(blockVariance(), covariance.scale(1)), variance);
    }

    /** Returns e_J − e_J'. */
    private Ball difference(Term one, Term other) {
        Ball spins = Ball.of(other.totalSpin.twice() - one.totalSpin.twice()).scale(-1);
        return a.add(a.subtract(one.levels.excitation(), other.levels.excitation()), spins);
    }
}
