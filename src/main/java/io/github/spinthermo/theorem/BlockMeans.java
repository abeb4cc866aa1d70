package io.github.spinthermo.theorem;

import io.github.spinthermo.balls.RealSum;
import io.github.spinthermo.initial.InitialState;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.function.Function;

/** Means over the listed weights of a start that is not thermal, of blocks at |x_B|: Σ w_J f_J. */
final class BlockMeans {

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
        return RealSum.of(start.weights().entrySet().stream()
                .map(weight -> weight.getValue().multiply(quantity.apply(Block.of(weight.getKey(), x)))).toList());
    }
}
