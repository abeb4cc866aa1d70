package io.github.spinthermo.thermal;

import io.github.spinthermo.doubledouble.Approximation;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.spin.SpinEnsemble;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Thermal state of an ensemble: n independent spins s at one inverse temperature.
 *
 * <p>Source: Latune, Sinayskiy, Petruccione, Phys. Rev. Research 1, 033192 (2019), eqs. (12), (26), (36).
 */
public final class ThermalState {

    private final SpinEnsemble ensemble;
    private final Block local;
    private final Real energy;
    private final Real entropy;
    private final Real energyVariance;

    private ThermalState(SpinEnsemble ensemble, Block local) {
        this.ensemble = ensemble;
        this.local = local;
        this.energy = ofAll(local.excitation(), local::approximateExcitation);
        this.entropy = ofAll(local.entropy(), () -> local.approximate().entropy());
        this.energyVariance = ofAll(local.variance(), () -> local.approximate().variance());
    }

    /**
     * Makes the thermal state of an ensemble.
     *
     * @param ensemble the spins
     * @param beta x, of either sign, also 0 and ±∞
     * @return the state
     */
    public static ThermalState of(SpinEnsemble ensemble, InverseTemperature beta) {
        return new ThermalState(Objects.requireNonNull(ensemble, "ensemble"), Block.of(ensemble.s(), beta));
    }

    /**
     * Returns the spins.
     *
     * @return the ensemble
     */
    public SpinEnsemble ensemble() {
        return ensemble;
    }

    /**
     * Returns the inverse temperature.
     *
     * @return x
     */
    public InverseTemperature beta() {
        return local.beta();
    }

    /**
     * Returns one spin of the ensemble, as a block of its own.
     *
     * @return the block J = s
     */
    public Block local() {
        return local;
    }

    /**
     * Returns the logarithm of the partition function, ln Z(x) = n ln Z_s(x), even in x; n ln(2s+1) at x = 0. [L 12]
     *
     * <p>Accuracy and cost are those of {@link Block#logPartition}.
     *
     * @return the logarithm of the partition function; +∞ at x = ±∞
     */
    public Outcome logPartition() {
        return local.logPartition() instanceof Outcome.Finite one
                ? Outcome.of(ofAll(one.value(), this::approximateLogPartition))
                : local.logPartition();
    }

    /**
     * Returns the energy, counted from the ground state, E_th(x) = n (e_s(x) + s): ns at x = 0, 0 at x = ∞, 2ns at x
     * = −∞. [L 26]
     *
     * @return the energy, with its relative accuracy also where it is small
     */
    public Real energy() {
        return energy;
    }

    /**
     * Returns the entropy, S_th(x) = n S_s(x), even in x; n ln(2s+1) at x = 0, 0 at x = ±∞. [L 36]
     *
     * @return the entropy in nats
     */
    public Real entropy() {
        return entropy;
    }

    /**
     * Returns the variance of the energy, n v_s(x), even in x; ns(s+1)/3 at x = 0, 0 at x = ±∞.
     *
     * @return the variance of the energy
     * @derivation 1.5
     */
    public Real energyVariance() {
        return energyVariance;
    }

    private Approximation approximateLogPartition() {
        BigFraction middle = local.totalSpin().toFraction().multiply(beta().abs().toFraction());
        return local.approximate().logSum().plus(Approximation.of(middle));
    }

    /** Multiplies by n; a single spin has the very same number. */
    private Real ofAll(Real one, Supplier<Approximation> approximate) {
        if (ensemble.n() == 1 || one.isExact()) {
            return ensemble.n() == 1 ? one : one.multiply(Real.of(ensemble.n()));
        }
        return Real.screened(() -> approximate.get().times(Approximation.of(ensemble.n())).nearest(),
                () -> one.multiply(Real.of(ensemble.n())));
    }

    /**
     * Shows the arguments, without any computation.
     *
     * @return for example {@code ThermalState[n = 4, s = 1/2, beta = 0.5]}
     */
    @Override
    public String toString() {
        return "ThermalState[" + ensemble + ", beta = " + beta() + "]";
    }
}
