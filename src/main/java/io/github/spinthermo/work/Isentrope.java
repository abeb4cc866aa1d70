package io.github.spinthermo.work;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.comparison.Decisions;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinComposition;
import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Independent spins of a given entropy between 0 and its largest value: their inverse temperature y &gt; 0, the one
 * at which S_th(y) = S.
 *
 * <p>Halving finds a coarse bracket with proven signs. Newton's method goes on from there, with dS_th/dy = −y Var E;
 * its result is no proof: what counts is the bracket around it whose signs are proven, wider where they are not.
 *
 * @derivation 6.6
 */
final class Isentrope {

    /** The coarse bracket: −log₂ of its width, relative to the smaller of 1 and y. */
    private static final int COARSE_BITS = 10;

    /** Bits that tell entropies apart where they are not all but the largest one. */
    private static final int FIRST_BITS = 64;

    /** Bits for roundings, and those by which a bracket is widened where its signs are not proven. */
    private static final int GUARD = 24;
    private static final int WIDENING_BITS = 8;

    private final SpinComposition spins;
    private final Latest<Ball> entropies;
    private final Latest<Ends> coarse = new Latest<>(bits -> coarse());
    private final Latest<Ends> brackets = new Latest<>(this::bracket);

    /** Two inverse temperatures, of which the first has the larger entropy. */
    private record Ends(Ball hot, Ball cold) { }

    Isentrope(SpinComposition spins, Real entropy) {
        this.spins = spins;
        this.entropies = new Latest<>(bits -> Enclosures.ball(entropy.enclose(bits)));
    }

    /** Returns y. */
    Real inverseTemperature() {
        return Real.refining(bits -> Enclosures.of(hull(UnaryOperator.identity(), bits)).above(BigFraction.ZERO));
    }

    /** Returns the energy of independent spins of that entropy. */
    Real energy() {
        return Real.refining(bits -> Enclosures.of(hull(beta -> at(beta, bits + GUARD).energy(), bits))
                .above(BigFraction.ZERO));
    }

    /** Returns by how much that energy is below the one at y = 0, with its digits also where it is small. */
    Real energyBelowMiddle() {
        return Real.refining(bits -> Enclosures.of(hull(beta ->
                at(beta, bits + GUARD).energyFromMiddle().negate(), bits)).above(BigFraction.ZERO));
    }

    /** Encloses a monotonic function of y by its values at both ends of a bracket. */
    private Ball hull(UnaryOperator<Ball> function, int bits) {
        Ends bracket = brackets.at(bits + GUARD);
        Arithmetic a = new Arithmetic(bits + 2 * GUARD);
        Ball hot = function.apply(bracket.hot);
        Ball difference = a.subtract(hot, function.apply(bracket.cold));
        return difference.isUnknown() ? difference
                : a.add(hot, new Ball(BigInteger.ZERO, 1, Math.max(difference.top(), hot.top() - a.bits())));
    }

    private IndependentSpins at(Ball beta, int bits) {
        return new IndependentSpins(spins, fraction(beta), bits);
    }

    private static BigFraction fraction(Ball point) {
        return point.exponent() >= 0
                ? BigFraction.of(point.midpoint().shiftLeft(Math.toIntExact(point.exponent())))
                : BigFraction.of(point.midpoint(), BigInteger.ONE.shiftLeft(Math.toIntExact(-point.exponent())));
    }

    private boolean isTooHot(Ball beta) {
        int likely = FIRST_BITS + 2 * (int) Math.max(0, -beta.top());
        return Decisions.sign(Real.refining(bits -> Enclosures.of(excess(beta, bits))), likely).sign() == Sign.POSITIVE;
    }

    /** Finds the octave of y: steps that double in length pass it, halving them leads back. */
    private Ends coarse() {
        long hot = 0;
        for (long step = 1; !isTooHot(Ball.ONE.scale(hot)); step *= 2) {
            Interruption.check();
            hot -= step;
        }
        long cold = hot + 1;
        for (long step = 1; isTooHot(Ball.ONE.scale(cold)); step *= 2) {
            Interruption.check();
            hot = cold;
            cold += step;
        }
        while (cold - hot > 1) {
            Interruption.check();
            long middle = (hot + cold) / 2;
            boolean isTooHot = isTooHot(Ball.ONE.scale(middle));
            hot = isTooHot ? middle : hot;
            cold = isTooHot ? cold : middle;
        }
        return halved(new Ends(Ball.ONE.scale(hot), Ball.ONE.scale(cold)));
    }

    private Ends halved(Ends octave) {
        Ball hot = octave.hot;
        Ball cold = octave.cold;
        long halvings = COARSE_BITS + Math.max(0, hot.top());
        for (long i = 0; i < halvings; i++) {
            Interruption.check();
            Ball middle = new Ball(hot.midpoint().shiftLeft(1).add(BigInteger.ONE), 0, hot.exponent() - 1);
            boolean isTooHot = isTooHot(middle);
            hot = isTooHot ? middle : new Ball(hot.midpoint().shiftLeft(1), 0, hot.exponent() - 1);
            cold = isTooHot ? cold : middle;
        }
        return new Ends(hot, cold);
    }

    private Ends bracket(int bits) {
        Ends ends = coarse.at(COARSE_BITS);
        long unit = Math.min(0, ends.hot.top());
        int loss = (int) (GUARD - 2 * unit);
        Ball point = newton(ends, bits + 2, loss);
        for (int lost = 0; bits - lost > COARSE_BITS; lost = 2 * lost + WIDENING_BITS) {
            Interruption.check();
            Ends bracket = around(point, unit - bits + lost);
            if (excess(bracket.hot, bits + loss).certainSign() > 0
                    && excess(bracket.cold, bits + loss).certainSign() < 0) {
                return bracket;
            }
        }
        return ends;
    }

    private static Ends around(Ball point, long exponent) {
        BigInteger middle = point.exponent() >= exponent
                ? point.midpoint().shiftLeft(Math.toIntExact(point.exponent() - exponent))
                : point.midpoint().shiftRight(Math.toIntExact(exponent - point.exponent()));
        return new Ends(new Ball(middle.subtract(BigInteger.ONE), 0, exponent),
                new Ball(middle.add(BigInteger.TWO), 0, exponent));
    }

    /** Returns S_th − S. */
    private Ball excess(Ball beta, int bits) {
        return new Arithmetic(bits).subtract(at(beta, bits).entropy(), entropies.at(bits));
    }

    /** Returns a point that is probably right to so many bits; each step doubles those of the step before. */
    private Ball newton(Ends ends, int bits, int loss) {
        Ball point = ends.hot;
        for (int accuracy = COARSE_BITS; accuracy < bits;) {
            Interruption.check();
            accuracy = Math.min(bits, 2 * accuracy - 2);
            Arithmetic a = new Arithmetic(accuracy + loss);
            Ball slope = a.multiply(point, at(point, a.bits()).variance());
            Ball next = a.add(point, a.divide(excess(point, a.bits()), slope));
            if (next.isUnknown()) {
                return point;
            }
            point = new Ball(next.midpoint(), 0, next.exponent());
        }
        return point;
    }
}
