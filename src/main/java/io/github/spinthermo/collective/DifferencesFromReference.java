package io.github.spinthermo.collective;

import io.github.spinthermo.balls.Enclosures;
import io.github.spinthermo.collective.thermalstart.SteadyStateSums;
import io.github.spinthermo.collective.thermalstart.ThermalStartState;
import io.github.spinthermo.kernel.Ball;
import io.github.spinthermo.real.Outcome;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.InverseTemperature;
import java.util.function.Function;

/**
 * Differences of a steady state after a thermal start from two references: the state of independent spins in the same
 * bath, and the state after an extreme start. They have all digits also where the values themselves agree in many:
 * for |x| up to 10^6 in as many as e^−10^6 has zeros.
 *
 * <p>Differences that are zero by the inputs are exact: all at n = 1; those from the thermal values at |x_0| =
 * |x_B|; those from the extreme start at |x_0| = ∞; those of energies at x_B = 0.
 *
 * <p>Source: derived, see the package description. Accuracy and cost are those of {@link
 * CollectiveSteadyState}, whose evaluations are used.
 */
public final class DifferencesFromReference {

    private static final Real ZERO = Real.of(0);

    private final InverseTemperature betaB;
    private final InverseTemperature coldness;
    private final ThermalStartState state;

    DifferencesFromReference(ThermalStartState state) {
        this.state = state;
        this.betaB = state.betaB();
        this.coldness = betaB.abs();
    }

    /**
     * Returns the energy above that of independent spins, E − E_th, odd in x_B.
     *
     * @return E − E_th
     */
    public Real energyOverThermal() {
        return state.isThermal() || betaB.isZero() ? ZERO : mirrored(refining(SteadyStateSums::energyOverThermal));
    }

    /**
     * Returns the energy above that after an extreme start, E − E_+ = Σ w_J (e_J − e_ns), odd in x_B.
     *
     * @return E − E_+
     */
    public Real energyOverPlus() {
        return state.isExtreme() || betaB.isZero() ? ZERO : mirrored(refining(SteadyStateSums::energyOverLargest));
    }

    /**
     * Returns the entropy above that of independent spins, S − S_th, even in x_B.
     *
     * @return S − S_th in nats
     */
    public Real entropyOverThermal() {
        return state.isThermal() ? ZERO : refining(SteadyStateSums::entropyOverThermal);
    }

    /**
     * Returns the entropy above that after an extreme start, S − S_+ = Σ w_J (S_J − ln p_J) − S_ns, even in x_B.
     *
     * @return S − S_+ in nats
     */
    public Real entropyOverPlus() {
        return state.isExtreme() ? ZERO : refining(SteadyStateSums::entropyOverLargest);
    }

    /**
     * Returns the relative entropy Σ w_J(x_0) ln(p_J(x_0)/p_J(x_B)) of the weights that the ensemble has and those
     * that it would have in equilibrium with the bath: what collectiveness saves of the entropy production.
     * With k = ns − J and the sums of the package description it is (x_B − x_0) ⟨k⟩ − Λ − ln(t_T/t_T,0) + n
     * ln(t_d/t_d,0), so that it takes no sum of its own.
     *
     * @return the relative entropy in nats, 0 at |x_0| = |x_B|; +∞ at |x_B| = ∞ ≠ |x_0|
     */
    public Outcome weightDivergence() {
        if (state.isThermal()) {
            return Outcome.of(ZERO);
        }
        return coldness.isInfinite()
                ? new Outcome.Infinite("weightDivergence", Sign.POSITIVE)
                : Outcome.of(refining(SteadyStateSums::weightDivergence));
    }

    private Real mirrored(Real value) {
        return betaB.sign() == Sign.NEGATIVE ? value.negate() : value;
    }

    private Real refining(Function<SteadyStateSums<Ball>, Ball> difference) {
        return Real.refining(bits -> Enclosures.of(difference.apply(state.sums(bits))));
    }
}
