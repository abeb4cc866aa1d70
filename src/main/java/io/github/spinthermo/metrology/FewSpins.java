package io.github.spinthermo.metrology;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.collective.CollectiveSteadyState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.kernel.Latest;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Means over the number a of excited spins 1/2 in a small ensemble, level by level:
 * <pre>⟨f(a)⟩ = Σ w_J Σ_k f(n/2 − J + k) e^−xk/Σ_k e^−xk,   k = 0 … 2J.</pre>
 * Where f is nowhere negative, no two terms cancel, however cold or hot the bath is, and the mean is exact where
 * each level of a block has the same f: 0 where those that are occupied have none, and any f for J = 0.
 */
final class FewSpins {

    /** The most spins whose levels are counted one by one. */
    static final long MOST = 16;

    /** Bits for the roundings of sums, and for an x of up to a million. */
    private static final int GUARD = 32;

    private final long n;
    private final InverseTemperature x;
    private final Once<Map<HalfInteger, Real>> weights;
    private final IntFunction<Ball> ratio;

    FewSpins(CollectiveSteadyState state) {
        this.n = state.spins().count();
        this.x = state.betaB();
        this.weights = new Once<>(() -> state.start().weights());
        this.ratio = new Latest<>(bits -> ratio(new Arithmetic(bits)))::at;
    }

    /** Returns e^−|x|. */
    private Ball ratio(Arithmetic arithmetic) {
        return arithmetic.exp(arithmetic.ratio(x.abs().toFraction()).negate());
    }

    /** Returns ⟨f(a)⟩. */
    Real mean(LongUnaryOperator f) {
        List<Real> terms = new ArrayList<>();
        weights.get().forEach((totalSpin, weight) -> terms.add(weight.multiply(inBlock(totalSpin, f))));
        return RealSum.of(terms);
    }

    private Real inBlock(HalfInteger totalSpin, LongUnaryOperator f) {
        long[] values = values(totalSpin, f);
        if (x.isInfinite()) {
            return Real.of(values[0]);
        }
        if (x.isZero()) {
            return Real.of(BigFraction.of(LongStream.of(values).sum(), values.length));
        }
        boolean isConstant = LongStream.of(values).allMatch(value -> value == values[0]);
        return isConstant ? Real.of(values[0]) : Real.refining(bits -> Enclosures.of(mean(values, bits + GUARD)));
    }

    /** Returns f on all levels of a block, from the most occupied to the least. */
    private long[] values(HalfInteger totalSpin, LongUnaryOperator f) {
        long top = totalSpin.twice();
        long least = (n - top) / 2;
        return LongStream.rangeClosed(0, top).map(i -> x.sign() == Sign.NEGATIVE ? top - i : i)
                .map(k -> f.applyAsLong(least + k)).toArray();
    }

    private Ball mean(long[] values, int bits) {
        Arithmetic a = new Arithmetic(bits);
        Ball q = ratio.apply(bits);
        Ball sum = Ball.ZERO;
        Ball partition = Ball.ZERO;
        for (int i = values.length - 1; i >= 0; i--) {
            sum = a.add(a.multiply(sum, q), Ball.of(values[i]));
            partition = a.add(a.multiply(partition, q), Ball.ONE);
        }
        return a.divide(sum, partition);
    }
}
