package io.github.spinthermo.theorem;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.cost.Interruption;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.kernel.Arithmetic;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.HalfInteger;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.Map;
import java.util.function.Function;

/** Means over the listed weights of a start that is not thermal, of blocks at |x_B|: Σ w_J f_J. */
final class BlockMeans {

    /** Bits beyond those asked for, for the roundings of the sum. */
    private static final int GUARD = 2 * Integer.SIZE;

    private final InitialState start;
    private final InverseTemperature x;

    BlockMeans(Point point) {
        this.start = point.start();
        this.x = point.betaB().abs();
    }

    /** Returns the mean entropy of the blocks. */
    Real entropy() {
        return mean(Block::entropy);
    }

    /**
     * Returns the relative entropy of the steady state and that of independent spins in the same bath, at a finite x:
     * <pre>D(ρ_∞‖ρ_th) = KL(w‖w(x)) + Σ_J [w_J ln(l_J/w_J) − H(Λ_J)] = ln Z − Σ_J w_J ln Z_J − Σ_J H(Λ_J).</pre>
     *
     * @derivation 6.4
     */
    Real distanceFromIndependent() {
        Real all = Real.of(0);
        for (SpinEnsemble spins : start.spins().ensembles()) {
            all = all.add(Real.of(spins.n()).multiply(Block.of(spins.s(), x).logPartition().orElseThrow()));
        }
        return all.subtract(mean(block -> block.logPartition().orElseThrow()))
                .subtract(start.copyEntropy().orElseThrow());
    }

    private Real mean(Function<Block, Real> quantity) {
        return Real.refining(bits -> Enclosures.of(mean(quantity, new Arithmetic(bits + GUARD))));
    }

    private Ball mean(Function<Block, Real> quantity, Arithmetic a) {
        Ball sum = Ball.ZERO;
        for (Map.Entry<HalfInteger, Real> weight : start.weights().entrySet()) {
            Interruption.check();
            Ball value = Enclosures.ball(quantity.apply(Block.of(weight.getKey(), x)).enclose(a.bits()));
            sum = a.add(sum, a.multiply(Enclosures.ball(weight.getValue().enclose(a.bits())), value));
        }
        return sum;
    }
}
