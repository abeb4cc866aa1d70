package io.github.spinthermo.engine;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.integers.BitLength;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigInteger;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Point between 0 and 1 where a function goes from negative to positive, between two dyadic numbers at which
 * its signs are proven.
 *
 * <p>Halving from a guess finds a coarse bracket. From its ends secants go on, each evaluated to as many bits
 * as the next one can make use of: they add what the last two have, so that the number of evaluations grows
 * with the logarithm of the precision and the last few cost most. Nothing is proven by them: the result is
 * what the signs on both sides of the last point prove, and wider than asked for where they do not.
 */
final class Crossing {

    /** The relative width of the coarse bracket: −log₂ of it, about. */
    private static final int COARSE_BITS = 8;

    /** The bits of the coarsest evaluation: fewer would cost hardly less. */
    private static final int FEWEST_BITS = 128;

    /** Bits that a step of the secants loses by the curvature of the function. */
    private static final int CURVATURE_BITS = 3;

    private static final int GUARD = 16;

    /** Bits by which a bracket is widened first where its signs are not proven; next it is by twice as many. */
    private static final int WIDENING_BITS = 8;

    private static final int GUESS_BITS = 20;

    private final Function<BigFraction, Real> function;
    private final Ball guess;
    private final Latest<Coarse> coarse = new Latest<>(this::coarse);
    private final Latest<Bracket> brackets = new Latest<>(this::bracket);

    /**
     * The crossing lies between centre − 2^unit and centre + 2^unit.
     *
     * @param centre an exact number
     * @param unit a binary exponent
     */
    record Bracket(Ball centre, long unit) {

        BigFraction low() {
            return fraction(moved(-1));
        }

        BigFraction high() {
            return fraction(moved(1));
        }

        /** Returns both ends and all between them. */
        Ball hull() {
            long shift = centre.exponent() - unit;
            BigInteger middle = shift >= 0
                    ? centre.midpoint().shiftLeft(Math.toIntExact(shift))
                    : centre.midpoint().shiftRight(Math.toIntExact(-shift));
            return new Ball(middle, 2, unit);
        }

        private Ball moved(int units) {
            long exponent = Math.min(centre.exponent(), unit);
            BigInteger middle = centre.midpoint().shiftLeft(Math.toIntExact(centre.exponent() - exponent));
            BigInteger step = BigInteger.valueOf(units).shiftLeft(Math.toIntExact(unit - exponent));
            return new Ball(middle.add(step), 0, exponent);
        }
    }

    /** A point and the value there. */
    private record Sample(Ball at, Ball value) { }

    /** The ends of the coarse bracket, and what an evaluation loses of the precision that it is made with. */
    private record Coarse(Sample low, Sample high, int loss) { }

    /**
     * Prepares the search for a crossing.
     *
     * @param function negative near 0, positive at 1
     * @param guess about where it crosses, from above 0 to 1
     */
    Crossing(Function<BigFraction, Real> function, double guess) {
        this(function, exact(guess));
    }

    /**
     * Prepares the search for a crossing that may lie below all doubles.
     *
     * @param function negative near 0, positive at 1
     * @param guess about where it crosses, exact and from above 0 to 1
     */
    Crossing(Function<BigFraction, Real> function, Ball guess) {
        this.function = function;
        this.guess = guess;
    }

    private static Ball exact(double number) {
        int exponent = Math.getExponent(number) - GUESS_BITS;
        return exact(BigInteger.valueOf((long) Math.scalb(number, -exponent)), exponent);
    }

    /**
     * Returns the bracket in which the function crosses 0.
     *
     * @param bits the binary digits that the ends of the bracket have in common, or about so many
     */
    Bracket at(int bits) {
        return brackets.at(bits);
    }

    private static Ball exact(BigInteger midpoint, long exponent) {
        return new Ball(midpoint, 0, exponent);
    }

    private static BigFraction fraction(Ball point) {
        return point.exponent() >= 0
                ? BigFraction.of(point.midpoint().shiftLeft(Math.toIntExact(point.exponent())))
                : BigFraction.of(point.midpoint(), BigInteger.ONE.shiftLeft(Math.toIntExact(-point.exponent())));
    }

    private Ball value(BigFraction at, int bits) {
        Enclosure value = function.apply(at).enclose(Math.max(FEWEST_BITS, bits));
        return Enclosures.ball(value);
    }

