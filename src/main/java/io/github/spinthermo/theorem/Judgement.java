package io.github.spinthermo.theorem;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.comparison.Decision;
import io.github.spinthermo.comparison.Decisions;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decision of a claim about the two sides of a theorem. */
final class Judgement {

    private static final Outcome ZERO = Outcome.of(Real.of(0));

    private final Theorem theorem;
    private final Observables observables;
    private final Claim claim;

    Judgement(Theorem theorem, Observables observables, Claim claim) {
        this.theorem = theorem;
        this.observables = observables;
        this.claim = claim;
    }

    Finding finding() {
        return claim.relation()
                .map(relation -> unknown(observables).map(reason -> notApplicable(reason, 0))
                        .orElseGet(() -> finding(relation)))
                .orElseGet(() -> notApplicable(claim.reason(), 0));
    }

    /** Tells why a quantity that the theorem compares has no value; empty if all have one. */
    private Optional<String> unknown(Observables values) {
        return Stream.of(Observable.values()).filter(theorem.compared()::contains)
                .map(observable -> reason(observable, values.value(observable)))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> reason(Observable observable, Outcome value) {
        if (value instanceof Outcome.Undefined undefined) {
            return Optional.of(undefined.reason());
        }
        return value instanceof Outcome.NotComputed missing
                ? Optional.of(observable + " is not computed: " + missing.reason()) : Optional.empty();
    }

    private Finding notApplicable(String reason, int bits) {
        Outcome none = new Outcome.Undefined(reason);
        return new Finding(theorem.proposition(), observables, Verdict.NOT_APPLICABLE, none.named("left"),
                Optional.empty(), none.named("right"), none.named("margin"), bits);
    }

    private Finding finding(Relation relation) {
        Sides sides = theorem.sides(observables);
        if (!(sides.left() instanceof Outcome.Finite left) || !(sides.right() instanceof Outcome.Finite right)) {
            return ofInfinite(relation, sides);
        }
        long foreign = observables.replaced().keySet().stream().filter(theorem.compared()::contains).count();
        if (foreign > 0) {
            BigDecimal error = observables.tolerance().multiply(BigDecimal.valueOf(foreign));
            return ofForeign(relation, sides.plain(), Real.of(error));
        }
        return relation == Relation.EQUAL
                ? agreement(sides, left.value(), right.value())
                : inequality(relation, sides);
    }

    /** Judges an equality, which is right where both sides agree to the digits asked for. */
    private Finding agreement(Sides sides, Real left, Real right) {
        Decision decision = Decisions.agreement(left, right, observables.precision());
        return decision.sign() == Sign.ZERO
                ? found(Verdict.EQUAL, sides, Relation.EQUAL, ZERO, decision.bits())
                : found(Verdict.VIOLATED, sides, Relation.EQUAL, Outcome.of(distance(sides).negate()), decision.bits());
    }

    /**
     * Judges an inequality by the difference of its sides. The sides themselves may contradict that, but can hardly
     * ever decide it.
     */
    private Finding inequality(Relation relation, Sides sides) {
        Real margin = margin(relation, sides);
        Decision decision = Decisions.sign(computed(margin), observables.states().expectedBits() + sides.lostBits());
        Real plain = margin(relation, sides.plain());
        Enclosure seen = computed(plain.enclose(Math.max(SteadyStates.FEWEST_BITS, decision.bits())));
        if (seen.sign().equals(Optional.of(Sign.NEGATIVE))) {
            return found(Verdict.VIOLATED, sides, relation, Outcome.of(plain), decision.bits());
        }
        Verdict verdict = decision.sign() == Sign.POSITIVE ? Verdict.HOLDS : Verdict.VIOLATED;
        return found(verdict, sides, relation, Outcome.of(margin), decision.bits());
    }

    /** Drops all that is known beforehand, such as that an entropy is positive: it proves nothing. */
    private static Real computed(Real number) {
        return number.isExact() ? number : Real.refining(bits -> computed(number.enclose(bits)));
    }

    private static Enclosure computed(Enclosure enclosure) {
        return Enclosures.of(Enclosures.ball(enclosure));
    }

    private static Real margin(Relation relation, Sides sides) {
        Real difference = sides.difference().get();
        return relation == Relation.LESS ? difference.negate() : difference;
    }

    /** Returns |left − right|. */
    private static Real distance(Sides sides) {
        Real difference = sides.difference().get();
        return difference.sign() == Sign.NEGATIVE ? difference.negate() : difference;
    }

    /** Judges infinite sides; those of one sign are equal. */
    private Finding ofInfinite(Relation relation, Sides sides) {
        int order = Integer.compare(place(sides.left()), place(sides.right()));
        boolean right = order == relation.difference().signum();
        Sign sign = right ? Sign.POSITIVE : Sign.NEGATIVE;
        Outcome distance = order == 0 ? ZERO : new Outcome.Infinite("margin", sign);
        Verdict verdict = !right ? Verdict.VIOLATED : order == 0 ? Verdict.EQUAL : Verdict.HOLDS;
        return found(verdict, sides, relation, distance, 0);
    }

    private static int place(Outcome side) {
        return side instanceof Outcome.Infinite infinite ? infinite.sign().signum() : 0;
    }

    /** Judges somebody else's values, by the rule that {@link Theorem} states. */
    private Finding ofForeign(Relation relation, Sides sides, Real error) {
        if (relation == Relation.EQUAL) {
            return ofForeignEquals(sides, error);
        }
        Real margin = margin(relation, sides);
        boolean isKnown = unknown(observables.library()).isEmpty();
        Real known = isKnown ? margin(relation, theorem.sides(observables.library())) : margin;
        boolean judged = known.subtract(error.add(error)).sign() == Sign.POSITIVE;
        Real excess = judged ? margin.subtract(error) : margin.add(error);
        Decision decision = Decisions.sign(excess, SteadyStates.FEWEST_BITS);
        boolean wrong = judged ? decision.sign() != Sign.POSITIVE : decision.sign() == Sign.NEGATIVE;
        if (wrong) {
            return found(Verdict.VIOLATED, sides, relation, Outcome.of(excess), decision.bits());
        }
        return judged
                ? found(Verdict.HOLDS, sides, relation, Outcome.of(excess), decision.bits())
                : notApplicable("the sides differ by less than the tolerance tells", decision.bits());
    }

    /** Judges an equality without asking which side is larger: that may be decided far below the error. */
    private Finding ofForeignEquals(Sides sides, Real error) {
        Real difference = sides.difference().get();
        for (Real distance : List.of(difference, difference.negate())) {
            Real left = error.subtract(distance);
            Decision decision = Decisions.sign(left, SteadyStates.FEWEST_BITS);
            if (decision.sign() == Sign.NEGATIVE) {
                return found(Verdict.VIOLATED, sides, Relation.EQUAL, Outcome.of(left), decision.bits());
            }
        }
        return found(Verdict.EQUAL, sides, Relation.EQUAL, ZERO, SteadyStates.FEWEST_BITS);
    }

    private Finding found(Verdict verdict, Sides sides, Relation relation, Outcome margin, int bits) {
        return new Finding(theorem.proposition(), observables, verdict, sides.left(), Optional.of(relation),
                sides.right(), margin, bits);
    }
}
