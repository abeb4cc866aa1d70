package io.github.spinthermo.initial;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.real.Real;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Entropy of the copies, −Σ λ ln λ over all of them. The logarithm of the largest group of equal ones is taken from 1
 * less all others, so that a tiny entropy has its digits too.
 */
final class CopyEntropy {

    /** Bits beyond those asked for, for the roundings of a sum. */
    private static final int GUARD = 2 * Integer.SIZE;

    /** Copies of one eigenvalue λ: their number, λ, and the weight of all together. */
    private record Group(BigInteger count, Ball eigenvalue, Ball weight) {

        /** Returns w (ln l − ln w) = −w ln λ. */
        Ball entropy(Ball logWeight, Arithmetic a) {
            Ball logCount = count.equals(BigInteger.ONE) ? Ball.ZERO : a.log(Ball.of(count));
            return a.multiply(weight, a.subtract(logCount, logWeight));
        }
    }

    private CopyEntropy() { }

    /** Returns the entropy in nats of positive eigenvalues that add up to 1; exactly 0 for a single one. */
    static Real of(List<CopyLevel> levels) {
        boolean isPure = levels.size() == 1 && levels.get(0).count().equals(BigInteger.ONE);
        return isPure ? Real.of(0) : Real.refining(new Latest<>(bits ->
                Enclosures.of(sum(levels, new Arithmetic(bits + GUARD))).above(BigFraction.ZERO))::at);
    }

    /** Returns the logarithm of a number of equal copies. */
    static Real ofEqual(BigInteger count) {
        return count.equals(BigInteger.ONE)
                ? Real.of(0)
                : Real.refining(bits -> Enclosures.of(new Arithmetic(bits + GUARD).log(Ball.of(count))));
    }

    private static Ball sum(List<CopyLevel> levels, Arithmetic a) {
        List<Group> groups = levels.stream().map(level -> group(level, a)).toList();
        int largest = largest(groups, a);
        Ball others = Ball.ZERO;
        Ball sum = Ball.ZERO;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (i != largest) {
                Interruption.check();
                others = a.add(others, group.weight);
                sum = a.subtract(sum, a.multiply(group.weight, a.log(group.eigenvalue)));
            }
        }
        return a.add(sum, groups.get(largest).entropy(a.log1p(others.negate()), a));
    }

    private static int largest(List<Group> groups, Arithmetic a) {
        return IntStream.range(0, groups.size()).reduce(0, (one, other) ->
                a.subtract(groups.get(other).weight, groups.get(one).weight).certainSign() > 0 ? other : one);
    }

    private static Group group(CopyLevel level, Arithmetic a) {
        Ball eigenvalue = Enclosures.ball(level.eigenvalue().enclose(a.bits()));
        return new Group(level.count(), eigenvalue, a.multiply(eigenvalue, Ball.of(level.count())));
    }
}
