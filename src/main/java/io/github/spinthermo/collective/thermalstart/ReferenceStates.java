package io.github.spinthermo.collective.thermalstart;

import io.github.spinthermo.collective.mixture.ReferenceNumbers;
import io.github.spinthermo.kernel.Once;
import io.github.spinthermo.real.Enclosure;
import io.github.spinthermo.real.Real;
import io.github.spinthermo.real.Sign;
import io.github.spinthermo.thermal.Block;
import io.github.spinthermo.thermal.InverseTemperature;
import io.github.spinthermo.thermal.ThermalState;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Energies and entropies that a steady state is compared with: of the start, of independent spins in the bath, and of
 * the largest block alone, which an extreme start leads to. Their digits come from the closed forms that the steady
 * state is evaluated with, so that the exponentials and logarithms of one temperature are taken once for all.
 */
public final class ReferenceStates implements ReferenceNumbers {

    private final ThermalStartState state;
    private final InverseTemperature beta0;
    private final InverseTemperature betaB;
    private final Once<ThermalState> thermal;
    private final Once<Block> largest;
    private final Once<Real> thermalEnergy;
    private final Once<Real> thermalEntropy;
    private final Once<Real> initialEnergy;
    private final Once<Real> initialEntropy;
    private final Once<Real> energyPlus;
    private final Once<Real> entropyPlus;

    ReferenceStates(ThermalStartState state) {
        this.state = state;
        this.beta0 = state.beta0();
        this.betaB = state.betaB();
        this.thermal = new Once<>(() -> ThermalState.of(state.ensemble(), betaB));
        this.largest = new Once<>(() -> state.ensemble().n() == 1
                ? thermal.get().local()
                : Block.of(state.ensemble().largestTotalSpin(), betaB));
        this.thermalEnergy = new Once<>(() ->
                energy(() -> thermal.get().energy(), betaB, SteadyStateSums::thermalExcitation));
        this.thermalEntropy = new Once<>(() ->
                entropy(() -> thermal.get().entropy(), betaB, SteadyStateSums::thermalEntropy));
        this.initialEnergy = new Once<>(() -> beta0.equals(betaB)
                ? thermalEnergy()
                : energy(() -> ofStart().energy(), beta0, SteadyStateSums::initialExcitation));
        this.initialEntropy = new Once<>(() -> beta0.abs().equals(betaB.abs())
                ? thermalEntropy()
                : entropy(() -> ofStart().entropy(), beta0, SteadyStateSums::initialEntropy));
        this.energyPlus = new Once<>(() -> state.ensemble().n() == 1
                ? thermalEnergy()
                : energy(() -> largest.get().excitation(), betaB, SteadyStateSums::largestExcitation));
        this.entropyPlus = new Once<>(() -> state.ensemble().n() == 1
                ? thermalEntropy()
                : entropy(() -> largest.get().entropy(), betaB, SteadyStateSums::largestEntropy));
    }

    private ThermalState ofStart() {
        return ThermalState.of(state.ensemble(), beta0);
    }

    /** Returns the state of independent spins in the bath. */
    ThermalState thermal() {
        return thermal.get();
    }

    /** Returns the block J = ns in the bath. */
    Block largest() {
        return largest.get();
    }

    @Override
    public Real thermalEnergy() {
        return thermalEnergy.get();
    }

    @Override
    public Real thermalEntropy() {
        return thermalEntropy.get();
    }

    /**
     * Returns the energy of the initial state. [L 26]
     *
     * @return E_0
     */
    public Real initialEnergy() {
        return initialEnergy.get();
    }

    /**
     * Returns the entropy of the initial state, even in x_0: the object S_th at |x_0| = |x_B|. [L 36]
     *
     * @return S_0 in nats
     */
    public Real initialEntropy() {
        return initialEntropy.get();
    }

    @Override
    public Real energyPlus() {
        return energyPlus.get();
    }

    @Override
    public Real entropyPlus() {
        return entropyPlus.get();
    }

    /** Takes the digits of an energy from its excitation at |x|, which lies between 0 and ns. */
    private Real energy(Supplier<Real> energy, InverseTemperature beta, SteadyStateQuantity excitation) {
        BigFraction middle = state.middle();
        return beta.isZero() || beta.isInfinite() ? energy.get()
                : evaluated(energy, excitation, e -> e.above(BigFraction.ZERO).below(middle),
                        fromBottom -> beta.sign() == Sign.NEGATIVE
                                ? Real.of(state.twiceLargest()).subtract(fromBottom)
                                : fromBottom);
    }

    private Real entropy(Supplier<Real> entropy, InverseTemperature beta,
            SteadyStateQuantity entropies) {
        return beta.isInfinite() ? entropy.get()
                : evaluated(entropy, entropies, e -> e.above(BigFraction.ZERO), UnaryOperator.identity());
    }

    /** Makes a number that has its digits from the closed forms, and its nearest double from a state of its own. */
    private Real evaluated(Supplier<Real> number, SteadyStateQuantity quantity,
            UnaryOperator<Enclosure> knowledge, UnaryOperator<Real> mirror) {
        Once<Real> ofState = new Once<>(number);
        return Real.screened(() -> OptionalDouble.of(ofState.get().toDouble()),
                () -> mirror.apply(state.evaluations().ofClosedForms(quantity, knowledge)));
    }
}
