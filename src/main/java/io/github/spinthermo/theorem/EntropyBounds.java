package io.github.spinthermo.theorem;

import io.github.spinthermo.initial.Copies;
import io.github.spinthermo.initial.CopyLevel;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bounds of the entropy after any start: that of copies in a pure state, and that of copies that are mixed evenly. The
 * blocks add the same to both.
 *
 * @derivation 6.1
 */
final class EntropyBounds {

    static final Theorem LOWER = Theorem.of("entropy-bound-lower",
            "S > S_min, the entropy of the same weights on single copies; equal where the copies are that", "spec 6.1",
            Set.of(Observable.ENTROPY),
            EntropyBounds::lower,
            values -> Sides.of(values.finite(Observable.ENTROPY),
                    new BlockMeans(values.point()).entropy().add(values.point().start().leastCopyEntropy())));

    static final Theorem UPPER = Theorem.of("entropy-bound-upper",
            "S < S_max, the entropy of the same weights on even copies; equal where the copies are even", "spec 6.1",
            Set.of(Observable.ENTROPY),
            EntropyBounds::upper,
            values -> Sides.of(values.finite(Observable.ENTROPY), largest(values)));

    private EntropyBounds() { }

    /** Claims the lower bound; the weights of a thermal start, which may be very many, are not listed for it. */
    private static Claim lower(Point point) {
        if (point.isThermal()) {
            return Claim.none("a thermal start has even copies, which give the upper bound");
        }
        return Claim.that(isPure(point.start()) || hasSingleCopies(point.start())
                ? Relation.EQUAL : Relation.GREATER);
    }

    /** Tells whether the weight of every J lies on one state of its copies. */
    private static boolean isPure(InitialState start) {
        Optional<List<CopyLevel>> levels = start.copyLevels();
        if (levels.isEmpty()) {
            return false;
        }
        List<CopyLevel> positive = levels.get().stream()
                .filter(level -> !level.eigenvalue().isExact() || level.eigenvalue().sign() == Sign.POSITIVE).toList();
        return positive.size() == start.weights().size()
                && positive.stream().allMatch(level -> level.count().equals(BigInteger.ONE));
    }

    private static Claim upper(Point point) {
        return Claim.that(point.isThermal() || isEven(point.start()) || hasSingleCopies(point.start())
                ? Relation.EQUAL : Relation.LESS);
    }

    /** Tells whether copies are even, also those of spins of which all but one start at infinite temperature. */
    private static boolean isEven(InitialState start) {
        return start.copies().filter(Copies.EVEN::equals).isPresent()
                || start.endsAsIndependent(InverseTemperature.ZERO);
    }

    /** Tells whether every J with a weight has one copy, so that both bounds are the same. */
    private static boolean hasSingleCopies(InitialState start) {
        return start.weights().keySet().stream()
                .allMatch(totalSpin -> start.spins().multiplicity(totalSpin).equals(BigInteger.ONE));
    }

    private static Real largest(Observables values) {
        return values.point().isThermal()
                ? values.states().here().entropy()
                : new BlockMeans(values.point()).entropy().add(values.point().start().greatestCopyEntropy());
    }
}
