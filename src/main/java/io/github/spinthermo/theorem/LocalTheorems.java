package io.github.spinthermo.theorem;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.blocksum.Smallness;
import io.github.spinthermo.integers.BinaryLogarithm;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Theorems about one spin of the ensemble. Both are conjectured: for finite x_0 and s ≥ 1 they are numerical
 * facts over thousands of random points, not proofs.
 */
final class LocalTheorems {

    private static final int THREE_HALVES = 3;
    private static final int FEW = 3;

    /**
     * Conjectured. Where |x_0| &lt; |x_B|, the sign changes for n = 2, and for n = 3 with s = 1: the state of one
     * spin can be thermal there.
     */
    static final Theorem NON_THERMAL = Theorem.ofThermal("local-non-thermality",
            "s >= 1, x_B != 0: p(mu+1) p(mu-1) < p(mu)^2 if |x_0| > |x_B|, > if |x_0| < |x_B| and n >= 4 or n = 3, "
                    + "s >= 3/2; equal at |x_0| = |x_B|; of the mu between -s and s the tightest",
            "[L App. D], corrected", Set.of(),
            LocalTheorems::curvature,
            LocalTheorems::tightest).asConjecture();

    /** Conjectured for s &gt; 1/2. */
    static final Theorem DECOHERED = Theorem.ofThermal("decohered-temperature",
            "x_B > 0: x_D > x_B if |x_0| > |x_B|, < if |x_0| < |x_B|; x_B < 0: the reverse; equal at |x_0| = |x_B|",
            "[L App. J], generalised", Set.of(Observable.DECOHERED_TEMPERATURE),
            point -> point.betaB().isZero()
                    ? Claim.none("betaB is 0")
                    : Claim.that(Sign.of(point.comparedMagnitudes().signum() * point.betaB().sign().signum())),
            LocalTheorems::temperatures).asConjecture();

    private LocalTheorems() { }

    private static Claim curvature(Point point) {
        SpinEnsemble ensemble = point.ensemble();
        if (ensemble.s().twice() == 1) {
            return Claim.none("spins 1/2 are always thermal");
        }
        if (point.betaB().isZero()) {
            return Claim.none("betaB is 0");
        }
        boolean many = ensemble.n() > FEW || (ensemble.n() == FEW && ensemble.s().twice() >= THREE_HALVES);
        return point.comparedMagnitudes() == Sign.NEGATIVE && !many
                ? Claim.none("the sign changes for |beta0| < |betaB| and so few spins")
                : Claim.that(point.comparedMagnitudes().negate());
    }

    /**
     * Returns the sides at the μ at which the product of the neighbours, relative to p(μ)², comes nearest to the
     * other side. For small temperatures it differs from 1 by x⁶ or so. Where all are equal, the lowest.
     */
    private static Sides tightest(Observables values) {
        List<Real> p = values.states().local().populations();
        Point point = values.point();
        int lost = 2 * Math.min(Smallness.of(point.beta0()), Smallness.of(point.betaB()));
        int bits = values.states().expectedBits() + lost;
        boolean isSmaller = point.comparedMagnitudes() == Sign.POSITIVE;
        int last = point.comparedMagnitudes() == Sign.ZERO ? 1 : p.size() - 2;
        return IntStream.rangeClosed(1, last)
                .mapToObj(i -> Sides.of(p.get(i + 1).multiply(p.get(i - 1)), p.get(i).multiply(p.get(i))).losing(lost))
                .map(sides -> Map.entry(sides, relativeMargin(sides, isSmaller, bits)))
                .min(Comparator.comparingDouble(Map.Entry::getValue)).orElseThrow().getKey();
    }

    /** Returns log₂ of |left − right|/right; −∞ where the sign is the wrong one or cannot be told. */
    private static double relativeMargin(Sides sides, boolean isSmaller, int bits) {
        Ball difference = Enclosures.ball(sides.difference().get().enclose(bits));
        Ball right = Enclosures.ball(sides.right().orElseThrow().enclose(bits));
        return difference.certainSign() == (isSmaller ? -1 : 1)
                ? log(difference) - log(right)
                : Double.NEGATIVE_INFINITY;
    }

    private static double log(Ball ball) {
        int shift = Math.max(0, ball.midpoint().bitLength() - Long.SIZE);
        double leading = ball.midpoint().shiftRight(shift).abs().doubleValue();
        return BinaryLogarithm.of(leading) + shift + ball.exponent();
    }

    private static Sides temperatures(Observables values) {
        Outcome left = values.value(Observable.DECOHERED_TEMPERATURE);
        Outcome right = values.point().betaB().toOutcome();
        return new Sides(left, right, () -> left.orElseThrow().subtract(right.orElseThrow()), 0);
    }
}
