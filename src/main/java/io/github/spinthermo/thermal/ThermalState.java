package io.github.spinthermo.thermal;

import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.Objects;

/**
 * The thermal state of an ensemble: n independent spins s at one inverse temperature.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), eq. (12).
 */
public final class ThermalState {

    private final SpinEnsemble ensemble;
    private final Block local;

    private ThermalState(SpinEnsemble ensemble, Block local) {
        this.ensemble = ensemble;
        this.local = local;
    }

    /**
     * The thermal state of an ensemble.
     *
     * @param ensemble the spins
     * @param beta x, of either sign, also 0 and ±∞
     * @return the state
     */
    public static ThermalState of(SpinEnsemble ensemble, InverseTemperature beta) {
        return new ThermalState(Objects.requireNonNull(ensemble, "ensemble"), Block.of(ensemble.s(), beta));
    }

    /**
     * The spins.
     *
     * @return the ensemble
     */
    public SpinEnsemble ensemble() {
        return ensemble;
    }

    /**
     * The inverse temperature.
     *
     * @return x
     */
    public InverseTemperature beta() {
        return local.beta();
    }

    /**
     * One spin of the ensemble, as a block of its own.
     *
     * @return the block J = s
     */
    public Block local() {
        return local;
    }

    /**
     * ln Z(x) = n ln Z_s(x), even in x; n ln(2s+1) at x = 0. [12]
     *
     * <p>Accuracy and cost are those of {@link Block#logPartition}.
     *
     * @return the logarithm of the partition function; +∞ at x = ±∞
     */
    public Outcome logPartition() {
        if (local.logPartition() instanceof Outcome.Finite one) {
            Real product = one.value().multiply(Real.of(ensemble.n()));
            return Outcome.of(Real.refining(bits -> product.enclose(bits + 4)));
        }
        return local.logPartition();
    }
}
