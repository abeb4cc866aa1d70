package io.github.spinthermo.law;

import io.github.spinthermo.error.InvalidInputException;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spectrum.RelaxationSpectrum;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.theorem.Verdict;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Inequality between rates of relaxation of a block, in units of κ. All of them are <b>conjectures</b>: they hold at
 * all points that were tried, and nobody has proven them. Where both sides are equal follows from the inputs.
 *
 * <p><b>Accuracy.</b> A verdict is the certain sign of the difference of both sides.
 *
 * @derivation 7.1.2
 */
public final class RateLaw {

    /** The gap is at least κ, and equals it only at J = 1/2 or in an infinitely hot bath. */
    public static final RateLaw GAP = new RateLaw("gap", "the gap of a block is at least κ",
            (j, x) -> Real.of(1), RateLaw::slowest, (j, x) -> j.twice() == 1 || x.isZero());

    /** The gap grows with J, but in an infinitely hot bath, where it stays κ. */
    public static final RateLaw GAP_GROWS = new RateLaw("gap-grows", "the gap grows with the total spin",
            RateLaw::slowest, (j, x) -> slowest(HalfInteger.ofTwice(j.twice() + 2), x), (j, x) -> x.isZero());

    /** The fastest rate is at most J(2J + 1)κ, and equals it only at J = 1/2 or in an infinitely hot bath. */
    public static final RateLaw FASTEST = new RateLaw("fastest", "the fastest rate of a block is at most J(2J + 1)κ",
            (j, x) -> spectrum(j, x).rate(j.twice()),
            (j, x) -> Real.of(BigFraction.of(j.twice(), 2).multiply(BigFraction.of(j.twice() + 1))),
            (j, x) -> j.twice() == 1 || x.isZero());

    private static final List<RateLaw> ALL = List.of(GAP, GAP_GROWS, FASTEST);

    private final String name;
    private final String statement;
    private final BiFunction<HalfInteger, InverseTemperature, Real> smaller;
    private final BiFunction<HalfInteger, InverseTemperature, Real> larger;
    private final BiPredicate<HalfInteger, InverseTemperature> isEquality;

    private RateLaw(String name, String statement, BiFunction<HalfInteger, InverseTemperature, Real> smaller,
            BiFunction<HalfInteger, InverseTemperature, Real> larger,
            BiPredicate<HalfInteger, InverseTemperature> isEquality) {
        this.name = name;
        this.statement = statement;
        this.smaller = smaller;
        this.larger = larger;
        this.isEquality = isEquality;
    }

    /**
     * Returns all laws.
     *
     * @return an unmodifiable list
     */
    public static List<RateLaw> all() {
        return ALL;
    }

    /**
     * Returns the name.
     *
     * @return for example {@code gap}
     */
    public String name() {
        return name;
    }

    /**
     * Returns what it states.
     *
     * @return a sentence for a person
     */
    public String statement() {
        return statement;
    }

    /**
     * Judges it for a block.
     *
     * @param totalSpin J, at least 1/2
     * @param beta x of the bath, of either sign, also 0 and ±∞
     * @return the verdict, with both sides
     * @throws InvalidInputException if J is below 1/2; it names {@code J}
     */
    public RateFinding at(HalfInteger totalSpin, InverseTemperature beta) {
        if (totalSpin.twice() < 1) {
            throw new InvalidInputException("no-rates", "J", totalSpin, "has no rates; write 1/2 or more");
        }
        Real left = smaller.apply(totalSpin, beta);
        Real right = larger.apply(totalSpin, beta);
        if (isEquality.test(totalSpin, beta)) {
            boolean isEqual = left.exact().isPresent() && left.exact().equals(right.exact());
            return new RateFinding(name, isEqual ? Verdict.EQUAL : Verdict.VIOLATED, left, right);
        }
        boolean holds = left.compare(right) == Sign.NEGATIVE;
        return new RateFinding(name, holds ? Verdict.HOLDS : Verdict.VIOLATED, left, right);
    }

    private static RelaxationSpectrum spectrum(HalfInteger totalSpin, InverseTemperature x) {
        return RelaxationSpectrum.of(totalSpin, x);
    }

    private static Real slowest(HalfInteger totalSpin, InverseTemperature x) {
        return spectrum(totalSpin, x).rate(1);
    }
}
