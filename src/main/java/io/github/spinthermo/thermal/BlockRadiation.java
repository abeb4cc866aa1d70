package io.github.spinthermo.thermal;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.NearZero;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.levels.Ladder;
import io.github.spinthermo.levels.ThermalLevels;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Quanta that one block emits and absorbs in a thermal bath, one by one and in pairs.
 *
 * <p>Where |x| is large, a rate of emission at x &lt; 0 is closer to its limit than any precision can tell. The side it
 * lies on follows from the first terms in q = e^−|x|: A_J(x) − 2J = q (D−3) + O(q²) is positive from D = 4 on, B_J(x) −
 * 4J(2J−1) = q (D−2)(4D−16) + O(q²) from D = 5 on, and g⁽²⁾ lies below (2J−1)/J by the factor 1 − 2q/(D−1) + O(q²).
 *
 * @derivation 6.5
 */
final class BlockRadiation {

    /** The |x| from which on the first terms in q decide: they need q D at most 1/8, and D is below 2^64. */
    private static final BigFraction COLD = BigFraction.of(64);

    private final InverseTemperature beta;
    private final BigFraction twiceJ;
    private final BigInteger dimension;
    private final boolean isCold;
    private final IntFunction<ThermalLevels> passes;

    BlockRadiation(HalfInteger totalSpin, InverseTemperature beta) {
        this.beta = beta;
        this.twiceJ = BigFraction.of(totalSpin.twice());
        this.dimension = totalSpin.dimension();
        this.isCold = !beta.isInfinite() && beta.abs().toFraction().compareTo(COLD) >= 0;
        this.passes = new Latest<>(bits -> levels(new Arithmetic(bits)))::at;
    }

    private ThermalLevels levels(Arithmetic arithmetic) {
        BigFraction x = beta.abs().toFraction();
        return new ThermalLevels(Ladder.forPairs(arithmetic, x, dimension, dimension), dimension);
    }

    /** Returns A_J(x): 0 at x = ∞, 2J at x = −∞, 2J(J+1)/3 at x = 0. */
    Real emission() {
        if (isDark(1)) {
            return Real.of(0);
        }
        if (beta.isInfinite()) {
            return Real.of(twiceJ);
        }
        Real atZero = Real.of(squareMinus(1).divide(6));
        return beta.isZero()
                ? atZero
                : near(atZero, rate(ThermalLevels::emission, ThermalLevels::absorption, twiceJ, 4));
    }

    /** Returns B_J(x): 0 at x = ∞, 4J(2J−1) at x = −∞, (D²−1)(D²−4)/30 at x = 0. */
    Real pairEmission() {
        if (isDark(2)) {
            return Real.of(0);
        }
        BigFraction inverted = twiceJ.multiply(twiceJ.subtract(1)).multiply(2);
        if (beta.isInfinite()) {
            return Real.of(inverted);
        }
        Real atZero = Real.of(squareMinus(1).multiply(squareMinus(4)).divide(30));
        return beta.isZero()
                ? atZero
                : near(atZero, rate(ThermalLevels::pairEmission, ThermalLevels::pairAbsorption, inverted, 5));
    }

    /** Returns g⁽²⁾(0) = B_J/A_J², even in x: (2J−1)/J at x = −∞, (6/5)(D²−4)/(D²−1) at x = 0. */
    Outcome secondOrderCorrelation() {
        if (isDark(1)) {
            return new Outcome.Undefined("secondOrderCorrelation", "nothing is emitted");
        }
        if (isDark(2)) {
            return Outcome.of(Real.of(0));
        }
        BigFraction coldest = twiceJ.subtract(1).multiply(2).divide(twiceJ);
        if (beta.isInfinite()) {
            return Outcome.of(Real.of(coldest));
        }
        Real atZero = Real.of(squareMinus(4).multiply(6).divide(squareMinus(1).multiply(5)));
        return Outcome.of(beta.isZero()
                ? atZero
                : near(atZero, refining(BlockRadiation::correlation, e -> isCold ? e.below(coldest) : e)));
    }

    /** Tells whether so many quanta are never emitted: there are not as many levels above the lowest, or it is cold. */
    private boolean isDark(int quanta) {
        return twiceJ.compareTo(BigFraction.of(quanta)) < 0 || beta.equals(InverseTemperature.INFINITY);
    }

    private BigFraction squareMinus(int subtracted) {
        return BigFraction.of(dimension.multiply(dimension)).subtract(subtracted);
    }

    /** Returns a rate at x, or the rate of the reverse process at |x|, which is above its limit if D is large. */
    private Real rate(Function<ThermalLevels, Ball> emission, Function<ThermalLevels, Ball> absorption,
            BigFraction inverted, int smallestAbove) {
        if (beta.sign() == Sign.POSITIVE) {
            return refining(emission, e -> e.above(BigFraction.ZERO));
        }
        boolean isAbove = dimension.compareTo(BigInteger.valueOf(smallestAbove)) >= 0;
        return refining(absorption, e -> !isCold ? e : isAbove ? e.above(inverted) : e.below(inverted));
    }

    /** Takes a number from its value at x = 0 as long as the two have the same digits. */
    private Real near(Real atZero, Real number) {
        NearZero near = NearZero.of(beta.toFraction(), dimension);
        return Real.refining(bits -> near.has(bits) ? Enclosures.of(near.from(atZero, bits)) : number.enclose(bits));
    }

    private static Ball correlation(ThermalLevels levels) {
        Arithmetic arithmetic = levels.arithmetic();
        Ball emission = levels.absorption();
        return arithmetic.divide(levels.pairAbsorption(), arithmetic.multiply(emission, emission));
    }

    private Real refining(Function<ThermalLevels, Ball> quantity, UnaryOperator<Enclosure> knowledge) {
        return Real.refining(bits -> knowledge.apply(Enclosures.of(quantity.apply(passes.apply(bits)))));
    }
}
