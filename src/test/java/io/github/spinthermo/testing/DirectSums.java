package io.github.spinthermo.testing;

import io.github.spinthermo.blocksum.BlockSums;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.spin.Multiplicities;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.InverseTemperature;
import java.math.BigInteger;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A thermal start and its bath by their definitions, with all total spins and all levels, at a precision at
 * which errors are too small to matter.
 */
public final class DirectSums {

    private final Arithmetic a;
    private final SpinEnsemble ensemble;
    private final DirectLevels before;
    private final DirectLevels after;
    private final int top;
    private final int smallest;
    private final Ball[] copies;
    private final Ball[] weights;

    public DirectSums(Arithmetic arithmetic, SpinEnsemble ensemble, InverseTemperature beta0,
            InverseTemperature betaB) {
        this.a = arithmetic;
        this.ensemble = ensemble;
        this.top = ensemble.largestTotalSpin().dimension().intValueExact();
        this.smallest = ensemble.smallestTotalSpin().dimension().intValueExact();
        this.before = new DirectLevels(a, beta0, Math.max(top, (int) ensemble.localDimension()));
        this.after = new DirectLevels(a, betaB, top);
        this.copies = new Ball[top + 1];
        this.weights = new Ball[top + 1];
        Ball all = a.power(before.sum((int) ensemble.localDimension()), ensemble.n());
        List<BigInteger> multiplicities = Multiplicities.of(ensemble).ascending();
        for (int d = smallest; d <= top; d += 2) {
            Ball multiplicity = Ball.of(multiplicities.get((d - smallest) / 2));
            copies[d] = a.divide(a.multiply(multiplicity, before.power((top - d) / 2)), all);
            weights[d] = a.multiply(copies[d], before.sum(d));
        }
    }

    public Arithmetic arithmetic() {
        return a;
    }

    public DirectLevels before() {
        return before;
    }

    public DirectLevels after() {
        return after;
    }

    public int top() {
        return top;
    }

    public int smallest() {
        return smallest;
    }

    /** Returns w_J. */
    public Ball weight(int d) {
        return weights[d];
    }

    /** Returns u_J = w_J/t_D. */
    public Ball weightOverSum(int d) {
        return copies[d];
    }

    /** Returns Σ w f over those D from one to another. */
    public Ball mean(int from, int to, IntFunction<Ball> f) {
        Ball sum = Ball.ZERO;
        for (int d = from; d <= to; d += 2) {
            sum = a.add(sum, a.multiply(weights[d], f.apply(d)));
        }
        return sum;
    }

    /** Returns Σ w f over all J. */
    public Ball mean(IntFunction<Ball> f) {
        return mean(smallest, top, f);
    }

    /** Returns Σ w over those D. */
    public Ball mass(int from, int to) {
        return mean(from, to, d -> Ball.ONE);
    }

    /** Returns α at x_0. */
    public Ball deficitBefore(int d) {
        return a.subtract(before.excitation(top), before.excitation(d));
    }

    /** Returns α at x_B. */
    public Ball deficit(int d) {
        return a.subtract(after.excitation(top), after.excitation(d));
    }

    private Ball logRatio(int d) {
        return a.subtract(relativeLog(after, d), relativeLog(before, d));
    }

    private Ball relativeLog(DirectLevels levels, int d) {
        return a.log(a.divide(levels.sum(d), levels.sum(top)));
    }

    /** Returns D (α_0 + α)/2 + α_0 α. */
    private Ball mixedMoment(int d) {
        Ball both = times(d, a.add(deficitBefore(d), deficit(d))).scale(-1);
        return a.add(both, a.multiply(deficitBefore(d), deficit(d)));
    }

    private Ball belowTop(IntFunction<Ball> f) {
        return mean(smallest, top - 2, f);
    }

    private Ball times(int d, Ball ball) {
        return a.multiply(Ball.of(d), ball);
    }

    /** Returns the five sums over all J &lt; ns. */
    public BlockSums sums() {
        return new BlockSums(
                belowTop(this::deficitBefore), belowTop(this::deficit),
                belowTop(d -> a.subtract(after.variance(top), after.variance(d))), belowTop(this::mixedMoment),
                belowTop(this::logRatio));
    }

    public SpinEnsemble ensemble() {
        return ensemble;
    }
}