    private Coarse coarse(int bits) {
        Ball low = guess;
        Ball high = Ball.ONE;
        while (!isBelow(low)) {
            Interruption.check();
            high = low;
            low = low.scale(-1);
        }
        while (low.top() + 1 < high.top() && isBelow(low.scale(1))) {
            Interruption.check();
            low = low.scale(1);
        }
        if (low.top() + 1 < high.top()) {
            high = low.scale(1);
        }
        for (int i = 0; i < COARSE_BITS; i++) {
            Interruption.check();
            Ball middle = middle(low, high);
            if (isBelow(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return coarse(low, high, bits);
    }

    private Coarse coarse(Ball low, Ball high, int bits) {
        Ball atLow = value(fraction(low), bits);
        Ball atHigh = value(fraction(high), bits);
        Ball rise = new Arithmetic(bits).subtract(atHigh, atLow);
        if (rise.certainBits() < COARSE_BITS) {
            return coarse(low, high, 2 * bits);
        }
        long error = rise.exponent() + BitLength.of(rise.radius());
        long loss = bits + error - (rise.top() + COARSE_BITS);
        return new Coarse(new Sample(low, atLow), new Sample(high, atHigh), (int) Math.max(0, loss));
    }

    private boolean isBelow(Ball point) {
        return function.apply(fraction(point)).sign() == Sign.NEGATIVE;
    }

    private static Ball middle(Ball a, Ball b) {
        Ball sum = new Arithmetic(FEWEST_BITS).add(a, b);
        return exact(sum.midpoint(), sum.exponent() - 1);
    }

    private Bracket bracket(int bits) {
        Coarse ends = coarse.at(FEWEST_BITS);
        Ball centre = approximate(ends, bits + CURVATURE_BITS);
        int accuracy = bits + ends.loss() + GUARD;
        for (int lost = 0; bits - lost > COARSE_BITS; lost = 2 * lost + WIDENING_BITS) {
            Interruption.check();
            Bracket bracket = new Bracket(centre, centre.top() - (bits - lost));
            if (value(bracket.low(), accuracy).certainSign() < 0 && value(bracket.high(), accuracy).certainSign() > 0) {
                return bracket;
            }
        }
        Ball middle = middle(ends.low().at(), ends.high().at());
        return new Bracket(middle, new Arithmetic(FEWEST_BITS).subtract(ends.high().at(), middle).top());
    }

    /**
     * Takes secants until one is right to so many bits. How far a point is off is seen by the next one; errors
     * multiply, with a factor that is larger than expected if the point before was off by more.
     */
    private Ball approximate(Coarse ends, int bits) {
        Sample before = ends.low();
        Sample last = ends.high();
        int certainBefore = COARSE_BITS;
        int expected = COARSE_BITS;
        int curvature = CURVATURE_BITS;
        while (true) {
            Interruption.check();
            Arithmetic a = new Arithmetic(certainBefore + expected + GUARD);
            Ball point = secant(before, last, a, ends);
            int certain = agreement(a.subtract(point, last.at()), point, expected);
            curvature += expected - certain;
            int next = Math.max(1, certainBefore + certain - curvature);
            if (next >= bits) {
                return point;
            }
            before = last;
            last = new Sample(point, value(fraction(point), certain + next + ends.loss() + GUARD));
            certainBefore = certain;
            expected = next;
        }
    }

    /** Counts the bits that two points have in common, at most as many as were expected. */
    private static int agreement(Ball difference, Ball point, int expected) {
        return difference.isZero() ? expected : (int) Math.min(expected, point.top() - difference.top());
    }

    /**
     * Returns where the line through two points crosses 0, or the middle of the coarse bracket if that is outside.
     */
    private static Ball secant(Sample before, Sample last, Arithmetic a, Coarse ends) {
        Ball slope = a.divide(a.subtract(last.value(), before.value()), a.subtract(last.at(), before.at()));
        Ball point = a.subtract(last.at(), a.divide(last.value(), slope));
        Ball centre = exact(point.midpoint(), point.exponent());
        boolean isInside = a.subtract(centre, ends.low().at()).certainSign() > 0
                && a.subtract(ends.high().at(), centre).certainSign() > 0;
        return !point.isUnknown() && isInside ? centre : middle(ends.low().at(), ends.high().at());
    }
}
